import type { Settings } from '../core/settings.ts';

/** What becomes of visits: that none is kept, or for how long they are; null where it is for ever. */
export function describeKeeping({
  recording,
  historyDays,
  managed,
}: Pick<Settings, 'recording' | 'historyDays' | 'managed'>): string | null {
  if (!recording) {
    return managed.includes('recording')
      ? 'Your administrator has switched recording off, so nothing new is kept.'
      : 'Recording is switched off in the settings, so nothing new is kept.';
  }
  return historyDays === 0 ? null : `Visits are kept for ${describeDays(historyDays)}.`;
}

export function describeDays(days: number): string {
  if (days === 365) return 'a year';
  return days === 1 ? 'one day' : `${days} days`;
}
