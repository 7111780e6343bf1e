import type { HistoryRoom } from '../core/history-room.ts';
import { sitesToSumUp, withHistory } from './history-database.ts';

/** What the history holds now, and how much room the browser says it takes. Rejects like `withHistory`. */
export async function measureHistory(): Promise<HistoryRoom> {
  const { usage } = await navigator.storage.estimate();
  return withHistory(async (database) => {
    const transaction = database.transaction(['visits', 'hosts', 'sites', 'upkeep']);
    const visits = transaction.objectStore('visits');
    const oldest = await visits.index('time').openKeyCursor();
    return {
      visits: await visits.count(),
      sites: await transaction.objectStore('sites').count(),
      hosts: await transaction.objectStore('hosts').count(),
      isSummedUp: (await transaction.objectStore('upkeep').count(sitesToSumUp)) === 0,
      oldest: oldest?.key ?? null,
      bytes: usage ?? null,
    };
  });
}
