/**
 * Secure Contexts §3.1 and §3.2: which origins and URLs are potentially trustworthy.
 * https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
 */
import { isLoopbackAddress } from './ip-address.ts';
import { parseUrl } from './url.ts';

// The last two are packaged applications (§7.1), which browsers count as authenticated.
const AUTHENTICATED_SCHEMES: ReadonlySet<string> = new Set([
  'https:',
  'wss:',
  'file:',
  'chrome-extension:',
  'moz-extension:',
]);

const WEB_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'ws:', 'wss:']);

/**
 * Whether a host can only be this machine: 127.0.0.0/8, ::1 (with or without brackets), `localhost`
 * and every name below it, also with a trailing dot. A name that merely resolves to 127.0.0.1 is not.
 */
export function isLoopbackHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(hostname);
}

/** §3.1, of a serialised origin; the opaque origin `null` is not trustworthy. */
export function isPotentiallyTrustworthyOrigin(origin: string): boolean {
  const parsed = parseUrl(origin);
  if (parsed === null) return false;
  return AUTHENTICATED_SCHEMES.has(parsed.protocol) || isLoopbackHost(parsed.hostname);
}

/** §3.2. A blob URL is as trustworthy as the origin that made it. */
export function isPotentiallyTrustworthyUrl(url: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  switch (parsed.protocol) {
    case 'about:':
      return parsed.pathname === 'blank' || parsed.pathname === 'srcdoc';
    case 'data:':
      return true;
    case 'blob:':
      return isPotentiallyTrustworthyOrigin(parsed.origin);
    default:
      return isPotentiallyTrustworthyOrigin(url);
  }
}

/** Whether fetching the URL crosses no network: a web scheme at a loopback host, or a file. */
export function isLocalUrl(url: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  if (parsed.protocol === 'file:') return true;
  return WEB_SCHEMES.has(parsed.protocol) && isLoopbackHost(parsed.hostname);
}
