import type { MixedContentDestination } from '../standards/mixed-content.ts';
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

/** The same list with the sighting folded in; null where it would pass `cap`. */
export function addSighting(
  resources: readonly InsecureResource[],
  sighting: InsecureSighting,
  cap: number,
): readonly InsecureResource[] | null {
  const index = resources.findIndex(
    ({ url, destination, document }) =>
      url === sighting.url &&
      destination === sighting.destination &&
      document === sighting.document,
  );
  const known = resources[index];
  if (known !== undefined) return resources.with(index, mergeSighting(known, sighting));
  if (resources.length >= cap) return null;
  const { url, destination, document, at } = sighting;
  const fresh = { url, destination, document, firstSeenAt: at, traces: [] };
  return [...resources, mergeSighting({ ...fresh, address: null, redirectedFrom: null }, sighting)];
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
