import * as v from 'valibot';
import type { SiteQuery } from '../core/site-query.ts';
import type { SiteSummary } from '../core/site-summary.ts';
import { verdictLevels, type VerdictLevel } from '../core/verdict-level.ts';
import { withHistory, type HistoryDatabase } from './history-database.ts';
import { findNames } from './site-names.ts';
import { levelRange } from './site-range.ts';
import { siteSummarySchema } from './site-row.ts';

/** The sites that a query found. Only those rows are read that are asked for. */
export interface SiteListing {
  readonly total: number;
  /** Whether all names have been looked through, so that `total` is the last word. */
  readonly isComplete: boolean;
  /** The sites at these places, `to` not included; null for one that cannot be read or has gone. */
  readonly rows: (from: number, to: number) => Promise<readonly (SiteSummary | null)[]>;
}

/**
 * Finds sites, and calls back with what there is: once where an index has the answer, else several
 * times while the names are looked through, in the query's order. Stops when the signal says so.
 * Rejects like `withHistory`.
 */
export async function findSites(
  query: SiteQuery,
  found: (listing: SiteListing) => void,
  signal: AbortSignal,
): Promise<void> {
  await withHistory(async (database) => {
    const range = indexedRange(query);
    if (range === undefined) {
      await findNames(database, query, signal, (names, isComplete) => {
        found({
          total: names.length,
          isComplete,
          rows: (from, to) => readNamed(names.slice(from, to)),
        });
      });
      return;
    }
    const { store } = database.transaction('sites');
    const total = await (range === null ? store.count() : store.index('worst').count(range));
    if (signal.aborted) return;
    found({ total, isComplete: true, rows: rowsByPlace(query, range, total) });
  });
}

/** How many sites there are of each level, and with each finding. None of them is read. */
export interface SiteCounts {
  readonly levels: ReadonlyMap<VerdictLevel, number>;
  readonly findings: ReadonlyMap<string, number>;
}

export async function countSites(): Promise<SiteCounts> {
  return withHistory(async (database) => {
    const { store } = database.transaction('sites');
    const [worst, finding] = [store.index('worst'), store.index('finding')];
    const levels = new Map<VerdictLevel, number>();
    for (const level of verdictLevels) {
      const count = await worst.count(levelRange(level));
      if (count > 0) levels.set(level, count);
    }
    const findings = new Map<string, number>();
    let cursor = await finding.openKeyCursor(null, 'nextunique');
    while (cursor !== null) {
      findings.set(cursor.key, await finding.count(cursor.key));
      cursor = await cursor.continue();
    }
    return { levels, findings };
  });
}

/** The part of the order's index that is the answer; undefined where no index has it. */
function indexedRange({ text, level, finding, order }: SiteQuery): IDBKeyRange | null | undefined {
  if (text.trim() !== '' || finding !== null) return undefined;
  if (level === null) return null;
  return order === 'worst' ? levelRange(level) : undefined;
}

/**
 * Rows this near to an end of the order are read from there. A cursor would take seconds to come
 * farther; then the names of all sites are sooner there, and every row can be had by its name.
 */
const nearPlaces = 200;

function rowsByPlace(
  query: SiteQuery,
  range: IDBKeyRange | null,
  total: number,
): SiteListing['rows'] {
  let names: Promise<readonly string[]> | null = null;
  return async (from, to) => {
    if (to <= nearPlaces) return (await readFirst(query, range, to)).slice(from);
    if (total - from <= nearPlaces) return readBefore(query, range, total - to, to - from);
    names ??= listNames(query);
    return readNamed((await names).slice(from, to));
  };
}

function listNames(query: SiteQuery): Promise<readonly string[]> {
  return withHistory(async (database) => {
    let all: readonly string[] = [];
    await findNames(database, query, new AbortController().signal, (names) => {
      all = names;
    });
    return all;
  });
}

async function readFirst(
  { order }: SiteQuery,
  range: IDBKeyRange | null,
  count: number,
): Promise<readonly (SiteSummary | null)[]> {
  return withHistory(async (database) => {
    const { store } = database.transaction('sites');
    const rows = await (order === 'name' ? store : store.index(order)).getAll(range, count);
    return rows.map(readRow);
  });
}

/** So many rows, of which `after` others come after. */
async function readBefore(
  { order }: SiteQuery,
  range: IDBKeyRange | null,
  after: number,
  count: number,
): Promise<readonly (SiteSummary | null)[]> {
  return withHistory(async (database) => {
    const { store } = database.transaction('sites');
    const rows: (SiteSummary | null)[] = [];
    let cursor = await (order === 'name' ? store : store.index(order)).openCursor(range, 'prev');
    if (after > 0) cursor = (await cursor?.advance(after)) ?? null;
    while (cursor !== null && rows.length < count) {
      rows.unshift(readRow(cursor.value));
      cursor = await cursor.continue();
    }
    return rows;
  });
}

async function readNamed(names: readonly string[]): Promise<readonly (SiteSummary | null)[]> {
  return withHistory(async (database: HistoryDatabase) => {
    const { store } = database.transaction('sites');
    return Promise.all(names.map(async (name) => readRow(await store.get(name))));
  });
}

function readRow(row: unknown): SiteSummary | null {
  const site = v.safeParse(siteSummarySchema, row);
  return site.success ? site.output : null;
}
