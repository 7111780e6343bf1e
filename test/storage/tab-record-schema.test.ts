import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { observedFieldNames } from '../../src/core/response-fields.ts';
import { createTabState } from '../../src/core/tab-state.ts';
import { tabRecordSchema } from '../../src/storage/tab-record-schema.ts';
import { fold } from '../core/observations.ts';
import { anyObservations } from './any-observations.ts';
import { damagedCopies, throughJson } from './damage.ts';
import { fullTab } from './full-page.ts';

const optional = [...observedFieldNames];
const { tab } = fullTab();

describe('a tab record comes back from storage', () => {
  it('whole, whatever was observed', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const record = fold(observations).tab;
        expect(v.parse(tabRecordSchema, throughJson(record))).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['new', createTabState(7).tab],
    ['with a navigation under way', tab],
  ])('whole, %s', (_name, record) => {
    expect(v.parse(tabRecordSchema, throughJson(record))).toEqual(record);
  });
});

describe('a damaged tab record is refused', () => {
  it.each(damagedCopies(tab, optional))('%s', (_place, value) => {
    expect(v.is(tabRecordSchema, value)).toBe(false);
  });

  it('without an error, whatever is there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(v.safeParse(tabRecordSchema, value).success).toBe(false);
      }),
    );
  });
});
