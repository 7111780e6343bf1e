import { checks } from '../checks/index.ts';
import type { PageRecord } from '../core/page-record.ts';
import type { Settings } from '../core/settings.ts';
import { activePage, type TabState } from '../core/tab-state.ts';
import { judgePage } from '../core/verdict.ts';
import { visitOf } from '../core/visit.ts';
import {
  describeToolbar,
  describeUnseenTab,
  type ToolbarWords,
} from '../explain/describe-toolbar.ts';
import { listTabs } from '../platform/tabs.ts';
import { showToolbar } from '../platform/toolbar.ts';
import { putVisit } from '../storage/history.ts';
import { readTabState } from '../storage/session-pages.ts';
import { readSettings } from '../storage/settings.ts';

/** Shows the verdict of the page in front on its tab's toolbar, where it differs from what is there. */
export async function showTab(before: TabState | null, after: TabState): Promise<void> {
  const [old, page] = [before && activePage(before), activePage(after)];
  if (page === null || page === old) return;
  const settings = await readSettings();
  const view = toolbarOf(page, settings);
  // The browser clears a tab's toolbar when a document takes over, so only the same document can skip.
  const same = old?.key === page.key && isSameView(toolbarOf(old, settings), view);
  if (!same) await showToolbar(after.tab.tabId, view);
}

function toolbarOf(page: PageRecord, settings: Settings): ToolbarWords {
  return describeToolbar(page, judgePage(page, checks, settings));
}

function isSameView(a: ToolbarWords, b: ToolbarWords): boolean {
  return a.level === b.level && a.badgeText === b.badgeText && a.title === b.title;
}

/** Keeps a visit for every page that changed and has been shown. */
export async function keepVisits(before: TabState | null, after: TabState): Promise<void> {
  const changed = Object.entries(after.pages).filter(
    ([key, page]) => page.shown && before?.pages[key] !== page,
  );
  if (changed.length === 0) return;
  const settings = await readSettings();
  for (const [, page] of changed) {
    const visit = visitOf(page, judgePage(page, checks, settings));
    if (visit !== null) await putVisit(visit);
  }
}

/** Sets every tab's toolbar anew: at browser start, after an install or update, when a setting changed. */
export async function showAllTabs(): Promise<void> {
  for (const { tabId, url } of await listTabs()) {
    const state = await readTabState(tabId);
    if (state !== null && activePage(state) !== null) await showTab(null, state);
    else await showToolbar(tabId, describeUnseenTab(url));
  }
}
