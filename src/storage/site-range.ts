import { verdictLevels, type VerdictLevel } from '../core/verdict-level.ts';

/** The visits of a site in the index of sites and times, from a time on. */
export function siteRange(site: string, from = -Infinity): IDBKeyRange {
  return IDBKeyRange.bound([site, from], [site, Infinity]);
}

/** The sites of a level in the index `worst`, where its rank comes first. */
export function levelRange(level: VerdictLevel): IDBKeyRange {
  const rank = verdictLevels.indexOf(level);
  return IDBKeyRange.bound([rank], [rank, []]);
}
