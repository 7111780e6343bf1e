import { parseStrictTransportSecurity } from '../standards/strict-transport-security.ts';
import { canonicalHost } from '../standards/domain-name.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import type { Redirects } from './evidence.ts';
import { otherThanHsts, type DocumentResponse, type Hop } from './navigation.ts';

/** The way to a page, described: every redirect from the address asked for on, and where they ended. */
export interface RedirectChain {
  readonly steps: readonly ChainStep[];
  readonly end: Place;
}

/** An address of the chain. The host is without its port, as HSTS compares it. */
export interface Place {
  readonly scheme: string;
  readonly host: string;
  /** The field lines its answer brought over https; null where browsers would not look for any. */
  readonly strictTransportSecurity: readonly string[] | null;
}

/** A redirect: the address that was left, and who sent the browser on. */
export interface ChainStep extends Place {
  readonly hop: Hop;
  /** Where it led. */
  readonly to: Place;
  /** The request crossed a network in clear text. */
  readonly isExposed: boolean;
}

export function describeChain(
  redirects: Pick<Redirects, 'hops' | 'requestedUrl'>,
  end: DocumentResponse | null,
): RedirectChain {
  const { hops, requestedUrl } = redirects;
  const endUrl = hops.at(-1)?.to ?? requestedUrl;
  const endPlace = placeOf(endUrl, linesOfEnd(end));
  const places = [...hops.map(placeOfHop), endPlace];
  const steps = hops.map((hop, index): ChainStep => {
    const to = places[index + 1] ?? endPlace;
    return { ...placeOfHop(hop), hop, to, isExposed: isExposedHop(hop) };
  });
  return { steps, end: endPlace };
}

/**
 * Whether a redirect's request could be read and changed on the way. The browser's own redirects never
 * reach a network, nor do those on this machine or out of the cache.
 */
export function isExposedHop(hop: Hop): boolean {
  return (
    hop.by === 'server' &&
    hop.freshness === 'fresh' &&
    schemeOf(hop.from) === 'http' &&
    !isLocalUrl(hop.from)
  );
}

/** Why the browser redirected by itself. */
export function browserReason(reason: string | null): string {
  return (
    (reason === null ? undefined : browserReasons.get(reason)) ??
    'a rule, a setting or an extension of this browser said so'
  );
}

const browserReasons: ReadonlyMap<string, string> = new Map([
  ['HSTS', 'it knew the HSTS Policy of the host'],
  ['HttpsUpgrades', 'it tries https first'],
  ['DNS', 'an HTTPS record in DNS said so'],
  [
    otherThanHsts,
    'it tries https first, or a page, a setting or an extension asked for that (it knew no HSTS Policy of the host)',
  ],
]);

/** Whether a browser that came this way now knows to ask this host by https: it, or a parent, said so. */
export function learnsHsts(chain: RedirectChain, host: string): boolean {
  return [...chain.steps, chain.end].some((place) => {
    const { policy } = parseStrictTransportSecurity(place.strictTransportSecurity ?? []);
    if (policy === null || policy.maxAge === 0 || isIpLiteral(place.host)) return false;
    return place.host === host || (policy.includeSubDomains && host.endsWith(`.${place.host}`));
  });
}

/** Over a certificate that was clicked through browsers look for no field (RFC 6797 §8.1). */
function linesOfEnd(end: DocumentResponse | null): readonly string[] | null {
  if (end === null || end.certificateError !== null) return null;
  return end.fields['strict-transport-security'] ?? [];
}

function placeOfHop(hop: Hop): Place {
  const sent = hop.by === 'server' && hop.freshness === 'fresh' && hop.certificateError === null;
  return placeOf(hop.from, sent ? (hop.fields['strict-transport-security'] ?? []) : null);
}

function placeOf(url: string, lines: readonly string[] | null): Place {
  const scheme = schemeOf(url) ?? '';
  const strictTransportSecurity = scheme === 'https' ? lines : null;
  return { scheme, host: canonicalHost(hostnameOf(url)), strictTransportSecurity };
}
