import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { foldSentAgain, recordedStreams, told } from './recorded.ts';

/** To a worker that is just starting, Chromium can tell the newest event before those that waited. */
function newestFirst(observations: readonly Observation[]): fc.Arbitrary<readonly Observation[]> {
  const ofDocuments = observations.flatMap((one, place) => (isOfDocument(one) ? place : []));
  const turns = ofDocuments.flatMap((from) =>
    ofDocuments
      .filter((to) => to < from && isOfOne(observations, from, to))
      .map((to) => [from, to]),
  );
  if (turns.length === 0) return fc.constant(observations);
  return fc.constantFrom(...turns).map(([from = 0, to = 0]) => {
    const newest = observations.slice(from, from + 1);
    return observations.toSpliced(from, 1).toSpliced(to, 0, ...newest);
  });
}

function isOfDocument(one: Observation): boolean {
  return 'requestId' in one && one.destination === 'document';
}

function isOfOne(all: readonly Observation[], from: number, to: number): boolean {
  const [a, b] = [all[from], all[to]];
  return (
    a !== undefined &&
    b !== undefined &&
    'requestId' in a &&
    'requestId' in b &&
    a.requestId === b.requestId
  );
}

describe('a stream of which the newest event of a request is told first', () => {
  const streams = recordedStreams.filter(({ browser }) => browser === 'chromium');
  it.each(streams)('comes to the same: $id', ({ observations }) => {
    const expected = told(foldSentAgain(observations));
    fc.assert(
      fc.property(newestFirst(observations), (reordered) => {
        expect(told(foldSentAgain(reordered))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
