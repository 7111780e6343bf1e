import { limits } from '../core/limits.ts';
import { nameMatcher, type SiteOrder, type SiteQuery } from '../core/site-query.ts';
import type { HistoryDatabase } from './history-database.ts';
import { levelRange } from './site-range.ts';
import type { SiteRow } from './site-row.ts';

/**
 * Looks through the names of all sites in the query's order, some at a time, and calls back with those
 * found so far and whether that is all. No row is read but the last of each step.
 */
export async function findNames(
  database: HistoryDatabase,
  { text, level, finding, order }: SiteQuery,
  signal: AbortSignal,
  found: (names: readonly string[], isComplete: boolean) => void,
): Promise<void> {
  const { store } = database.transaction('sites');
  const matches = nameMatcher(text);
  const ofLevel =
    level === null ? null : new Set(await store.index('worst').getAllKeys(levelRange(level)));
  const withFinding =
    finding === null ? null : new Set(await store.index('finding').getAllKeys(finding));
  const isMeant = (name: string): boolean =>
    (matches === null || matches(name)) &&
    (ofLevel === null || ofLevel.has(name)) &&
    (withFinding === null || withFinding.has(name));

  const names: string[] = [];
  let after: SiteRow | undefined;
  do {
    const step: readonly string[] = await (
      order === 'name' ? store : store.index(order)
    ).getAllKeys(after && IDBKeyRange.lowerBound(keyIn(order, after), true), limits.namesAtOnce);
    // Nobody waits for the answer to an earlier question.
    if (signal.aborted) return;
    names.push(...step.filter(isMeant));
    const last = step.length < limits.namesAtOnce ? undefined : step.at(-1);
    after = last === undefined ? undefined : await store.get(last);
    found([...names], after === undefined);
  } while (after !== undefined);
}

function keyIn(order: SiteOrder, { site, rank, age, calm }: SiteRow): IDBValidKey {
  switch (order) {
    case 'worst':
      return [rank, age, site];
    case 'newest':
      return [age, site];
    case 'changed':
      return [calm, age, site];
    case 'name':
      return site;
  }
}
