import { checks } from '../checks/index.ts';
import { isWebPage } from '../core/evidence.ts';
import { isUnobserved, type PageRecord } from '../core/page-record.ts';
import type { Settings } from '../core/settings.ts';
import { activePage, type TabState } from '../core/tab-state.ts';
import { judgePage } from '../core/verdict.ts';
import { summarizeVisit, type Visit } from '../core/visit.ts';
import {
  describeToolbar,
  describeUnseenTab,
  type ToolbarWords,
} from '../explain/describe-toolbar.ts';
import { readHostAccess } from '../platform/host-access.ts';
import type { Tab } from '../platform/tabs.ts';
import { showToolbar } from '../platform/toolbar.ts';
import { findPageUrl } from '../platform/web-navigation.ts';
import { readTabState } from '../storage/session-pages.ts';
import { readSettings } from '../storage/settings.ts';

/** Shows the verdict of the page in front on its tab's toolbar, where it differs from what is there. */
export async function showTab(before: TabState | null, after: TabState): Promise<void> {
  const [old, page] = [before && activePage(before), activePage(after)];
  if (page === null || page === old) return;
  const settings = await readSettings();
  const view = await toolbarOf(page, settings);
  const same = old?.key === page.key && isSameView(await toolbarOf(old, settings), view);
  if (!same) await showToolbar(after.tab.tabId, view);
}

async function toolbarOf(page: PageRecord, settings: Settings): Promise<ToolbarWords> {
  const withheld = isWebPage(page) && isUnobserved(page) && (await isWithheld(page.url));
  return describeToolbar(page, judgePage(page, checks, settings), withheld, settings);
}

async function isWithheld(url: string | null): Promise<boolean> {
  return (await readHostAccess(url)) === 'none';
}

function isSameView(a: ToolbarWords, b: ToolbarWords): boolean {
  return a.level === b.level && a.badgeText === b.badgeText && a.title === b.title;
}

export interface MadeVisits {
  /** For the history. */
  readonly kept: readonly Visit[];
  /** Of a private window: for nothing but what is shown there. */
  readonly private: readonly Visit[];
}

/** A visit for every page that changed and has been shown. */
export async function visitsOf(before: TabState | null, after: TabState): Promise<MadeVisits> {
  const changed = Object.entries(after.pages).filter(
    ([key, page]) => page.shown && before?.pages[key] !== page,
  );
  if (changed.length === 0) return { kept: [], private: [] };
  const settings = await readSettings();
  const made = changed.flatMap(([, page]) => {
    const visit = summarizeVisit(page, judgePage(page, checks, settings));
    return visit === null ? [] : [{ visit, isPrivate: page.private !== false }];
  });
  const of = (isPrivate: boolean): readonly Visit[] =>
    made.filter((one) => one.isPrivate === isPrivate).map(({ visit }) => visit);
  return { kept: of(false), private: of(true) };
}

/** Sets tabs' toolbars anew, to what is stored of their pages or to that nothing is. */
export async function showAnew(tabs: readonly Tab[]): Promise<void> {
  for (const { tabId } of tabs) {
    const state = await readTabState(tabId);
    if (state !== null && activePage(state) !== null) {
      await showTab(null, state);
      continue;
    }
    const url = await findPageUrl(tabId);
    await showToolbar(tabId, describeUnseenTab(url, await isWithheld(url), await readSettings()));
  }
}
