import { activePage, type TabState } from './tab-state.ts';

/**
 * The tab that took another's place, with the page that was in front of the other, unless it has one
 * of its own by now. The other's navigations under way ended with it, and its pages behind cannot come
 * back: their documents are gone.
 */
export function takeOverTab(added: TabState, removed: TabState): TabState {
  const { tab, pages } = added;
  const front = activePage(removed);
  if (front === null || tab.active !== null) return added;
  return {
    tab: { ...tab, active: front.key, pages: [front.key, ...tab.pages] },
    pages: { ...pages, [front.key]: { ...front, tabId: tab.tabId } },
  };
}
