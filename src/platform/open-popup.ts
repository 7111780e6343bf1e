import { browser } from './browser.ts';
import type { MenuTab } from './context-menu.ts';

/**
 * Opens the popup on the tab in front, or the same page in a tab of its own where the browser opens
 * none: Chromium before 127 cannot, and no browser does without its toolbar in sight.
 */
export async function openPopup({ tabId, windowId }: MenuTab): Promise<void> {
  try {
    await browser.action.openPopup(windowId === null ? {} : { windowId });
  } catch {
    await browser.tabs.create({
      url: browser.runtime.getURL(`/src/popup/index.html?tab=${tabId}`),
    });
  }
}
