import { limits } from '../core/limits.ts';
import { summariseSite } from '../core/site-summary.ts';
import { sitesToSumUp, writeHistory, type HistoryWrite } from './history-database.ts';
import { announceHistory } from './history-news.ts';
import { readNewestVisits } from './newest-visits.ts';
import { siteRow } from './site-row.ts';

/** Makes the site's row agree with its visits, in the transaction that changes them. */
export async function sumUpSite(transaction: HistoryWrite, site: string): Promise<void> {
  const index = transaction.objectStore('visits').index('site-time');
  // A site's first visits no longer say how it stands.
  const { newest, count } = await readNewestVisits(index, site, limits.visitsSummedUp);
  const summary = summariseSite(newest, count);
  const sites = transaction.objectStore('sites');
  if (summary === null) await sites.delete(site);
  else await sites.put(siteRow(summary));
}

/**
 * Gives sites of an older version their rows, some in each transaction, and remembers how far it came;
 * so it can be ended at any time, and goes on where it was. Returns at once where nothing is to do.
 */
export async function sumUpOldSites(): Promise<void> {
  while (await sumUpSome()) announceHistory();
}

async function sumUpSome(): Promise<boolean> {
  return writeHistory(async (transaction) => {
    const upkeep = transaction.objectStore('upkeep');
    const state = await upkeep.get(sitesToSumUp);
    if (state === undefined) return false;
    let { after } = state;
    for (let done = 0; done < limits.sitesSummedUpAtOnce; done++) {
      const site = await siteAfter(transaction, after);
      if (site === null) {
        await upkeep.delete(sitesToSumUp);
        return true;
      }
      await sumUpSite(transaction, site);
      after = site;
    }
    await upkeep.put({ after }, sitesToSumUp);
    return true;
  });
}

/** The next site that has a visit, in the order of names. */
async function siteAfter(transaction: HistoryWrite, site: string): Promise<string | null> {
  const index = transaction.objectStore('visits').index('site-time');
  const cursor = await index.openKeyCursor(IDBKeyRange.lowerBound([site, []], true));
  return cursor?.key[0] ?? null;
}
