import { isUpgradeable, type MixedContentDestination } from '../standards/mixed-content.ts';
import type { InsecureResource, InsecureTrace } from './insecure-resource.ts';
import { mergeResources } from './merge-resources.ts';
import { documentChain, type PageRecord } from './page-record.ts';

/**
 * What became of a mixed resource:
 * - `blocked`: the browser did not fetch it.
 * - `upgraded`: the browser asks for its https twin instead.
 * - `loaded-insecurely`: it was asked for in clear text.
 * - `declared`: the document names it; nothing shows that it was asked for.
 */
export type MixedOutcome = 'blocked' | 'upgraded' | 'loaded-insecurely' | 'declared';

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

function isUpgradedRedirect({ traces }: MixedResource): boolean {
  const isRedirected = traces.includes('redirected-upgraded');
  return (
    isRedirected &&
    traces.every((trace) => trace === 'redirected-upgraded' || trace === 'requested-upgraded')
  );
}

type Traced = Pick<InsecureResource, 'destination' | 'traces'>;

function outcomeOf(resource: Traced): MixedOutcome {
  const has = (...wanted: readonly InsecureTrace[]): boolean => hasTrace(resource, wanted);
  if (has('answered', 'requested')) return 'loaded-insecurely';
  if (has('fetched-upgraded', 'redirected-upgraded', 'deferred')) return 'upgraded';
  if (has(...blockedTraces)) return 'blocked';
  if (has('requested-upgraded')) return 'upgraded';
  // The policy is asked before anything is: an image or a film that nothing else shows may wait.
  return has('violated') && !mayBeUpgraded(resource) ? 'blocked' : 'declared';
}

function hasTrace({ traces }: Traced, wanted: readonly InsecureTrace[]): boolean {
  return wanted.some((trace) => traces.includes(trace));
}

/** By what it is for. Whether it was is told by what was seen. */
function mayBeUpgraded({ destination }: Traced): boolean {
  if (destination === 'form') return false;
  return isUpgradeable({ destination, cors: false, imageset: false });
}

const blockedTraces: readonly InsecureTrace[] = [
  'timed',
  'element-failed',
  'asked-for',
  'frame-failed',
  'redirected-insecurely',
  'request-blocked',
];

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
