import { expect, test } from 'vitest';
import { durationInWords, maxAgeBand, type MaxAgeBand } from '../../src/standards/hsts-max-age.ts';
import { hstsReaders } from '../../src/standards/hsts-readers.ts';
import { FATAL_HSTS_ISSUES, HSTS_REMARKS } from '../../src/standards/strict-transport-security.ts';

test.each(FATAL_HSTS_ISSUES)('%s makes both browsers ignore the field', (code) => {
  expect(hstsReaders[code]).toMatchObject({ chromium: 'ignores', firefox: 'ignores' });
});

test.each(HSTS_REMARKS)('%s is accepted by Chromium', (code) => {
  expect(hstsReaders[code].chromium).toBe('accepts');
});

test('Firefox alone ignores a number past 64 bits', () => {
  const disputed = HSTS_REMARKS.filter((code) => hstsReaders[code].firefox === 'ignores');
  expect(disputed).toEqual(['max-age-too-large']);
});

test.each<[number, MaxAgeBand]>([
  [0, 'zero'],
  [1, 'under-a-day'],
  [86_399, 'under-a-day'],
  [86_400, 'under-18-weeks'],
  [10_886_399, 'under-18-weeks'],
  [10_886_400, 'under-180-days'],
  [15_551_999, 'under-180-days'],
  [15_552_000, 'under-a-year'],
  [31_535_999, 'under-a-year'],
  [31_536_000, 'a-year-or-more'],
  [315_360_000, 'a-year-or-more'],
  [315_360_001, 'over-ten-years'],
  [Number.MAX_SAFE_INTEGER, 'over-ten-years'],
])('%d seconds are %s', (seconds, band) => {
  expect(maxAgeBand(seconds)).toBe(band);
});

test.each<[number, string]>([
  [1, 'one second'],
  [59, '59 seconds'],
  [60, 'one minute'],
  [300, '5 minutes'],
  [86_400, 'one day'],
  [15_552_000, '180 days'],
])('%d seconds in words are %s', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});
