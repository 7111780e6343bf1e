const second = 1_000;
const day = 86_400 * second;

/**
 * The longest validity of a publicly trusted certificate by the day it begins, newest first: Baseline
 * Requirements §6.3.2 with ballots SC22, SC31 and SC081v3. Up to 2018 it was counted in months; of
 * those the longest there can be.
 */
const longest: readonly (readonly [since: number, days: number])[] = [
  [Date.UTC(2029, 2, 15), 47],
  [Date.UTC(2027, 2, 15), 100],
  [Date.UTC(2026, 2, 15), 200],
  [Date.UTC(2020, 8, 1), 398],
  [Date.UTC(2018, 2, 1), 825],
  [Date.UTC(2015, 3, 1), 1_187],
  [Date.UTC(2012, 6, 1), 1_826],
];

/** The most days a publicly trusted certificate that begins then may last; null before there was a rule. */
export function longestValidity(notBefore: number): number | null {
  return longest.find(([since]) => notBefore >= since)?.[1] ?? null;
}

/** Days from the first second to the last, both counted (RFC 5280 §4.1.2.5); a part of a day is one. */
export function validityDays(notBefore: number, notAfter: number): number {
  return Math.ceil((notAfter - notBefore + second) / day);
}

/** Whole days that are left of a certificate. */
export function daysLeft(notAfter: number, at: number): number {
  return Math.floor((notAfter - at) / day);
}

/** Days before the end at which someone should know. */
export type ExpiryBand = 2 | 14 | 45;

/**
 * The band in which a certificate's end has come into sight; null while there is time. Programs renew
 * certificates when a third of their time is left, or half of it where they last ten days or less;
 * until then a short life is no fault.
 */
export function expiryBand(notBefore: number, notAfter: number, at: number): ExpiryBand | null {
  const left = notAfter - at;
  const whole = notAfter - notBefore;
  if (left < 0 || left >= whole / (whole <= 10 * day ? 2 : 3)) return null;
  return ([2, 14, 45] as const).find((band) => left < band * day) ?? null;
}
