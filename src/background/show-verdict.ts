import { checks } from '../checks/index.ts';
import { isWebPage } from '../core/evidence.ts';
import { isUnobserved, type PageRecord } from '../core/page-record.ts';
import { activePage, type TabState } from '../core/tab-state.ts';
import { judgePage } from '../core/verdict.ts';
import { visitOf } from '../core/visit.ts';
import {
  describeToolbar,
  describeUnseenTab,
  type ToolbarWords,
} from '../explain/describe-toolbar.ts';
import { readHostAccess } from '../platform/host-access.ts';
import { listTabs } from '../platform/tabs.ts';
import { showToolbar } from '../platform/toolbar.ts';
import { findPageUrl } from '../platform/web-navigation.ts';
import { putVisit } from '../storage/history.ts';
import { readTabState } from '../storage/session-pages.ts';

/**
 * Shows the verdict of the page in front on its tab's toolbar, where it differs from what is there.
 * False where it does not.
 */
export async function showTab(before: TabState | null, after: TabState): Promise<boolean> {
  const [old, page] = [before && activePage(before), activePage(after)];
  if (page === null || page === old) return false;
  const view = await toolbarOf(page);
  // The browser clears a tab's toolbar when a document takes over, so only the same document can skip.
  const same = old?.key === page.key && isSameView(await toolbarOf(old), view);
  if (!same) await showToolbar(after.tab.tabId, view);
  return !same;
}

async function toolbarOf(page: PageRecord): Promise<ToolbarWords> {
  const withheld = isWebPage(page) && isUnobserved(page) && (await isWithheld(page.url));
  return describeToolbar(page, judgePage(page, checks), withheld);
}

async function isWithheld(url: string | null): Promise<boolean> {
  return (await readHostAccess(url)) === 'none';
}

function isSameView(a: ToolbarWords, b: ToolbarWords): boolean {
  return a.level === b.level && a.badgeText === b.badgeText && a.title === b.title;
}

/** Keeps a visit for every page that changed and has been shown. */
export async function keepVisits(before: TabState | null, after: TabState): Promise<void> {
  for (const [key, page] of Object.entries(after.pages)) {
    if (!page.shown || before?.pages[key] === page) continue;
    const visit = visitOf(page, judgePage(page, checks));
    if (visit !== null) await putVisit(visit);
  }
}

/** Sets every tab's toolbar anew: when the extension starts, and when host access changes. */
export async function showAllTabs(): Promise<void> {
  for (const { tabId } of await listTabs()) {
    if (await showKnown(tabId)) continue;
    const url = await findPageUrl(tabId);
    await showToolbar(tabId, describeUnseenTab(url, await isWithheld(url)));
    // A page that came meanwhile has been shown by then, and was covered.
    await showKnown(tabId);
  }
}

/** Shows what is stored of a tab until that is what was shown: it may change meanwhile. */
async function showKnown(tabId: number): Promise<boolean> {
  for (let shown: TabState | null = null; ;) {
    const state = await readTabState(tabId);
    if (state === null || activePage(state) === null) return shown !== null;
    if (!(await showTab(shown, state))) return true;
    shown = state;
  }
}
