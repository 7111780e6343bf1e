import { signal, type ReadonlySignal } from '@preact/signals';
import type { SiteQuery } from '../core/site-query.ts';
import type { SiteSummary } from '../core/site-summary.ts';
import { errorName } from '../core/trouble.ts';
import type { SiteListing } from '../storage/site-listing.ts';
import type { RowRange } from '../ui/visible-rows.ts';

/** Where the list of sites comes from. */
export interface SiteListReads {
  readonly findSites: (
    query: SiteQuery,
    found: (listing: SiteListing) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

/** The sites that a query finds, of which only those in sight are read. */
export interface SiteList {
  readonly total: ReadonlySignal<number>;
  /** Whether the names are still looked through. */
  readonly isSearching: ReadonlySignal<boolean>;
  /** Why there is no list; null while there is one. */
  readonly problem: ReadonlySignal<string | null>;
  /** A row that has been read, null for one that cannot be, undefined before. */
  readonly rowAt: (place: number) => SiteSummary | null | undefined;
  readonly ask: (query: SiteQuery) => void;
  /** Asks the same again, for something has changed. What is shown stays until the answer is there. */
  readonly refresh: () => void;
  readonly show: (range: RowRange) => void;
  readonly stop: () => void;
}

/** Rows that are read at once. */
const pageSize = 50;

type Pages = ReadonlyMap<number, readonly (SiteSummary | null)[]>;

export function createSiteList(reads: SiteListReads): SiteList {
  const [total, isSearching] = [signal(0), signal(true)];
  const problem = signal<string | null>(null);
  const pages = signal<Pages>(new Map());
  let query: SiteQuery | null = null;
  let listing: SiteListing | null = null;
  let inSight: RowRange = { from: 0, to: 0 };
  let run = new AbortController();
  /** Pages that are of the listing, or on their way from it. */
  let asked = new Set<number>();

  const fail = (error: unknown): void => {
    problem.value = errorName(error);
    isSearching.value = false;
  };

  const load = async (from: SiteListing, page: number): Promise<void> => {
    asked.add(page);
    const first = page * pageSize;
    const rows = await from
      .rows(first, Math.min(first + pageSize, from.total))
      .catch((error: unknown) => {
        // The next look asks again.
        if (from === listing) asked.delete(page);
        throw error;
      });
    if (from !== listing) return;
    const near = [...pages.peek()].filter(([other]) => asked.has(other) && isNear(other, page));
    pages.value = new Map([...near, [page, rows]]);
    asked = new Set([...asked].filter((other) => isNear(other, page)));
  };

  const loadInSight = (): void => {
    if (listing === null) return;
    const to = Math.min(inSight.to, listing.total);
    for (let page = pageOf(inSight.from); page * pageSize < to; page++) {
      if (!asked.has(page)) load(listing, page).catch(fail);
    }
  };

  const take = (found: SiteListing, isFirst: boolean): void => {
    // More names were found: of what was there before only the last page has grown.
    asked = isFirst ? new Set() : new Set([...asked].filter((page) => isWhole(page, listing)));
    listing = found;
    [total.value, isSearching.value, problem.value] = [found.total, !found.isComplete, null];
    loadInSight();
  };

  const find = (next: SiteQuery): void => {
    run.abort();
    run = new AbortController();
    const { signal: now } = run;
    isSearching.value = true;
    let isFirst = true;
    const found = (one: SiteListing): void => {
      if (now.aborted) return;
      take(one, isFirst);
      isFirst = false;
    };
    reads.findSites(next, found, now).catch((error: unknown) => {
      if (!now.aborted) fail(error);
    });
  };

  return {
    total,
    isSearching,
    problem,
    rowAt: (place) => pages.value.get(pageOf(place))?.[place % pageSize],
    ask(next) {
      if (JSON.stringify(next) === JSON.stringify(query)) return;
      query = next;
      find(next);
    },
    refresh() {
      if (query !== null) find(query);
    },
    show(range) {
      inSight = range;
      loadInSight();
    },
    stop: () => run.abort(),
  };
}

function pageOf(place: number): number {
  return Math.floor(place / pageSize);
}

/** Pages further away than this are forgotten. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 10;
}

function isWhole(page: number, listing: SiteListing | null): boolean {
  return listing !== null && (page + 1) * pageSize <= listing.total;
}
