import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { observedFieldNames } from '../../src/core/response-fields.ts';
import { navigationSchema, pageRecordSchema } from '../../src/storage/page-record-schema.ts';
import { failedPageOf } from '../checks/page-of.ts';
import { fold } from '../core/observations.ts';
import { anyObservations } from './any-observations.ts';
import { damagedCopies, throughJson } from './damage.ts';
import { fullTab } from './full-page.ts';

const page = fullTab().pages['page'] ?? failedPageOf('https://a.test/', 'no page came');
const optional = [...observedFieldNames, ...Object.keys(page.documents)];

describe('a page record comes back from storage', () => {
  it('whole, whatever was observed', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        for (const record of Object.values(fold(observations).pages)) {
          expect(v.parse(pageRecordSchema, throughJson(record))).toEqual(record);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('whole, with everything it can hold', () => {
    expect(v.parse(pageRecordSchema, throughJson(page))).toEqual(page);
  });

  it('whole, of a page that did not come', () => {
    const failed = failedPageOf('https://a.test/', 'net::ERR_CONNECTION_REFUSED');
    expect(v.parse(pageRecordSchema, throughJson(failed))).toEqual(failed);
  });

  it('with every field that is observed', () => {
    const fields = Object.fromEntries(observedFieldNames.map((name) => [name, ['value']]));
    const navigation = fullTab().tab.pending[0];
    const response = { ...navigation?.response, fields };
    const parsed = v.parse(navigationSchema, throughJson({ ...navigation, response }));
    expect(parsed.response?.fields).toEqual(fields);
  });
});

describe('a damaged page record is refused', () => {
  it.each(damagedCopies(page, optional))('%s', (_place, value) => {
    expect(v.is(pageRecordSchema, value)).toBe(false);
  });

  it.each([
    ['of another version', { ...page, version: 2 }],
    ['that is a list', [page]],
    ['that is text', JSON.stringify(page)],
    ['that is null', null],
    ['that is not there', undefined],
  ])('%s', (_name, value) => {
    expect(v.is(pageRecordSchema, value)).toBe(false);
  });

  it('without an error, whatever is there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(v.safeParse(pageRecordSchema, value).success).toBe(false);
      }),
    );
  });

  it('without an error, whatever stands in place of one property', () => {
    const keys = fc.constantFrom(...Object.keys(page));
    fc.assert(
      fc.property(keys, fc.jsonValue(), (key, value) => {
        const result = v.safeParse(pageRecordSchema, { ...page, [key]: value });
        // Where it is let in, what comes out is again a page record.
        expect(!result.success || v.is(pageRecordSchema, throughJson(result.output))).toBe(true);
      }),
    );
  });
});
