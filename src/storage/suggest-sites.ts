import * as v from 'valibot';
import { limits } from '../core/limits.ts';
import type { SiteSummary } from '../core/site-summary.ts';
import { withHistory } from './history-database.ts';
import { siteSummarySchema } from './site-row.ts';

/** Sites whose names begin so, in the order of names, as many as are offered; no other row is read. */
export async function sitesBeginning(prefix: string): Promise<readonly SiteSummary[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
  return withHistory(async (database) => {
    const rows = await database.getAll('sites', range, limits.sitesSuggested);
    return rows.flatMap((row) => {
      const site = v.safeParse(siteSummarySchema, row);
      return site.success ? [site.output] : [];
    });
  });
}

/** Whether there is a site of this name. */
export async function isSiteKept(site: string): Promise<boolean> {
  return withHistory(async (database) => (await database.getKey('sites', site)) !== undefined);
}
