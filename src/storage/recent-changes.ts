import { limits } from '../core/limits.ts';
import { byNewest, changesOfSite, type SiteChange } from '../core/change/site-change.ts';
import { withHistory, type HistoryDatabase } from './history-database.ts';
import { readNewestVisits } from './newest-visits.ts';

/** What is known so far of what changed lately. */
export interface RecentChanges {
  /** Newest first. */
  readonly changes: readonly SiteChange[];
  /** Sites that changed and were not looked at, for there are too many. */
  readonly sitesLeftOut: number;
  readonly isComplete: boolean;
}

/** Sites whose visits are read at once: the first answer comes soon, and none waits for many. */
const sitesAtOnce = 20;

/**
 * Finds what changed at all sites since a time (milliseconds since the epoch), and calls back with what
 * there is, several times while sites are looked at, those visited last first. Stops when the signal says
 * so. Rejects like `withHistory`.
 */
export async function findRecentChanges(
  since: number,
  found: (recent: RecentChanges) => void,
  signal: AbortSignal,
): Promise<void> {
  await withHistory(async (database) => {
    const sites = await listChangedSites(database, since);
    const looked = sites.slice(0, limits.sitesWithRecentChanges);
    const sitesLeftOut = sites.length - looked.length;
    let changes: readonly SiteChange[] = [];
    let from = 0;
    do {
      const step = looked.slice(from, from + sitesAtOnce);
      const more = await Promise.all(step.map((site) => readChanges(database, site, since)));
      // Nobody waits for the answer to an earlier question.
      if (signal.aborted) return;
      changes = [...changes, ...more.flat()].toSorted(byNewest);
      from += sitesAtOnce;
      found({ changes, sitesLeftOut, isComplete: from >= looked.length });
    } while (from < looked.length);
  });
}

/** The sites that changed at all and were visited since, the newest first. No row of them is read. */
async function listChangedSites(
  database: HistoryDatabase,
  since: number,
): Promise<readonly string[]> {
  const { store } = database.transaction('sites');
  const [visited, changed] = await Promise.all([
    store.index('newest').getAllKeys(IDBKeyRange.upperBound([-since, []])),
    store.index('changed').getAllKeys(IDBKeyRange.upperBound([-1, []])),
  ]);
  const changing = new Set(changed);
  return visited.filter((site) => changing.has(site));
}

async function readChanges(
  database: HistoryDatabase,
  site: string,
  since: number,
): Promise<readonly SiteChange[]> {
  const index = database.transaction('visits').store.index('site-time');
  const { newest } = await readNewestVisits(index, site, limits.visitsSummedUp);
  return changesOfSite(site, newest, since);
}
