/**
 * Hosts that nobody reaches from the Internet, told by the name alone. The address that answered is no
 * guide: with a proxy or VPN it is theirs. Names below `test`, `example` and the like are not among
 * them: RFC 6761 §6 asks applications to treat those as any other name.
 */
import { isIpLiteral, isPrivateAddress } from './ip-address.ts';

/** Link-local names (RFC 6762 §3), home networks (RFC 8375 §4), and `internal`, which ICANN keeps for private use. */
const PRIVATE_SUFFIXES = ['local', 'home.arpa', 'internal'] as const;

/** Whether a host, as the URL parser serialises it, is an address of a private network or a name of one. */
export function isPrivateHost(hostname: string): boolean {
  if (isIpLiteral(hostname)) return isPrivateAddress(hostname);
  const name = hostname.replace(/\.$/, '');
  // A name without a dot means something only where it is searched for in a domain of one's own.
  if (!name.includes('.')) return name !== '';
  return PRIVATE_SUFFIXES.some((suffix) => name.endsWith(`.${suffix}`));
}
