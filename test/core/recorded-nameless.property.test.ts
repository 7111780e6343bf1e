import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { foldRecorded, foldSentAgain, namelessStreams, recordedStreams, told } from './recorded.ts';
import { reorderings } from './reorderings.ts';

/** The key is made of the time where there is no id. */
function toldButForKey(observations: readonly Observation[]) {
  const { key: _key, ...rest } = told(foldSentAgain(observations));
  return rest;
}

describe('a stream of Firefox without the ids of documents', () => {
  it.each(namelessStreams)('comes to the same as with them: $id', ({ id, observations }) => {
    const named = recordedStreams.find((each) => id.startsWith(`${each.id},`));
    const { key: _key, ...withIds } = told(foldRecorded(named?.observations ?? []));
    expect(toldButForKey(observations)).toEqual(withIds);
  });

  it.each(namelessStreams)('comes to the same in every order: $id', ({ observations }) => {
    const expected = toldButForKey(observations);
    fc.assert(
      fc.property(reorderings(observations, 'firefox'), (reordered) => {
        expect(toldButForKey(reordered)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});
