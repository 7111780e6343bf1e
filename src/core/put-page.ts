import { keptPages } from './kept-pages.ts';
import type { PageRecord } from './page-record.ts';
import type { TabState } from './tab-state.ts';

/** Puts a page in the place of what was known of it. */
export function putPage(state: TabState, page: PageRecord): TabState {
  return { ...state, pages: { ...state.pages, [page.key]: page } };
}

/** Puts a page that the tab has in front. */
export function showPage(state: TabState, key: string): TabState {
  const page = state.pages[key];
  if (page === undefined) return state;
  const shown = putPage(state, { ...page, shown: true });
  return { ...shown, tab: { ...state.tab, active: key } };
}

/** Adds a page as the newest of the tab, in front if it is shown. What is too much goes. */
export function addPage(state: TabState, page: PageRecord): TabState {
  const order = [...state.tab.pages.filter((key) => key !== page.key), page.key];
  const active = page.shown ? page.key : state.tab.active;
  const pages = { ...state.pages, [page.key]: page };
  const kept = keptPages(order, active, pages);
  return {
    tab: { ...state.tab, active, pages: kept },
    pages: Object.fromEntries(Object.entries(pages).filter(([key]) => kept.includes(key))),
  };
}
