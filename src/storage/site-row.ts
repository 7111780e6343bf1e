import * as v from 'valibot';
import type { SiteSummary } from '../core/site-summary.ts';
import { verdictLevels } from '../core/verdict-level.ts';

/** A site's summary as it is stored, with what its orders go by: each index ascends in the order shown. */
export interface SiteRow extends SiteSummary {
  /** Of its level, the worst first. */
  readonly rank: number;
  /** Of its newest visit, negated. */
  readonly age: number;
  /** Of its changes, negated. */
  readonly calm: number;
}

export const siteSummarySchema = v.object({
  site: v.string(),
  level: v.picklist(verdictLevels),
  findings: v.array(v.string()),
  visits: v.number(),
  changes: v.number(),
  lastTime: v.number(),
}) satisfies v.GenericSchema<SiteSummary>;

export function siteRow(summary: SiteSummary): SiteRow {
  return {
    ...summary,
    rank: verdictLevels.indexOf(summary.level),
    age: -summary.lastTime,
    calm: -summary.changes,
  };
}
