import type { IDBPIndex } from 'idb';
import * as v from 'valibot';
import type { Visit } from '../core/visit.ts';
import type { HistorySchema } from './history-database.ts';
import { siteRange } from './site-range.ts';
import { visitSchema } from './visit-schema.ts';

/** Visits by site and time, in a transaction that reads or writes. */
type SiteIndex = IDBPIndex<
  HistorySchema,
  ('visits' | 'hosts' | 'sites' | 'upkeep')[],
  'visits',
  'site-time',
  IDBTransactionMode
>;

/**
 * The newest visits of a site, at most `limit` (which is 1 or more), oldest first, and how many there are
 * in all. Damaged rows are left out.
 */
export async function readNewestVisits(
  index: SiteIndex,
  site: string,
  limit: number,
): Promise<{ readonly newest: readonly Visit[]; readonly count: number }> {
  const count = await index.count(siteRange(site));
  const beyond = count - limit;
  // All at once is several times as fast as one by one, from the first that is wanted on.
  const skipped = beyond > 0 ? await index.openKeyCursor(siteRange(site)) : null;
  const oldest = await skipped?.advance(beyond);
  const range = oldest ? siteRange(site, oldest.key[1]) : siteRange(site);
  const newest = (await index.getAll(range)).flatMap((row) => {
    const visit = v.safeParse(visitSchema, row);
    return visit.success ? [visit.output] : [];
  });
  return { newest, count };
}
