import { isIpLiteral } from '../standards/ip-address.ts';

/**
 * Whether every shell and configuration reads the host as one plain word, and no program as an option:
 * a name of letters, digits, hyphens, dots and underscores, or an IPv6 address in brackets. The URL
 * standard allows `;`, `&`, `$`, quotes, braces and backticks in a host (§3.3), and whoever wrote a link
 * chose it. How these are quoted differs from program to program, so such a host is written nowhere.
 */
export function isPlainHost(host: string): boolean {
  if (host.startsWith('[')) return /^\[[\da-f:.]+\]$/i.test(host) && isIpLiteral(host);
  // RFC 1035 §2.3.4: a label has 63 octets at most, a name 253 without its last dot.
  return host.length <= 253 && /^[a-z\d_][\w-]{0,62}(?:\.[a-z\d_][\w-]{0,62})*\.?$/i.test(host);
}
