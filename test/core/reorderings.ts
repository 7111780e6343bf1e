import * as fc from 'fast-check';
import type { Target } from '../../build/manifest.ts';
import type { Observation } from '../../src/core/observation.ts';

/**
 * The orders in which a browser may tell the same facts. Requests, navigations and reports come from
 * different processes, each in an order of its own; what one of them causes in another by way of the
 * network or a person comes after it.
 */
export function reorderings<Told extends Observation>(
  observations: readonly Told[],
  browser: Target,
): fc.Arbitrary<readonly Told[]> {
  const stays = browser === 'firefox' ? staysBeforeInFirefox : staysBefore;
  const order = observations.map((later, place) =>
    observations
      .slice(0, place)
      .flatMap((earlier, before) => (stays(earlier, later) ? before : [])),
  );
  const urgencies = fc.array(fc.nat({ max: 99 }), {
    minLength: observations.length,
    maxLength: observations.length,
  });
  // All alike, as they shrink to, leave the order as it was.
  return urgencies.map((urgency) => arrange(observations, order, urgency));
}

/** Takes the most urgent of those whose predecessors are there, until all are. */
function arrange<Told>(
  observations: readonly Told[],
  predecessors: readonly (readonly number[])[],
  urgency: readonly number[],
): readonly Told[] {
  const waiting = new Set(observations.keys());
  const arranged: Told[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter((place) =>
      (predecessors[place] ?? []).every((before) => !waiting.has(before)),
    );
    const next = ready.toSorted((a, b) => (urgency[a] ?? 0) - (urgency[b] ?? 0) || a - b)[0] ?? 0;
    waiting.delete(next);
    arranged.push(...observations.slice(next, next + 1));
  }
  return arranged;
}

type Channel = 'document-request' | 'part-request' | 'navigation' | 'report';

function channelOf(observation: Observation): Channel {
  switch (observation.kind) {
    case 'request-started':
    case 'request-sent':
    case 'request-redirected':
    case 'response-started':
    case 'response-completed':
    case 'connection-seen':
    case 'request-failed':
      return observation.destination === 'document' ? 'document-request' : 'part-request';
    case 'tab-seen':
    case 'document-found':
    case 'document-committed':
    case 'navigation-failed':
    case 'url-changed':
      return 'navigation';
    case 'document-reported':
    case 'violations-reported':
    case 'document-inspected':
      return 'report';
  }
}

type Addressed = Exclude<Observation, { kind: 'tab-seen' }>;

function staysBefore(earlier: Observation, later: Observation): boolean {
  if (earlier.kind === 'tab-seen' || later.kind === 'tab-seen') return true;
  const [from, to] = [channelOf(earlier), channelOf(later)];
  if (from === to) {
    return from === 'document-request' || from === 'navigation' || isOfOne(earlier, later);
  }
  // Whatever is told of a part or by a document may be late.
  if (from === 'report' || from === 'part-request') return false;
  if (from === 'navigation') return !mayOvertakeNavigation(earlier, later);
  // A document waits for its answer, or for the service worker that gives it without one.
  if (to === 'navigation') return later.topLevel;
  return earlier.kind !== 'response-started';
}

/**
 * In Firefox that a request is over, and that its document is there or has failed, is told by processes of
 * their own. What is asked of a connection is answered whenever it comes.
 */
function staysBeforeInFirefox(earlier: Observation, later: Observation): boolean {
  if (earlier.kind === 'connection-seen') return later.kind === 'tab-seen';
  if (later.kind === 'connection-seen') {
    return channelOf(earlier) === 'document-request' && !isLastOfRequest(earlier);
  }
  const parts = [channelOf(earlier), channelOf(later)];
  const isOfBoth = parts.includes('document-request') && parts.includes('navigation');
  const isEnd = isLastOfRequest(earlier) || isLastOfRequest(later);
  if (isOfBoth && isEnd && 'url' in earlier && 'url' in later && earlier.url === later.url) {
    return false;
  }
  return staysBefore(earlier, later);
}

function isLastOfRequest({ kind }: Observation): boolean {
  return kind === 'response-completed' || kind === 'request-failed';
}

/** Events of one request, and reports of one document. */
function isOfOne(a: Addressed, b: Addressed): boolean {
  if ('requestId' in a && 'requestId' in b) return a.requestId === b.requestId;
  return a.documentId === b.documentId;
}

/** A report may come before the commit of its document. A part takes a round trip more, a frame too. */
function mayOvertakeNavigation(navigation: Addressed, later: Addressed): boolean {
  const asker = later.documentId ?? later.parentDocumentId;
  if (navigation.documentId === asker) return channelOf(later) === 'report';
  return !navigation.topLevel;
}
