/**
 * Names of HTTP versions, by the protocol identifiers of the IANA ALPN registry (RFC 7301 §6), which
 * `nextHopProtocol` of resource timing uses too.
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['http/0.9', 'HTTP/0.9'],
  ['http/1.0', 'HTTP/1.0'],
  ['http/1.1', 'HTTP/1.1'],
  ['h2', 'HTTP/2'],
  ['h2c', 'HTTP/2'],
  ['h3', 'HTTP/3'],
]);

/**
 * The version a person reads: `HTTP/2` of `h2`. Drafts of HTTP/3 (`h3-29`, `h3-Q050`) are HTTP/3.
 * Null for an identifier that says nothing about HTTP, or none: `''` is what browsers report of a
 * cross-origin resource or one from a service worker.
 */
export function httpVersionName(alpn: string): string | null {
  return NAMES.get(alpn) ?? (/^h3-[\dA-Za-z]+$/.test(alpn) ? 'HTTP/3' : null);
}

/** Whether the identifier stands for HTTP over QUIC, and so over UDP (RFC 9114 §3.1). */
export function isCarriedByQuic(alpn: string): boolean {
  return httpVersionName(alpn) === 'HTTP/3';
}
