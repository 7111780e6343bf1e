/**
 * Sites, by the ICANN part of the Public Suffix List: https://publicsuffix.org/list/.
 * The only place the list is used.
 */
import { getDomain } from 'tldts-icann';
import { parseUrl } from './url.ts';

const NETWORK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:']);

/**
 * The public suffix and one label more: `example.co.uk` of `www.example.co.uk`. Null for an address,
 * a single label, or a name that is itself a public suffix.
 */
export function registrableDomain(hostname: string): string | null {
  return getDomain(hostname);
}

/**
 * The key a site's history is kept under: the registrable domain, else the host as it is. Null for
 * a URL that leads to no network host.
 */
export function siteOf(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null || !NETWORK_SCHEMES.has(parsed.protocol)) return null;
  const host = parsed.hostname.replace(/\.$/, '');
  return registrableDomain(host) ?? host;
}
