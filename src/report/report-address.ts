import { withoutCredentials, withoutFragment, withoutSecrets } from '../standards/url.ts';

/** An address of the page itself: its query can hold what only the person may know. */
export function pageAddress(url: string): string {
  return withoutSecrets(url) ?? '';
}

/** An address at fault: the query stays, or nobody could find the place that names it. */
export function resourceAddress(url: string): string {
  return withoutFragment(withoutCredentials(url) ?? '') ?? '';
}

/** ISO 8601 in UTC, of milliseconds since the epoch. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
