import { canonicalHost } from '../../standards/domain-name.ts';
import { isIpLiteral } from '../../standards/ip-address.ts';
import { maxAgeBand, type MaxAgeBand } from '../../standards/hsts-max-age.ts';
import { parseStrictTransportSecurity } from '../../standards/strict-transport-security.ts';
import { hostnameOf, schemeOf } from '../../standards/url.ts';
import type { VisitFacts } from '../visit-facts.ts';

/** What a host's fresh answer over https said of HSTS. */
export type HstsFacts =
  | { readonly policy: false; readonly how: 'absent' | 'ignored' | 'taken-back' }
  | {
      readonly policy: true;
      readonly maxAge: number;
      readonly band: MaxAgeBand;
      readonly includeSubDomains: boolean;
    };

/** Null where browsers would not look for a policy, or nothing fresh was seen. */
export function hstsFacts(visit: VisitFacts): HstsFacts | null {
  const { url, strictTransportSecurity: lines } = visit;
  if (lines === null || schemeOf(url) !== 'https' || isIpLiteral(hstsHost(url))) return null;
  const { policy } = parseStrictTransportSecurity(lines);
  if (policy === null) return { policy: false, how: lines.length === 0 ? 'absent' : 'ignored' };
  const { maxAge, includeSubDomains } = policy;
  if (maxAge === 0) return { policy: false, how: 'taken-back' };
  return { policy: true, maxAge, band: maxAgeBand(maxAge), includeSubDomains };
}

/** HSTS belongs to a host, whatever the port (RFC 6797 §8.3). */
export function hstsHost(url: string): string {
  return canonicalHost(hostnameOf(url));
}
