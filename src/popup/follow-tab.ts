import type { Inspection } from '../core/inspection.ts';
import type { TabState } from '../core/tab-state.ts';

/** Where it is read which tab to speak of, and what is known of it. */
export interface TabReads {
  readonly shownTab: () => Promise<number | null>;
  /** Calls back when another tab may be the one to speak of. */
  readonly watchShownTab: (changed: () => void) => () => void;
  readonly readTab: (tabId: number) => Promise<TabState | null>;
  /** Has the worker make sure that it missed nothing of the tab, should it have been stopped. */
  readonly lookAt: (tabId: number) => void;
  readonly watchTab: (
    tabId: number,
    changed: (state: TabState | null) => void,
    failed: () => void,
  ) => () => void;
  readonly watchInspection: (
    tabId: number,
    changed: (inspection: Inspection | null) => void,
    failed: () => void,
  ) => () => void;
}

/** What is told of the tab. */
export interface TabNews {
  /** Another tab is spoken of from now on, and this is what is known of it. */
  readonly turned: (tabId: number | null, state: TabState | null) => void;
  readonly changed: (state: TabState | null) => void;
  readonly inspected: (inspection: Inspection | null) => void;
  readonly failed: () => void;
}

/** Follows the tab to speak of, and then what happens in it. Returns how to begin and how to stop. */
export function followTab(
  reads: TabReads,
  news: TabNews,
): { readonly start: () => Promise<void>; readonly stop: () => void } {
  const stops: (() => void)[] = [];
  let shown: number | null | undefined;
  let newest = 0;

  const leave = (): void => {
    for (const each of stops.splice(0)) each();
  };
  const turn = async (): Promise<void> => {
    const asked = ++newest;
    try {
      const tabId = await reads.shownTab();
      if (asked !== newest || tabId === shown) return;
      const state = tabId === null ? null : await reads.readTab(tabId);
      // Another tab came to the front meanwhile, or nobody listens any more.
      if (asked !== newest) return;
      leave();
      shown = tabId;
      news.turned(tabId, state);
      if (tabId === null) return;
      stops.push(
        reads.watchTab(tabId, news.changed, news.failed),
        reads.watchInspection(tabId, news.inspected, news.failed),
      );
      reads.lookAt(tabId);
    } catch {
      if (asked === newest) news.failed();
    }
  };
  const ends: (() => void)[] = [];
  return {
    start: () => {
      ends.push(reads.watchShownTab(() => void turn()));
      return turn();
    },
    stop: () => {
      newest++;
      leave();
      for (const end of ends.splice(0)) end();
    },
  };
}
