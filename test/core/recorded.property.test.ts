import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applyObservation } from '../../src/core/apply-observation.ts';
import { recallCertificates } from '../../src/core/certificate-memory.ts';
import { createTabState, type TabState } from '../../src/core/tab-state.ts';
import { recordedFileSchema } from '../fixtures/recorded-file.ts';
import { recordings } from '../fixtures/recordings.ts';
import { promisedBadge } from '../lab/promised-badge.ts';
import { seen } from './observations.ts';
import {
  foldRecorded,
  namelessStreams,
  readRecorded,
  recordedFiles,
  recordedStreams,
  told,
} from './recorded.ts';

describe('what was recorded', () => {
  it('is there for every promise, and for nothing else', () => {
    const names = recordings.map(({ id }) => `${id}.json`);
    expect(recordedFiles).toEqual(names.toSorted());
  });

  it.each(recordings.map(({ id }) => id))('holds only what an observation has: %s', (id) => {
    const recorded = readRecorded(id);
    expect(v.parse(recordedFileSchema, recorded)).toEqual(recorded);
    expect(recorded).toMatchObject({ case: id });
  });

  it.each(recordedStreams)('comes to what was promised: $id', ({ observations, ...promised }) => {
    const { level, findings, toolbar } = told(foldRecorded(observations));
    expect({ level, findings }).toEqual({ level: promised.level, findings: promised.findings });
    expect(toolbar.badgeText).toBe(promisedBadge(promised.level, promised.findings));
  });
});

describe('a recorded stream', () => {
  it.each([...recordedStreams, ...namelessStreams])(
    'cut anywhere, stored and read back, gives the same record: $id',
    ({ observations }) => {
      const { observations: all } = recallCertificates([], [seen(false), ...observations]);
      const whole = foldRecorded(observations);
      fc.assert(
        fc.property(fc.subarray([...all.keys()]), (cuts) => {
          const resumed = all.reduce((state, observation, place) => {
            const next = applyObservation(state, observation);
            return cuts.includes(place) ? (JSON.parse(JSON.stringify(next)) as TabState) : next;
          }, createTabState(1));
          expect(resumed).toEqual(whole);
        }),
        { numRuns: 8 },
      );
    },
  );
});
