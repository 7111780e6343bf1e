import * as v from 'valibot';
import type { PageRecord } from '../core/page-record.ts';
import { createTabState, type TabRecord, type TabState } from '../core/tab-state.ts';
import { takeOverTab } from '../core/take-over-tab.ts';
import { isFull } from '../core/trouble.ts';
import {
  listSessionKeys,
  readSession,
  readWholeSession,
  removeFromSession,
  watchSession,
  writeSession,
} from '../platform/session-area.ts';
import { pageRecordSchema } from './page-record-schema.ts';
import { isPageKey, isTabKey, pageKey, tabKey } from './session-keys.ts';
import { makeRoomFor, stayInBudget } from './session-room.ts';
import { tabRecordSchema } from './tab-record-schema.ts';

async function readTabRecord(tabId: number): Promise<TabRecord | null> {
  const stored = (await readSession([tabKey(tabId)]))[tabKey(tabId)];
  const tab = v.safeParse(tabRecordSchema, stored);
  // A record of another tab under this tab's key would be written back there.
  return tab.success && tab.output.tabId === tabId ? tab.output : null;
}

/** What is stored of a tab; null where nothing is, or where what is there is damaged. */
export async function readTabState(tabId: number): Promise<TabState | null> {
  const tab = await readTabRecord(tabId);
  if (tab === null) return null;
  const values = await readSession(tab.pages.map(pageKey));
  const pages: Record<string, PageRecord> = {};
  for (const key of tab.pages) {
    const page = v.safeParse(pageRecordSchema, values[pageKey(key)]);
    if (page.success && page.output.key === key) pages[key] = page.output;
  }
  const kept = tab.pages.filter((key) => Object.hasOwn(pages, key));
  const active = kept.find((key) => key === tab.active) ?? null;
  return { tab: { ...tab, pages: kept, active }, pages };
}

/**
 * Stores what differs from `before`, each record under its own key, all of it or nothing. Room is made
 * before the quota is reached, and once more where a write is refused for want of it.
 */
export async function writeTabState(before: TabState | null, after: TabState): Promise<void> {
  const state = await stayInBudget(after);
  try {
    await writeChanges(before, state);
  } catch (error) {
    if (!isFull(error)) throw error;
    const lighter = await makeRoomFor(changesOf(before, state), state);
    if (lighter === state) throw error;
    await writeChanges(before, lighter);
  }
}

async function writeChanges(before: TabState | null, after: TabState): Promise<void> {
  const dropped = Object.keys(before?.pages ?? {}).filter((key) => !(key in after.pages));
  await writeSession(changesOf(before, after));
  await removeFromSession(dropped.map(pageKey));
}

/** The values to be stored, by key. */
function changesOf(before: TabState | null, after: TabState): Readonly<Record<string, unknown>> {
  const changed: Record<string, unknown> = {};
  if (before?.tab !== after.tab) changed[tabKey(after.tab.tabId)] = after.tab;
  for (const [key, page] of Object.entries(after.pages)) {
    if (before?.pages[key] !== page) changed[pageKey(key)] = page;
  }
  return changed;
}

/** Removes what is stored of a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await keepTabs((key) => key !== tabKey(tabId));
}

/** Gives what is stored of a tab to the one that took its place. */
export async function moveTab(removedId: number, addedId: number): Promise<void> {
  const [removed, record] = [await readTabState(removedId), await readTabRecord(removedId)];
  if (removed === null || record === null) return forgetTab(removedId);
  const before = await readTabState(addedId);
  const after = takeOverTab(before ?? createTabState(addedId), removed);
  await writeTabState(before, after);
  const left = record.pages.filter((key) => !(key in after.pages));
  await removeFromSession([tabKey(removedId), ...left.map(pageKey)]);
}

/** Removes what is stored of tabs that are no longer open. */
export async function forgetOtherTabs(open: ReadonlySet<number>): Promise<void> {
  const keys = new Set([...open].map(tabKey));
  await keepTabs((key) => keys.has(key));
}

/**
 * Removes all other tabs, and pages of no tab: a damaged record names none, and a worker that is stopped
 * while it lets go of pages leaves them. Those of a private window must not outlive it.
 */
async function keepTabs(isKept: (key: string) => boolean): Promise<void> {
  const keys = await listSessionKeys();
  const stored = await readSession(keys.filter((key) => isTabKey(key) && isKept(key)));
  const kept = new Set(
    Object.entries(stored).flatMap(([key, record]) => {
      const tab = v.safeParse(tabRecordSchema, record);
      return tab.success ? [key, ...tab.output.pages.map(pageKey)] : [];
    }),
  );
  const ours = keys.filter((key) => isTabKey(key) || isPageKey(key));
  await removeFromSession(ours.filter((key) => !kept.has(key)));
}

/** Every page that is stored, of all tabs; damaged ones are left out. */
export async function listStoredPages(): Promise<readonly PageRecord[]> {
  return Object.entries(await readWholeSession()).flatMap(([key, value]) => {
    if (!key.startsWith(pageKey(''))) return [];
    const page = v.safeParse(pageRecordSchema, value);
    return page.success ? [page.output] : [];
  });
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
