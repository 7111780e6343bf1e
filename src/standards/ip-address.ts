/**
 * IP addresses as browsers write them: a host of a URL (`192.0.2.1`, `[2001:db8::1]`) or the address
 * a connection was made to (`2001:db8::1`, without brackets). Anything else is not an address.
 */
import { parseUrl } from './url.ts';

export type AddressFamily = 'ipv4' | 'ipv6';

/** Whether a host, as the URL parser serialises it, is an address and not a name. */
export function isIpLiteral(hostname: string): boolean {
  return hostname.startsWith('[') ? ipv6Groups(hostname) !== null : ipv4Bytes(hostname) !== null;
}

/** The family of an address, with or without the brackets of a URL; null for a name. */
export function addressFamily(address: string): AddressFamily | null {
  if (ipv4Bytes(address) !== null) return 'ipv4';
  return ipv6Groups(address) === null ? null : 'ipv6';
}

/**
 * 127.0.0.0/8 or ::1 (RFC 5735 §3, RFC 4291 §2.5.3). Not `::ffff:127.0.0.1`: neither Secure Contexts
 * nor Chromium counts an address mapped into IPv6 as loopback, though a system may route it there.
 */
export function isLoopbackAddress(address: string): boolean {
  const bytes = ipv4Bytes(address);
  if (bytes !== null) return bytes[0] === 127;
  const groups = ipv6Groups(address);
  return groups !== null && groups.every((group, index) => group === (index === 7 ? 1 : 0));
}

/**
 * An address nobody reaches from the internet: private use (RFC 1918), link-local (RFC 3927,
 * RFC 4291 §2.5.6), unique local (RFC 4193), shared by carrier-grade NAT (RFC 6598). Loopback is
 * not one of them: see `isLoopbackAddress`.
 */
export function isPrivateAddress(address: string): boolean {
  const bytes = ipv4Bytes(address);
  if (bytes !== null) return isPrivateIpv4(bytes);
  const groups = ipv6Groups(address);
  if (groups === null) return false;
  const mapped = mappedIpv4(groups);
  if (mapped !== null) return isPrivateIpv4(mapped);
  const first = groups[0] ?? 0;
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}

function isPrivateIpv4([a = 0, b = 0]: readonly number[]): boolean {
  return (
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}

function ipv4Bytes(address: string): readonly number[] | null {
  if (!/^(?:\d{1,3}\.){3}\d{1,3}$/.test(address)) return null;
  const bytes = address.split('.').map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

// The URL parser validates and compresses; what is left is to write `::` out as zeros.
function ipv6Groups(address: string): readonly number[] | null {
  const bare = address.replace(/^\[(.*)\]$/, '$1').replace(/%[\w.-]+$/, '');
  if (!/^[\da-fA-F:.]*:[\da-fA-F:.]*$/.test(bare)) return null;
  const host = parseUrl(`http://[${bare}]/`)?.hostname;
  if (host === undefined) return null;
  const [head = [], tail = []] = host
    .slice(1, -1)
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16))));
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

// ::ffff:0:0/96, RFC 4291 §2.5.5.2.
function mappedIpv4(groups: readonly number[]): readonly number[] | null {
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? [high >> 8, high & 0xff, low >> 8, low & 0xff] : null;
}
