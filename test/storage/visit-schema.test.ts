import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { verdictLevels } from '../../src/core/verdict-level.ts';
import { judgePage } from '../../src/core/verdict.ts';
import { visitOf } from '../../src/core/visit.ts';
import { visitSchema } from '../../src/storage/visit-schema.ts';
import { fold, seen } from '../core/observations.ts';
import { anyObservations } from './any-observations.ts';
import { damagedCopies, throughJson } from './damage.ts';
import { visitTo } from './visit-to.ts';

const visit = visitTo('https://a.test/', { strictTransportSecurity: ['max-age=1'] });

describe('a visit comes back from the history', () => {
  it('whole, whatever was observed', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const pages = Object.values(fold([...observations, seen(false)]).pages);
        const made = pages.flatMap((page) => visitOf(page, judgePage(page, checks)) ?? []);
        const stored = made.map((one) => v.parse(visitSchema, throughJson(one)));
        expect(stored).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });

  it.each(verdictLevels)('with the level %s', (level) => {
    expect(v.parse(visitSchema, { ...visit, level })).toEqual({ ...visit, level });
  });
});

describe('a damaged visit is refused', () => {
  it.each(damagedCopies(visit))('%s', (_place, value) => {
    expect(v.is(visitSchema, value)).toBe(false);
  });

  it.each([
    ['a level of another time', { level: 'splendid' }],
    ['a freshness of another time', { freshness: 'stale' }],
    ['a time that is no number', { time: Number.NaN }],
  ])('%s', (_name, other) => {
    expect(v.is(visitSchema, { ...visit, ...other })).toBe(false);
  });

  it('without an error, whatever is there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(v.safeParse(visitSchema, value).success).toBe(false);
      }),
    );
  });
});
