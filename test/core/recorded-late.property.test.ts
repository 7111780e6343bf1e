import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recallCertificates } from '../../src/core/certificate-memory.ts';
import type { Observation } from '../../src/core/observation.ts';
import { fold, seen } from './observations.ts';
import { foldRecorded, namelessStreams, recordedStreams, told, type Recorded } from './recorded.ts';

/** Longer than any recording lasts, in milliseconds. */
const aWhile = 3_600_000;

const again = (id: string | null): string | null => id && `${id}-again`;

/** The same stream as if it had been recorded later, in the same tab: other ids, later times. */
function playedAgain({ observations }: Recorded): readonly Observation[] {
  return observations.map((each) => {
    const later = { ...each, time: each.time + aWhile };
    if (later.kind === 'tab-seen') return later;
    const [documentId, parentDocumentId] = [again(later.documentId), again(later.parentDocumentId)];
    const moved = { ...later, documentId, parentDocumentId };
    return 'requestId' in moved ? { ...moved, requestId: `${moved.requestId}-again` } : moved;
  });
}

/** What may come late: all that names a document and does not put another in front. */
function mayBeLate(observation: Observation): boolean {
  switch (observation.kind) {
    case 'tab-seen':
    case 'document-found':
      return false;
    case 'document-committed':
    case 'navigation-failed':
      return !observation.topLevel;
    case 'request-started':
    case 'request-sent':
    case 'request-redirected':
    case 'response-started':
    case 'response-completed':
    case 'connection-seen':
    case 'request-failed':
      return observation.destination !== 'document';
    case 'url-changed':
    case 'document-reported':
    case 'violations-reported':
    case 'document-inspected':
      return true;
  }
}

/** The newer stream with events of the older between its own, each at the place that was drawn for it. */
function interleave(
  newer: readonly Observation[],
  late: readonly { readonly observation: Observation; readonly place: number }[],
): readonly Observation[] {
  return newer.flatMap((own, index) => [
    ...late
      .filter(({ place }) => place % newer.length === index)
      .map(({ observation }) => observation),
    own,
  ]);
}

/** Streams of one kind of browser, of which one gives documents no id. */
const kinds: readonly (readonly [string, readonly Recorded[]])[] = [
  ['', recordedStreams],
  [' where documents have no id', namelessStreams],
];

function pairsOf(streams: readonly Recorded[]) {
  const stream = fc.constantFrom(...streams);
  return fc.record({
    older: stream,
    newer: stream,
    places: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
    lateFrom: fc.nat(),
  });
}

describe('late news of an older document', () => {
  it.each(kinds)('changes nothing of a newer one%s', (_where, streams) => {
    fc.assert(
      fc.property(pairsOf(streams), ({ older, newer, places, lateFrom }) => {
        const start = lateFrom % (older.observations.length + 1);
        const isLate = (observation: Observation, index: number): boolean =>
          index >= start && mayBeLate(observation);
        const before = older.observations.filter((each, index) => !isLate(each, index));
        const late = older.observations
          .filter(isLate)
          .map((observation, index) => ({ observation, place: places[index] ?? 0 }));
        const own = playedAgain(newer);
        const disturbed = foldRecorded([...before, ...interleave(own, late)]);
        // The browser remembers refused certificates whatever the tab.
        const recalled = recallCertificates([], [...before, ...own]).observations.slice(
          before.length,
        );
        const alone = fold([seen(false), ...recalled]);
        // A tab keeps its newest pages only; an older one that is heard of again counts among them.
        const kept = Object.entries(alone.pages).filter(([key]) => key in disturbed.pages);
        const still = kept.map(([key]) => [key, disturbed.pages[key]]);
        expect(Object.fromEntries(still)).toEqual(Object.fromEntries(kept));
        expect(disturbed.tab.active).toBe(alone.tab.active);
        expect(told(disturbed)).toEqual(told(alone));
      }),
      { numRuns: 300 },
    );
  });
});
