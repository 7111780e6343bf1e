import * as v from 'valibot';
import type { PageRecord } from '../core/page-record.ts';
import { createTabState, type TabState } from '../core/tab-state.ts';
import { takeOverTab } from '../core/take-over-tab.ts';
import {
  readSession,
  readWholeSession,
  removeFromSession,
  watchSession,
  writeSession,
} from '../platform/session-area.ts';
import { pageRecordSchema } from './page-record-schema.ts';
import { makeRoom } from './session-budget.ts';
import { tabRecordSchema } from './tab-record-schema.ts';

export const tabKey = (tabId: number): string => `tab/${tabId}`;
export const pageKey = (key: string): string => `page/${key}`;

/** What is stored of a tab; null where nothing is, or where what is there is damaged. */
export async function readTabState(tabId: number): Promise<TabState | null> {
  const stored = (await readSession([tabKey(tabId)]))[tabKey(tabId)];
  const tab = v.safeParse(tabRecordSchema, stored);
  // A record of another tab under this tab's key would be written back there.
  if (!tab.success || tab.output.tabId !== tabId) return null;
  const values = await readSession(tab.output.pages.map(pageKey));
  const pages: Record<string, PageRecord> = {};
  for (const key of tab.output.pages) {
    const page = v.safeParse(pageRecordSchema, values[pageKey(key)]);
    if (page.success && page.output.key === key) pages[key] = page.output;
  }
  const kept = tab.output.pages.filter((key) => Object.hasOwn(pages, key));
  const active = kept.find((key) => key === tab.output.active) ?? null;
  return { tab: { ...tab.output, pages: kept, active }, pages };
}

/** Stores what differs from `before`, each record under its own key. All of it or nothing. */
export async function writeTabState(before: TabState | null, after: TabState): Promise<void> {
  const dropped = Object.keys(before?.pages ?? {}).filter((key) => !(key in after.pages));
  await makeRoom(after.tab.active);
  await writeSession(changesOf(before, after));
  await removeFromSession(dropped.map(pageKey));
}

/** The values to be stored, by key. */
export function changesOf(
  before: TabState | null,
  after: TabState,
): Readonly<Record<string, unknown>> {
  const changed: Record<string, unknown> = {};
  if (before?.tab !== after.tab) changed[tabKey(after.tab.tabId)] = after.tab;
  for (const [key, page] of Object.entries(after.pages)) {
    if (before?.pages[key] !== page) changed[pageKey(key)] = page;
  }
  return changed;
}

export async function forgetTab(tabId: number): Promise<void> {
  const state = await readTabState(tabId);
  await removeFromSession([tabKey(tabId), ...(state?.tab.pages ?? []).map(pageKey)]);
}

/** Gives what is stored of a tab to the one that took its place. */
export async function moveTab(removedId: number, addedId: number): Promise<void> {
  const removed = await readTabState(removedId);
  if (removed === null) return forgetTab(removedId);
  const before = await readTabState(addedId);
  const after = takeOverTab(before ?? createTabState(addedId), removed);
  await writeTabState(before, after);
  const left = removed.tab.pages.filter((key) => !(key in after.pages));
  await removeFromSession([tabKey(removedId), ...left.map(pageKey)]);
}

/** Removes what is stored of tabs that are no longer open, and pages no tab refers to. */
export async function forgetOtherTabs(open: ReadonlySet<number>): Promise<void> {
  const whole = await readWholeSession();
  const tabs = Object.values(whole).flatMap((value) => {
    const tab = v.safeParse(tabRecordSchema, value);
    return tab.success && open.has(tab.output.tabId) ? [tab.output] : [];
  });
  const kept = new Set(tabs.flatMap(({ tabId, pages }) => [tabKey(tabId), ...pages.map(pageKey)]));
  const ours = Object.keys(whole).filter((key) => /^(tab|page)\//.test(key));
  await removeFromSession(ours.filter((key) => !kept.has(key)));
}

/** Calls back with the tab's state whenever it changes, or with why it cannot be read. Returns how to stop. */
export function watchTabState(
  tabId: number,
  changed: (state: TabState | null) => void,
  failed: (error: unknown) => void,
): () => void {
  let newest = 0;
  let pages: ReadonlySet<string> = new Set();
  const show = (state: TabState | null): void => {
    pages = new Set((state?.tab.pages ?? []).map(pageKey));
    changed(state);
  };
  const refresh = (): void => {
    const turn = ++newest;
    // A read that was overtaken by a newer one must not bring back what is gone.
    const unlessOvertaken =
      <Value>(use: (value: Value) => void) =>
      (value: Value): void => {
        if (turn === newest) use(value);
      };
    readTabState(tabId).then(unlessOvertaken(show), unlessOvertaken(failed));
  };
  refresh();
  const stop = watchSession((keys) => {
    if (keys.some((key) => key === tabKey(tabId) || pages.has(key))) refresh();
  });
  return () => {
    newest++;
    stop();
  };
}
