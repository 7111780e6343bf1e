import type { EarlyObservation } from './early-observations.ts';
import type { Navigation } from './navigation.ts';
import type { PageRecord } from './page-record.ts';

/** What is kept of one tab: which document is in front, and which navigations are under way. */
export interface TabRecord {
  readonly version: 1;
  readonly tabId: number;
  readonly private: boolean | null;
  /** Key of the page in front of the person; null while none was observed. */
  readonly active: string | null;
  /** Keys of the pages kept for this tab, oldest first. */
  readonly pages: readonly string[];
  /** Pages that were let go of because the storage had no room, not because of this tab's cap. */
  readonly freed: number;
  readonly pending: readonly Navigation[];
  /** What names documents that are not known yet, see `keepEarly`. */
  readonly early: readonly EarlyObservation[];
  /** Key of the last journal entry that was folded into this record; null before the first. */
  readonly folded: string | null;
}

/** A tab with its page records: what one observation can change. */
export interface TabState {
  readonly tab: TabRecord;
  readonly pages: Readonly<Record<string, PageRecord>>;
}

export function createTabState(tabId: number): TabState {
  return {
    tab: {
      version: 1,
      tabId,
      private: null,
      active: null,
      pages: [],
      freed: 0,
      pending: [],
      early: [],
      folded: null,
    },
    pages: {},
  };
}

export function activePage({ tab, pages }: TabState): PageRecord | null {
  return tab.active === null ? null : (pages[tab.active] ?? null);
}

/** The tab without these pages, which are counted. Pure. */
export function letGoOf(tab: TabRecord, keys: ReadonlySet<string>): TabRecord {
  const pages = tab.pages.filter((key) => !keys.has(key));
  const freed = tab.freed + tab.pages.length - pages.length;
  const active = tab.active !== null && keys.has(tab.active) ? null : tab.active;
  return freed === tab.freed ? tab : { ...tab, active, pages, freed };
}
