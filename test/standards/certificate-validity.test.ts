import { expect, test } from 'vitest';
import {
  daysLeft,
  expiryBand,
  longestValidity,
  validityDays,
} from '../../src/standards/certificate-validity.ts';

const day = 86_400_000;

/** Baseline Requirements §6.3.2: the dates of the ballots, and the moment before each. */
test.each([
  ['2012-06-30', null],
  ['2012-07-01', 1_826],
  ['2015-03-31', 1_826],
  ['2015-04-01', 1_187],
  ['2018-02-28', 1_187],
  ['2018-03-01', 825],
  ['2020-08-31', 825],
  ['2020-09-01', 398],
  ['2026-03-14', 398],
  ['2026-03-15', 200],
  ['2027-03-14', 200],
  ['2027-03-15', 100],
  ['2029-03-14', 100],
  ['2029-03-15', 47],
] as const)('a certificate that begins on %s may last %s days', (date, days) => {
  expect(longestValidity(Date.parse(date))).toBe(days);
});

test.each([
  [200 * day - 1_000, 200],
  [200 * day, 201],
  [day - 1_000, 1],
])('%i milliseconds between first and last second are %i days', (length, days) => {
  expect(validityDays(0, length)).toBe(days);
});

test.each([
  // whole, left, band
  [398, 46, null],
  [398, 44.9, 45],
  [398, 14, 45],
  [398, 13.9, 14],
  [398, 2, 14],
  [398, 1.9, 2],
  [398, 0, 2],
  [398, -0.1, null],
  [90, 30, null],
  [90, 29.9, 45],
  [47, 15.7, null],
  [47, 15.6, 45],
  [47, 13, 14],
  [10, 5, null],
  [10, 4.9, 14],
  [6, 3, null],
  [6, 2.9, 14],
  [6, 1.9, 2],
  [1, 0.6, null],
] as const)('of %d days %d are left: band %s', (whole, left, band) => {
  expect(expiryBand(0, whole * day, (whole - left) * day)).toBe(band);
});

test('days left are whole ones', () => {
  expect(daysLeft(2 * day, 1)).toBe(1);
});
