import { browser } from './browser.ts';

/** The tab that a menu was opened on. */
export interface MenuTab {
  readonly tabId: number;
  readonly windowId: number | null;
}

/**
 * Puts one entry into the menu of pages, in the place of all that were there. The browser keeps it
 * while the worker sleeps, so once at a start is enough. Firefox for Android has no such menus.
 */
export async function putMenuEntry(id: string, title: string): Promise<void> {
  if (!('contextMenus' in browser)) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['page', 'frame'] });
}

/** Calls back in the turn of the click, in which alone Firefox lets a popup be opened. */
export function onMenuEntry(id: string, chosen: (tab: MenuTab) => void): void {
  if (!('contextMenus' in browser)) return;
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId !== id || tab?.id === undefined) return;
    chosen({ tabId: tab.id, windowId: tab.windowId ?? null });
  });
}
