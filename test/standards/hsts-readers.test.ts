import { expect, test } from 'vitest';
import { durationInWords, maxAgeBand, type MaxAgeBand } from '../../src/standards/hsts-max-age.ts';
import { hstsReaders, sortByReaders } from '../../src/standards/hsts-readers.ts';
import { FATAL_HSTS_ISSUES, HSTS_REMARKS } from '../../src/standards/hsts-issues.ts';

test.each(FATAL_HSTS_ISSUES)('%s makes Chromium ignore the field', (code) => {
  expect(hstsReaders[code].chromium).toBe('ignores');
});

test.each(HSTS_REMARKS)('%s is accepted by Chromium', (code) => {
  expect(hstsReaders[code].chromium).toBe('accepts');
});

// Held against Firefox itself in test/e2e/firefox/hsts-truth.spec.ts.
test('the browsers differ about a few issues', () => {
  const disputed = [...FATAL_HSTS_ISSUES, ...HSTS_REMARKS].filter(
    (code) => hstsReaders[code].firefox !== hstsReaders[code].chromium,
  );
  expect(disputed).toEqual([
    'directive-incomplete',
    'unknown-directive-not-ascii',
    'max-age-escaped',
    'max-age-too-large',
  ]);
});

test.each<[string, string, string, string]>([
  ['max-age-invalid comma-joined', 'max-age-invalid', '', ''],
  ['unknown-directive unknown-directive', '', '', 'unknown-directive'],
  [
    'max-age-too-large preload-valued max-age-escaped',
    '',
    'max-age-too-large max-age-escaped',
    'preload-valued',
  ],
  ['empty-directive directive-incomplete', '', 'directive-incomplete', ''],
  ['directive-incomplete max-age-too-large', 'directive-incomplete max-age-too-large', '', ''],
  ['directive-incomplete max-age-missing', 'max-age-missing', '', ''],
  ['', '', '', ''],
])('%j are ignored by both for %j, by one for %j, by none for %j', (given, both, one, none) => {
  const codes = [...FATAL_HSTS_ISSUES, ...HSTS_REMARKS];
  const issues = given.split(' ').flatMap((name) => codes.filter((code) => code === name));
  const { byBoth, byOne, byNone } = sortByReaders(issues.map((code) => ({ code })));
  expect([byBoth, byOne, byNone].map((some) => some.join(' '))).toEqual([both, one, none]);
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
  [3_599, '59 minutes'],
  [3_600, 'one hour'],
  [86_399, '23 hours'],
  [86_400, 'one day'],
  [15_552_000, '180 days'],
])('%d seconds in words are %s', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});
