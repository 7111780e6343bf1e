import type { Page } from '@playwright/test';
import type { PageRecord } from '../../src/core/page-record.ts';
import { createTabState } from '../../src/core/tab-state.ts';
import type { Portlight } from './portlight.ts';

/** Opens the popup on a page record of another browser, kept for a tab that this one does not have. */
export async function showPage(portlight: Portlight, page: PageRecord): Promise<Page> {
  const tabId = 2_000_000_000;
  const { tab } = createTabState(tabId);
  const stored = {
    [`page/${page.key}`]: { ...page, tabId },
    [`tab/${tabId}`]: { ...tab, active: page.key, pages: [page.key] },
  };
  // As a session begins, what is of no open tab is swept out; this is answered once that is done.
  await portlight.control.evaluate(() => chrome.runtime.sendMessage({ type: 'retry-storage' }));
  await portlight.control.evaluate((items) => chrome.storage.session.set(items), stored);
  return portlight.openPopup(tabId);
}
