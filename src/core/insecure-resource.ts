import type { MixedContentDestination } from '../standards/mixed-content.ts';
import { findPlace } from './make-room.ts';
import type { DocumentTrace } from './observation.ts';

/**
 * What showed that a document named or asked for an insecure URL. Besides the content script's traces:
 * - `requested`, `answered`: webRequest on the insecure URL itself, without and with an answer.
 * - `request-blocked`: an extension or a policy stopped the request to it.
 * - `redirected-upgraded`: an https request was redirected to it and the browser went on to its https twin.
 * - `redirected-insecurely`: an https request was redirected to it and the browser did not upgrade it.
 * - `frame-failed`: webNavigation gave up the frame that asked for it.
 * - `violated`: it was against a deep inspection's own policy.
 * - `requested-upgraded`: during a deep inspection, webRequest showed a request to its https twin.
 */
export type InsecureTrace =
  | DocumentTrace
  | 'requested'
  | 'answered'
  | 'request-blocked'
  | 'redirected-upgraded'
  | 'redirected-insecurely'
  | 'frame-failed'
  | 'violated'
  | 'requested-upgraded';

/** An insecure URL in one document of the page, with every trace of it. */
export interface InsecureResource {
  readonly url: string;
  readonly destination: MixedContentDestination;
  /** Id of the document that named it. */
  readonly document: string;
  readonly firstSeenAt: number;
  readonly traces: readonly InsecureTrace[];
  /** The IP address an insecure request reached, where one did. */
  readonly address: string | null;
  /** The URL as it was asked for, where a redirect led to the insecure one. */
  readonly redirectedFrom: string | null;
}

export interface InsecureSighting {
  readonly url: string;
  readonly destination: MixedContentDestination;
  readonly document: string;
  readonly at: number;
  readonly trace: InsecureTrace;
  readonly address?: string | null;
  readonly redirectedFrom?: string | null;
}

/** How much one page's list may hold. */
export interface ListRoom {
  readonly resources: number;
  /** Of all URLs together: a few of them can be as long as all the others. */
  readonly characters: number;
}

/** The list with the sighting folded in, and the resource that found no room in it, if there is one. */
export interface ListedSighting {
  readonly resources: readonly InsecureResource[];
  readonly isNew: boolean;
  readonly leftOut: InsecureResource | null;
}

export function addSighting(
  resources: readonly InsecureResource[],
  sighting: InsecureSighting,
  room: ListRoom,
): ListedSighting {
  const index = resources.findIndex(
    ({ url, destination, document }) =>
      url === sighting.url &&
      destination === sighting.destination &&
      document === sighting.document,
  );
  const known = resources[index];
  if (known !== undefined) {
    const merged = resources.with(index, mergeSighting(known, sighting));
    return { resources: merged, isNew: false, leftOut: null };
  }
  const { url, destination, document, at } = sighting;
  const empty = { url, destination, document, firstSeenAt: at, traces: [] };
  const newcomer = mergeSighting({ ...empty, address: null, redirectedFrom: null }, sighting);
  const longer = [...resources, newcomer];
  if (fits(longer, room)) return { resources: longer, isNew: true, leftOut: null };
  const twin = resources.findIndex((other) => isSameResource(other, newcomer));
  if (twin >= 0) {
    // Without room for two rows, the one that knows the destination takes the other in.
    const one = mergeSighting(resources[twin] ?? newcomer, sighting);
    const named = one.destination === 'unknown' ? { ...one, destination } : one;
    return { resources: resources.with(twin, named), isNew: false, leftOut: null };
  }
  const place = findPlace(resources, newcomer);
  const exchanged = place === null ? resources : resources.with(place, newcomer);
  const leftOut = place === null ? undefined : resources[place];
  return leftOut !== undefined && fits(exchanged, room)
    ? { resources: exchanged, isNew: true, leftOut }
    : { resources, isNew: false, leftOut: newcomer };
}

/** One channel knows what the URL was asked for, the other does not. */
function isSameResource(a: InsecureResource, b: InsecureResource): boolean {
  const isUnspecific = a.destination === 'unknown' || b.destination === 'unknown';
  return isUnspecific && a.url === b.url && a.document === b.document;
}

function fits(resources: readonly InsecureResource[], room: ListRoom): boolean {
  if (resources.length > room.resources) return false;
  const characters = resources.reduce(
    (sum, { url, redirectedFrom }) => sum + url.length + (redirectedFrom?.length ?? 0),
    0,
  );
  return characters <= room.characters;
}

function mergeSighting(known: InsecureResource, sighting: InsecureSighting): InsecureResource {
  return {
    ...known,
    firstSeenAt: Math.min(known.firstSeenAt, sighting.at),
    // Sorted, so that the order in which channels report leaves no mark.
    traces: [...new Set([...known.traces, sighting.trace])].toSorted(),
    address: sighting.address ?? known.address,
    redirectedFrom: sighting.redirectedFrom ?? known.redirectedFrom,
  };
}
