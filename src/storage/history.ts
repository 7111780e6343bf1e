import * as v from 'valibot';
import type { Visit } from '../core/visit.ts';
import { withHistory, writeHistory } from './history-database.ts';
import { announceHistory } from './history-news.ts';
import { siteRange } from './site-range.ts';
import { sumUpSite } from './sum-up-sites.ts';
import { visitSchema } from './visit-schema.ts';

/**
 * Adds the visits, or replaces what is stored of them, and brings the rows of their sites up to date.
 * Writes nothing where nothing changed. Rejects with the error that ended the transaction, e.g. `QuotaExceededError`.
 */
export async function putVisits(visits: readonly Visit[]): Promise<void> {
  const changed = await writeHistory(async (transaction) => {
    const store = transaction.objectStore('visits');
    const put = async (visit: Visit): Promise<readonly string[]> => {
      const known = await store.get(visit.id);
      if (JSON.stringify(known) === JSON.stringify(visit) || isForgotten(known, visit)) return [];
      await store.put(visit);
      return [visit.site, ...(known === undefined ? [] : [known.site])];
    };
    const sites = new Set((await Promise.all(visits.map(put))).flat());
    for (const site of sites) await sumUpSite(transaction, site);
    return sites.size > 0;
  });
  if (changed) announceHistory();
}

/**
 * The document is still open, but what was seen of its arrival went with the session's storage: an update
 * of the extension empties that. What was seen then stays. Where the time is the same, the page itself has
 * told that its answer was not observed: its site's service worker gave it.
 */
function isForgotten(known: Visit | undefined, visit: Visit): boolean {
  return (
    visit.freshness === 'not-observed' &&
    readVisit(known).some(
      ({ freshness, time }) => freshness !== 'not-observed' && time < visit.time,
    )
  );
}

/** The site's visits, newest first. Damaged rows are left out. */
export async function listSiteVisits(site: string, limit: number): Promise<readonly Visit[]> {
  return withHistory(async (database) => {
    const index = database.transaction('visits').store.index('site-time');
    const count = await index.count(siteRange(site));
    // All at once is several times as fast as one by one, but only the latter can begin at the newest.
    if (count <= 2 * limit) {
      const rows = await index.getAll(siteRange(site));
      return rows.toReversed().flatMap(readVisit).slice(0, limit);
    }
    const visits: Visit[] = [];
    let cursor = await index.openCursor(siteRange(site), 'prev');
    while (cursor !== null && visits.length < limit) {
      visits.push(...readVisit(cursor.value));
      cursor = await cursor.continue();
    }
    return visits;
  });
}

function readVisit(row: unknown): readonly Visit[] {
  const visit = v.safeParse(visitSchema, row);
  return visit.success ? [visit.output] : [];
}
