import { httpVersionName } from '../../standards/http-version.ts';
import { parseUrl } from '../../standards/url.ts';
import { isInsecure, type RequestedHost } from './requested-host.ts';

/**
 * The origins that have every word of what a person typed: a part of host, site or address, a port
 * (`8443`, `:8443`), a protocol (`h2`, `HTTP/2`), a scheme, or `secure` or `insecure`.
 */
export function filterHosts(
  hosts: readonly RequestedHost[],
  typed: string,
): readonly RequestedHost[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? hosts
    : hosts.filter((host) => words.every((word) => hasWord(host, word)));
}

function hasWord(host: RequestedHost, word: string): boolean {
  if (word === 'insecure' || word === 'secure') return isInsecure(host) === (word === 'insecure');
  // A scheme is a part of another one's name, and a port of another one's number.
  if (schemes.has(word)) return host.scheme === word;
  if (/^:?\d+$/.test(word) && host.port === Number(word.replace(':', ''))) return true;
  const version = httpVersionName(host.protocol ?? '') ?? '';
  const texts = [host.origin, host.site, host.protocol ?? '', version, ...host.addresses];
  const ascii = asciiHost(word);
  return (
    texts.some((text) => text.toLowerCase().includes(word)) ||
    (ascii !== null && host.host.includes(ascii))
  );
}

const schemes: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss']);

/** An international name as origins have it; null for a word that is none. */
function asciiHost(word: string): string | null {
  if (!/[^\0-\u007F]/.test(word)) return null;
  return parseUrl(`https://${word}/`)?.hostname || null;
}
