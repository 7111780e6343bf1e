import { setAlarm } from '../platform/alarms.ts';
import { readSettings } from '../storage/settings.ts';
import { eraseVisits } from './erase-visits.ts';
import type { ObservationQueue } from './observation-queue.ts';

const day = 86_400_000;

/** The alarm that is set for the next pruning. */
export const pruneAlarm = 'prune-history';

/**
 * Erases what is older than the settings let it be kept, some rows at a time, and comes back in a day.
 * Ended in the middle, the next one goes on. `now` in milliseconds since the epoch.
 */
export async function pruneHistory(
  queue: Pick<ObservationQueue, 'inTurn'>,
  now: number,
): Promise<void> {
  await setAlarm(pruneAlarm, now + day);
  const { historyDays } = await readSettings();
  if (historyDays <= 0) return;
  await eraseVisits(queue, { what: 'before', time: now - historyDays * day });
}
