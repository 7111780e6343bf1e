import { canonicalHost } from '../standards/domain-name.ts';
import { isIpLiteral } from '../standards/ip-address.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import type { KnownHost } from './hsts-memory.ts';
import { hstsStanding, isUnprotected, type HstsStanding } from './hsts-standing.ts';
import type { Hop } from './navigation.ts';
import { documentConnection, freshResponse, type PageRecord } from './page-record.ts';

/** What is known of HSTS for an https page that came fresh, besides its own field. */
export interface HstsEvidence {
  readonly standing: HstsStanding;
  /** The page's registrable domain, or its host where there is none. */
  readonly site: string | null;
  /** Redirects over https, one for each other host on the way that has no policy in any way. */
  readonly unprotectedHops: readonly Hop[];
  /** The registrable domain, where it is another host than the page's and was last seen without a policy. */
  readonly unprotectedSite: KnownHost | null;
}

/** Null for a page that did not come over https, or not fresh. */
export function gatherHstsEvidence(page: PageRecord): HstsEvidence | null {
  const response = freshResponse(page);
  const { navigation, url, site } = page;
  if (response === null || navigation === null || schemeOf(url) !== 'https') return null;
  const { hops } = navigation;
  const toldHere = documentConnection(page)?.security.hsts ?? null;
  const standing = hstsStanding(url, response, hops, toldHere);
  const known = response.knownHosts?.find(({ host }) => host === site) ?? null;
  const isOther = known !== null && known.host !== standing.host;
  // Without a list only whole top-level domains are known.
  const isCovered = response.preload?.isSiteListed ?? standing.preload?.kind === 'listed';
  return {
    standing,
    site,
    unprotectedHops: listUnprotectedHops(hops, standing.host),
    unprotectedSite: isOther && !isCovered && isUnprotected(known, response.at) ? known : null,
  };
}

/** A host that sends its policy with any answer on the way has one. */
function listUnprotectedHops(hops: readonly Hop[], pageHost: string): readonly Hop[] {
  const answers = hops.filter(isSecureAnswer).map((hop) => ({
    hop,
    standing: hstsStanding(hop.from, hop, []),
  }));
  const safe = new Set([
    pageHost,
    ...answers.filter(({ standing }) => isProtected(standing)).map(({ standing }) => standing.host),
  ]);
  const open = new Map(
    answers
      .filter(({ standing }) => !safe.has(standing.host))
      .map(({ hop, standing }) => [standing.host, hop]),
  );
  return [...open.values()];
}

/** Over a certificate that was clicked through browsers look for no field (RFC 6797 §8.1). */
function isSecureAnswer({ from, by, freshness, certificateError }: Hop): boolean {
  return (
    by === 'server' &&
    freshness === 'fresh' &&
    certificateError === null &&
    schemeOf(from) === 'https' &&
    !isLocalUrl(from) &&
    !isIpLiteral(canonicalHost(hostnameOf(from)))
  );
}

function isProtected({ sent, coveredBy, preload, remembered }: HstsStanding): boolean {
  if (sent === 'policy' || coveredBy !== null || preload?.kind === 'listed') return true;
  return remembered !== null && sent !== 'taken-back';
}
