import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeValidity } from '../../../src/explain/certificate/validity-words.ts';
import { certificateOf } from '../../core/connections.ts';
import { noon } from '../../core/observations.ts';

const day = 86_400_000;
const ninety = { notBefore: noon - 30 * day, notAfter: noon + 60 * day };

describe('the time of a certificate', () => {
  it.each([
    [
      'in the middle',
      ninety,
      noon,
      'valid',
      1 / 3,
      '60 days were left when this page came. It is valid from 2026-10-23 to 2027-01-21, 90 days in all (validity period).',
    ],
    ['at its first moment', ninety, noon - 30 * day, 'valid', 0, '90 days were left'],
    [
      'a day and an hour before its end',
      ninety,
      noon + 59 * day - 3_600_000,
      'ending',
      1 - 25 / 24 / 90,
      'One day was left',
    ],
    [
      'an hour before its end',
      ninety,
      noon + 60 * day - 3_600_000,
      'ending',
      1 - 1 / 24 / 90,
      'Less than a day was left',
    ],
    ['at its last moment', ninety, noon + 60 * day, 'ending', 1, 'Less than a day was left'],
    [
      'a moment after its end',
      ninety,
      noon + 60 * day + 1,
      'over',
      1,
      'It had ended less than a day before',
    ],
    ['a day after its end', ninety, noon + 61 * day, 'over', 1, 'It had ended one day before'],
    ['long after its end', ninety, noon + 100 * day, 'over', 1, 'It had ended 40 days before'],
    ['before its beginning', ninety, noon - 32 * day, 'early', 0, 'It begins only 2 days after'],
  ] as const)('%s', (_when, dates, at, state, position, says) => {
    const words = describeValidity(certificateOf(dates), at);
    expect(words).toMatchObject({ state, from: '2026-10-23', until: '2027-01-21' });
    expect(words?.sentence).toContain(says);
    expect(words?.position).toBeCloseTo(position, 9);
  });

  it('is not known where the browser does not tell it', () => {
    expect(describeValidity(certificateOf({ notBefore: null }), noon)).toBeNull();
    expect(describeValidity(certificateOf({ notAfter: null }), noon)).toBeNull();
  });

  it('that ends before it begins has no length, and a place all the same', () => {
    const turned = { notBefore: noon, notAfter: noon - day };
    const words = describeValidity(certificateOf(turned), noon);
    expect(words?.sentence).toMatch(
      /It is valid from 2026-11-22 to 2026-11-21 \(validity period\)\.$/,
    );
    expect(words?.position).toBe(1);
  });

  it('always has a sentence, and a place between first and last moment', () => {
    const time = fc.oneof(fc.maxSafeInteger(), fc.integer());
    fc.assert(
      fc.property(time, time, time, (notBefore, notAfter, at) => {
        const words = describeValidity(certificateOf({ notBefore, notAfter }), at);
        expect(words?.position).toBeGreaterThanOrEqual(0);
        expect(words?.position).toBeLessThanOrEqual(1);
        expect(words?.sentence).not.toMatch(/NaN|undefined|null|-\d+ days/);
      }),
    );
  });
});
