import { gatherEvidence, type Evidence } from '../../core/evidence.ts';
import { navigationErrorKind } from '../../core/navigation-error.ts';
import type { NavigationErrorKind } from '../../core/navigation-error-kind.ts';
import type { Hop } from '../../core/navigation.ts';
import type { PageRecord } from '../../core/page-record.ts';
import { isExposedHop } from '../../core/redirect-chain.ts';
import type { Verdict } from '../../core/verdict.ts';
import { isIpLiteral } from '../../standards/ip-address.ts';
import { parseUrl } from '../../standards/url.ts';
import { gatherPathFacts, type PathFacts } from '../path-facts.ts';

/** What both columns speak of. */
export interface SightFacts {
  readonly path: PathFacts;
  /** The host is an address, so no name is looked up or sent. */
  readonly hostIsAddress: boolean;
  /** Redirects whose request travelled in clear text. */
  readonly exposedHops: readonly Hop[];
  /** Every step since the address that was asked for was seen. */
  readonly sawWholeWay: boolean;
  /** Null for a page that came. */
  readonly failure: NavigationErrorKind | null;
  readonly evidence: Evidence;
}

/** Null for a page that is not of the web. */
export function gatherSightFacts(page: PageRecord, verdict: Verdict): SightFacts | null {
  const path = gatherPathFacts(page, verdict);
  if (path === null) return null;
  const evidence = gatherEvidence(page);
  return {
    path,
    hostIsAddress: isIpLiteral(path.host),
    exposedHops: (page.navigation?.hops ?? []).filter(isExposedHop),
    sawWholeWay: page.navigation?.complete ?? false,
    failure: page.failure && navigationErrorKind(page.failure.error),
    evidence,
  };
}

/** An address as it may be shown: without credentials, and with dots where its query was. */
export function openAddress(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return url;
  return `${parsed.origin}${parsed.pathname}${parsed.search === '' ? '' : '?...'}`;
}

export function counted(count: number, one: string, more: string): string {
  return count === 1 ? one : `${count} ${more}`;
}
