import type { MixedContentDestination } from '../standards/mixed-content.ts';
import type { InsecureResource, InsecureTrace } from './insecure-resource.ts';
import { mergeResources } from './merge-resources.ts';
import {
  blockedTraces,
  hasTrace,
  isUpgradedRedirect,
  mayBeUpgraded,
  outcomeOf,
  type MixedOutcome,
} from './mixed-outcome.ts';
import { documentChain, type PageRecord } from './page-record.ts';

/** One mixed resource of the page, frames included. */
export interface MixedResource {
  readonly url: string;
  readonly destination: MixedContentDestination;
  readonly outcome: MixedOutcome;
  /** URL of the frame that named it; null where the page itself did. */
  readonly frameUrl: string | null;
  readonly firstSeenAt: number;
  readonly traces: readonly InsecureTrace[];
  readonly address: string | null;
  readonly redirectedFrom: string | null;
}

/**
 * The mixed content of a page (Mixed Content §4), one row per URL, destination and document, in the
 * order it was first seen. Channels that do not know the destination are merged into one that does.
 */
export function listMixedResources(page: PageRecord): readonly MixedResource[] {
  return listResources(page).filter((resource) => !isUpgradedRedirect(resource));
}

/**
 * Parts that were asked for over https, redirected to http by their server, and then fetched over
 * https all the same: nothing insecure was ever asked for, so browsers do not count them as mixed.
 */
export function listUpgradedRedirects(page: PageRecord): readonly MixedResource[] {
  return listResources(page).filter(isUpgradedRedirect);
}

function listResources(page: PageRecord): readonly MixedResource[] {
  return mergeResources(page.insecureResources)
    .filter((resource) => !isUpgradedByPolicy(page, resource) && !isRefusedByPolicy(resource))
    .map(({ document, ...resource }) => ({
      ...resource,
      outcome: outcomeOf(resource),
      frameUrl: document === page.key ? null : (page.documents[document]?.url ?? null),
    }))
    .toSorted((a, b) => a.firstSeenAt - b.firstSeenAt || a.url.localeCompare(b.url));
}

/**
 * upgrade-insecure-requests changes the URL before Mixed Content is asked, in the document that has
 * the policy and in the frames it holds (Upgrade Insecure Requests §3.3, §4.1). Of a frame's policy
 * only this shows: what browsers never upgrade by themselves was asked for over https.
 */
function isUpgradedByPolicy(page: PageRecord, resource: InsecureResource): boolean {
  const chain = documentChain(page, resource.document);
  if (chain.some((document) => document.upgradesInsecureRequests)) return true;
  return (
    hasTrace(resource, ['requested-upgraded']) &&
    resource.destination !== 'unknown' &&
    !mayBeUpgraded(resource) &&
    !hasTrace(resource, blockedTraces)
  );
}

/** The page's own policy refused it, so the question whether it is mixed content never came up. */
function isRefusedByPolicy(resource: InsecureResource): boolean {
  return hasTrace(resource, ['refused-by-policy']);
}

/** Whether only a deep inspection showed it. */
export function isSeenByInspection({ traces }: Pick<MixedResource, 'traces'>): boolean {
  return traces.every((trace) => trace === 'violated' || trace === 'requested-upgraded');
}
