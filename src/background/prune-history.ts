import { setAlarm } from '../platform/alarms.ts';
import { forgetBefore } from '../storage/erase-history.ts';
import { readSettings } from '../storage/settings.ts';

const day = 86_400_000;

/** The alarm that is set for the next pruning. */
export const pruneAlarm = 'prune-history';

/**
 * Erases what is older than the settings let it be kept, some rows at a time, and comes back in a day.
 * Ended in the middle, the next one goes on. `now` in milliseconds since the epoch.
 */
export async function pruneHistory(now: number): Promise<void> {
  await setAlarm(pruneAlarm, now + day);
  const { historyDays } = await readSettings();
  if (historyDays > 0) await forgetBefore(now - historyDays * day);
}
