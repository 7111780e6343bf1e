/**
 * How long a policy lasts, in the bands that linters and the preload list draw. Seconds throughout.
 */

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** From here on other linters say a policy is long enough: 180 days. */
export const LONG_MAX_AGE = 180 * DAY;

/** What the preload list asks for, and what Chromium keeps at most: one year. */
export const YEAR_MAX_AGE = 365 * DAY;

/** Beyond this the preload list's checker warns: ten years. */
export const UNUSUAL_MAX_AGE = 3_650 * DAY;

export type MaxAgeBand =
  | 'zero'
  | 'under-a-day'
  | 'under-18-weeks'
  | 'under-180-days'
  | 'under-a-year'
  | 'a-year-or-more'
  | 'over-ten-years';

/** Each band ends before its number; 18 weeks is what the preload list once asked for. */
const ends: readonly (readonly [before: number, band: MaxAgeBand])[] = [
  [1, 'zero'],
  [DAY, 'under-a-day'],
  [126 * DAY, 'under-18-weeks'],
  [LONG_MAX_AGE, 'under-180-days'],
  [YEAR_MAX_AGE, 'under-a-year'],
  [UNUSUAL_MAX_AGE + 1, 'a-year-or-more'],
];

/** A length of time in words, rounded down to the largest unit that fits. */
export function durationInWords(seconds: number): string {
  const days = Math.floor(seconds / DAY);
  if (days >= 1) return days === 1 ? 'one day' : `${days} days`;
  const hours = Math.floor(seconds / HOUR);
  if (hours >= 1) return hours === 1 ? 'one hour' : `${hours} hours`;
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 1) return minutes === 1 ? 'one minute' : `${minutes} minutes`;
  return seconds === 1 ? 'one second' : `${seconds} seconds`;
}

/** The band of a max-age. */
export function maxAgeBand(maxAge: number): MaxAgeBand {
  return ends.find(([before]) => maxAge < before)?.[1] ?? 'over-ten-years';
}
