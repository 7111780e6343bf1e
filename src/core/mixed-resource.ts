import type { MixedContentDestination } from '../standards/mixed-content.ts';
import type { DocumentRecord } from './document-record.ts';
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
import { addressFamily } from '../standards/ip-address.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';

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
  return listResources(page, 'mixed').filter((resource) => !isUpgradedRedirect(resource));
}

/**
 * What may be mixed content: were it not for a policy that may have come with an answer nobody saw (a
 * document from its site's service worker has such an answer, and one that was there before Portlight), or
 * by a request that nobody saw.
 */
export function listUnsettledResources(page: PageRecord): readonly MixedResource[] {
  return listResources(page, 'unsettled').filter((resource) => !isUpgradedRedirect(resource));
}

/**
 * Parts that were asked for over https, redirected to http by their server, and then fetched over
 * https all the same: nothing insecure was ever asked for, so browsers do not count them as mixed.
 */
export function listUpgradedRedirects(page: PageRecord): readonly MixedResource[] {
  return listResources(page, 'mixed').filter(isUpgradedRedirect);
}

function listResources(page: PageRecord, standing: Standing): readonly MixedResource[] {
  return mergeResources(page.insecureResources)
    .filter((resource) => standingOf(page, resource) === standing)
    .map(({ document, ...resource }) => ({
      ...resource,
      outcome: outcomeOf(resource),
      frameUrl: document === page.key ? null : (page.documents[document]?.url ?? null),
    }))
    .toSorted((a, b) => a.firstSeenAt - b.firstSeenAt || a.url.localeCompare(b.url));
}

type Standing = 'mixed' | 'not-mixed' | 'unsettled';

/**
 * upgrade-insecure-requests changes the URL before Mixed Content is asked, in the document that has
 * the policy and in the frames it holds (Upgrade Insecure Requests §3.3, §4.1).
 */
function standingOf(page: PageRecord, resource: InsecureResource): Standing {
  const all = documentChain(page, resource.document);
  const chain = hasOwnPolicyOnly(resource) ? ownPolicyChain(all) : all;
  const isUpgraded = chain.some((document) => document.upgradesInsecureRequests);
  if (isUpgraded || isUpgradedByPolicy(resource) || isRefusedByPolicy(resource)) return 'not-mixed';
  if (mayHaveLoaded(resource)) return 'unsettled';
  return chain.every(isPolicySeen) || isNotUpgraded(resource) ? 'mixed' : 'unsettled';
}

/**
 * Chromium 156 neither upgrades nor blocks an image at an IPv6 address. That no request for it was seen
 * does not show that it was stopped, then: a worker that was stopped may have missed it.
 */
function mayHaveLoaded(resource: InsecureResource): boolean {
  const { url, destination } = resource;
  const isImage = destination === 'unknown' || mayBeUpgraded(resource);
  return (
    isImage &&
    addressFamily(hostnameOf(url)) === 'ipv6' &&
    outcomeOf(resource) === 'blocked' &&
    !hasTrace(resource, ['redirected-insecurely', 'request-blocked'])
  );
}

/** A frame that was not seen to be upgraded all the same, as Firefox does it. */
function hasOwnPolicyOnly(resource: InsecureResource): boolean {
  const isNavigation = resource.destination === 'iframe' || resource.destination === 'frame';
  return isNavigation && !hasTrace(resource, ['fetched-upgraded']);
}

/**
 * Of a frame in a frame Chromium 156 asks no further than here: it blocks it under the policy of a page
 * around, by which it upgrades all else. What no server answered for has the policy of its holder.
 */
function ownPolicyChain(chain: readonly DocumentRecord[]): readonly DocumentRecord[] {
  const own = chain.findIndex(isAnswered);
  return own < 0 ? chain : chain.slice(0, own + 1);
}

function isAnswered({ url }: DocumentRecord): boolean {
  return ['http', 'https'].includes(schemeOf(url) ?? '');
}

/** What browsers never upgrade by themselves was asked for over https. */
function isUpgradedByPolicy(resource: InsecureResource): boolean {
  return (
    hasTrace(resource, ['requested-upgraded']) &&
    resource.destination !== 'unknown' &&
    !mayBeUpgraded(resource) &&
    !hasTrace(resource, blockedTraces)
  );
}

/** What no server answered for has its policy from the document around it, or in its markup. */
function isPolicySeen(document: DocumentRecord): boolean {
  return !isAnswered(document) || (document.answerSeen && !document.fromServiceWorker);
}

/** It was asked for in clear text, or stopped on the way to it: no policy had changed its URL. */
function isNotUpgraded(resource: InsecureResource): boolean {
  const outcome = outcomeOf(resource);
  if (outcome === 'loaded-insecurely') return true;
  return outcome === 'blocked' && hasTrace(resource, stoppedTraces);
}

const stoppedTraces: readonly InsecureTrace[] = [
  'timed',
  'frame-failed',
  'redirected-insecurely',
  'request-blocked',
  'violated',
];

/** The page's own policy refused it, so the question whether it is mixed content never came up. */
function isRefusedByPolicy(resource: InsecureResource): boolean {
  return hasTrace(resource, ['refused-by-policy']);
}

/** Whether only a deep inspection showed it. */
export function isSeenByInspection({ traces }: Pick<MixedResource, 'traces'>): boolean {
  return traces.every((trace) => trace === 'violated' || trace === 'requested-upgraded');
}
