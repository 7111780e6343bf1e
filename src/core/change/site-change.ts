import type { Visit } from '../visit.ts';
import type { PastChange } from './change.ts';
import { listChanges } from './list-changes.ts';

/** A change among those of all sites. */
export interface SiteChange {
  /** Registrable domain, or the host where there is none. */
  readonly site: string;
  readonly change: PastChange;
}

/** What changed at a site from a time on, newest first. Visits before it are only compared with. */
export function changesOfSite(
  site: string,
  visits: readonly Visit[],
  since: number,
): readonly SiteChange[] {
  return listChanges(visits)
    .filter(({ after }) => after.time >= since)
    .map((change) => ({ site, change }));
}

/** Newest first; of the same moment, by site. */
export function byNewest(one: SiteChange, other: SiteChange): number {
  return other.change.after.time - one.change.after.time || (one.site < other.site ? -1 : 1);
}
