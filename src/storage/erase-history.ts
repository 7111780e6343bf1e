import { limits } from '../core/limits.ts';
import { writeHistory, type HistoryWrite } from './history-database.ts';
import { announceHistory } from './history-news.ts';
import { forgetOwedVisits, forgetOwedVisitsBefore, forgetOwedVisitsOf } from './owed-visits.ts';
import { siteRange } from './site-range.ts';
import { sumUpSite } from './sum-up-sites.ts';

/** Erases the site's visits, also those that still wait to be written, and what its hosts said of HSTS. */
export async function forgetSite(site: string): Promise<void> {
  await forgetOwedVisitsOf(site);
  await writeHistory(async (transaction) => {
    let visit = await transaction
      .objectStore('visits')
      .index('site-time')
      .openCursor(siteRange(site));
    while (visit !== null) {
      await visit.delete();
      visit = await visit.continue();
    }
    let host = await transaction.objectStore('hosts').index('site').openCursor(site);
    while (host !== null) {
      await host.delete();
      host = await host.continue();
    }
    await transaction.objectStore('sites').delete(site);
  });
  announceHistory();
}

/**
 * Erases what is older than `time`, in milliseconds since the epoch: visits, also those that still
 * wait to be written, and what was last heard of a host's HSTS before it.
 */
export async function forgetBefore(time: number): Promise<void> {
  await forgetOwedVisitsBefore(time);
  await writeHistory((transaction) => forgetHostsBefore(transaction, time));
  while (await writeHistory((transaction) => forgetSomeVisits(transaction, time))) {
    announceHistory();
  }
  announceHistory();
}

/** Erases the whole history. */
export async function forgetEverything(): Promise<void> {
  await forgetOwedVisits();
  await writeHistory(async (transaction) => {
    await transaction.objectStore('visits').clear();
    await transaction.objectStore('hosts').clear();
    await transaction.objectStore('sites').clear();
    await transaction.objectStore('upkeep').clear();
  });
  announceHistory();
}

/** Returns whether there may be more. */
async function forgetSomeVisits(transaction: HistoryWrite, time: number): Promise<boolean> {
  const sites = new Set<string>();
  const older = IDBKeyRange.upperBound(time, true);
  let visit = await transaction.objectStore('visits').index('time').openCursor(older);
  let count = 0;
  while (visit !== null && count < limits.visitsAtOnce) {
    // A damaged row may have no site; it goes all the same.
    if (typeof visit.value.site === 'string') sites.add(visit.value.site);
    await visit.delete();
    visit = await visit.continue();
    count++;
  }
  for (const site of sites) await sumUpSite(transaction, site);
  return visit !== null;
}

async function forgetHostsBefore(transaction: HistoryWrite, time: number): Promise<void> {
  let host = await transaction.objectStore('hosts').openCursor();
  while (host !== null) {
    if (!(host.value.seenAt >= time)) await host.delete();
    host = await host.continue();
  }
}
