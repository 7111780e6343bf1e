import * as v from 'valibot';
import { choosePagesToFree, type SparePage } from '../core/pages-to-free.ts';
import { letGoOf, type TabRecord, type TabState } from '../core/tab-state.ts';
import { isFull } from '../core/trouble.ts';
import { readWholeSession, removeFromSession, writeSession } from '../platform/session-area.ts';
import { changesOf, pageKey, tabKey, writeTabState } from './session-pages.ts';
import { tabRecordSchema } from './tab-record-schema.ts';

/** Sizes here are those of JSON. Chromium counts otherwise, but much the same for pages of all kinds. */
const margin = 1.5;

type Stored = Readonly<Record<string, unknown>>;

/**
 * Stores a tab. Where no room is left, room is made once: pages that nobody has in front are let go
 * of, oldest first, and counted in their tabs. Where that is not enough, nothing is let go of.
 */
export async function storeTabState(before: TabState | null, after: TabState): Promise<void> {
  try {
    await writeTabState(before, after);
  } catch (error) {
    if (!isFull(error)) throw error;
    const lighter = await makeRoom(before, after);
    if (lighter === null) throw error;
    await writeTabState(before, lighter);
  }
}

/** The tab as it can be stored in the room that was made; null where there was none to make. */
async function makeRoom(before: TabState | null, after: TabState): Promise<TabState | null> {
  const whole = await readWholeSession();
  const tabs = [...storedTabs(whole).filter(({ tabId }) => tabId !== after.tab.tabId), after.tab];
  const needed = growth(whole, changesOf(before, after)) * margin;
  const spare = [...orphans(whole, tabs), ...tabs.flatMap((tab) => sparePages(whole, tab))];
  const freed = choosePagesToFree(spare, after.tab.tabId, needed);
  if (freed.size === 0) return null;
  await removeFromSession([...freed].map(pageKey));
  const others = tabs.flatMap((tab) => {
    const lighter = tab === after.tab ? tab : letGoOf(tab, freed);
    return lighter === tab ? [] : [[tabKey(tab.tabId), lighter] as const];
  });
  await writeSession(Object.fromEntries(others));
  const pages = Object.entries(after.pages).filter(([key]) => !freed.has(key));
  return { tab: letGoOf(after.tab, freed), pages: Object.fromEntries(pages) };
}

function storedTabs(whole: Stored): readonly TabRecord[] {
  return Object.entries(whole).flatMap(([key, value]) => {
    const tab = v.safeParse(tabRecordSchema, value);
    return tab.success && key === tabKey(tab.output.tabId) ? [tab.output] : [];
  });
}

/** Pages that no tab refers to any more, for its record was damaged: they go first. */
function orphans(whole: Stored, tabs: readonly TabRecord[]): readonly SparePage[] {
  const known = new Set(tabs.flatMap(({ pages }) => pages.map(pageKey)));
  return Object.keys(whole)
    .filter((key) => key.startsWith(pageKey('')) && !known.has(key))
    .map((key) => ({
      key: key.slice(pageKey('').length),
      tabId: -1,
      openedAt: -Infinity,
      size: sizeOf(key, whole[key]),
    }));
}

function sparePages(whole: Stored, { tabId, active, pages }: TabRecord): readonly SparePage[] {
  return pages.flatMap((key) => {
    const stored = whole[pageKey(key)];
    if (key === active || stored === undefined) return [];
    const opened = v.safeParse(v.object({ openedAt: v.number() }), stored);
    const openedAt = opened.success ? opened.output.openedAt : -Infinity;
    return [{ key, tabId, openedAt, size: sizeOf(pageKey(key), stored) }];
  });
}

/** How much larger the area gets with these values. */
function growth(whole: Stored, changes: Stored): number {
  return Object.entries(changes).reduce(
    (sum, [key, value]) => sum + sizeOf(key, value) - (key in whole ? sizeOf(key, whole[key]) : 0),
    0,
  );
}

function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}
