import { browser } from './browser.ts';

/** A tab as far as Portlight may see it: no URL where the extension has no access to the page. */
export interface Tab {
  readonly tabId: number;
  readonly private: boolean;
  readonly url: string | null;
}

/** The tab, or null when it is gone. */
export async function findTab(tabId: number): Promise<Tab | null> {
  try {
    return tabFrom(await browser.tabs.get(tabId));
  } catch (error) {
    if (isTabGone(error)) return null;
    throw error;
  }
}

export async function listTabs(): Promise<readonly Tab[]> {
  return (await browser.tabs.query({})).flatMap((tab) => tabFrom(tab) ?? []);
}

/** The tab in front of the person; null in a window without tabs. */
export async function currentTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Past the cache and the site's service worker: an answer from either would tell nothing new. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId, { bypassCache: true });
}

export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    closed(tabId);
  });
}

/** Calls back with a tab that is new: opened, or restored and perhaps not loaded yet. */
export function onTabCreated(created: (tab: Tab) => void): void {
  browser.tabs.onCreated.addListener((tab) => {
    const known = tabFrom(tab);
    if (known !== null) created(known);
  });
}

/**
 * Calls back when one tab took another's place in its window. Chromium does so when it discards a
 * tab; of the one that went it tells no close. Firefox keeps the tab.
 */
export function onTabReplaced(replaced: (removedId: number, addedId: number) => void): void {
  browser.tabs.onReplaced.addListener((addedId, removedId) => {
    replaced(removedId, addedId);
  });
}

/** Calls back when another tab may be in front of some window. Returns how to stop. */
export function onFrontTabChanged(changed: () => void): () => void {
  const { onActivated, onReplaced } = browser.tabs;
  const listener = (): void => {
    changed();
  };
  onActivated.addListener(listener);
  onReplaced.addListener(listener);
  return () => {
    onActivated.removeListener(listener);
    onReplaced.removeListener(listener);
  };
}

/** Both browsers say it in words only: there is no code to ask for. */
export function isTabGone(error: unknown): boolean {
  return error instanceof Error && /No tab with id|Invalid tab ID/i.test(error.message);
}

function tabFrom(tab: {
  id?: number | undefined;
  incognito: boolean;
  url?: string | undefined;
}): Tab | null {
  if (tab.id === undefined) return null;
  return { tabId: tab.id, private: tab.incognito, url: tab.url || null };
}
