import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReport } from '../../src/core/is-report.ts';
import type { Observation } from '../../src/core/observation.ts';
import { foldSentAgain, recordedStreams, told } from './recorded.ts';

/** Streams of one load each, without the empty page that the tab began with. */
const loads = recordedStreams
  .filter(({ id, browser }) => browser === 'chromium' && !id.startsWith('scene-'))
  .map(({ id, observations }) => ({ id, observations: observations.filter(isOfTheLoad) }));

function isOfTheLoad(one: Observation): boolean {
  return !('url' in one && one.url === 'about:blank' && 'topLevel' in one && one.topLevel);
}

/** To a worker that is just starting, Chromium can tell the newest event before those that waited. */
function newestFirst(observations: readonly Observation[]): fc.Arbitrary<readonly Observation[]> {
  const places = observations.flatMap((one, place) =>
    one.kind === 'tab-seen' || isReport(one) ? [] : place,
  );
  return fc.tuple(fc.constantFrom(...places), fc.constantFrom(...places)).map(([a, b]) => {
    const [first, newest] = [Math.min(a, b), Math.max(a, b)];
    const moved = observations.slice(newest, newest + 1);
    return observations.toSpliced(newest, 1).toSpliced(first, 0, ...moved);
  });
}

describe('a load of which a worker that is just starting is told the newest event first', () => {
  it.each(loads)('comes to the same: $id', ({ observations }) => {
    const expected = told(foldSentAgain(observations));
    fc.assert(
      fc.property(newestFirst(observations), (reordered) => {
        expect(told(foldSentAgain(reordered))).toEqual(expected);
      }),
    );
  });
});
