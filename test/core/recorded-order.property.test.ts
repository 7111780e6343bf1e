import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRecorded, foldSentAgain, recordedStreams, told } from './recorded.ts';
import { reorderings } from './reorderings.ts';

describe('whatever the order in which a browser tells the same facts', () => {
  it.each(recordedStreams)('the verdict and the way to the page are the same: $id', (recorded) => {
    const expected = told(foldRecorded(recorded.observations));
    fc.assert(
      fc.property(reorderings(recorded.observations, recorded.browser), (observations) => {
        expect(told(foldSentAgain(observations))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});
