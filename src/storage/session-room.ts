import * as v from 'valibot';
import { limits } from '../core/limits.ts';
import { choosePagesToFree, type StoredPage } from '../core/pages-to-free.ts';
import { letGoOf, type TabRecord, type TabState } from '../core/tab-state.ts';
import {
  countSessionBytes,
  readWholeSession,
  removeFromSession,
  writeSession,
} from '../platform/session-area.ts';
import { pageKey, tabKey } from './session-keys.ts';
import { tabRecordSchema } from './tab-record-schema.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Chromium counts memory: usual records take two to three times their JSON. */
const bytesPerCharacter = 3;

/** Makes room before the quota is reached. Returns the tab as it is to be stored. */
export async function stayInBudget(state: TabState): Promise<TabState> {
  const used = await countSessionBytes();
  if (used < limits.sessionBytes) return state;
  return makeRoom(state, used - limits.sessionBytesAfterwards, () => true);
}

/**
 * Makes room for values that the full storage refused. What people have in front stays: they would
 * lose a page they look at for one that is not there yet. Returns the tab as it is to be stored, the
 * same object where no room was to be made.
 */
export async function makeRoomFor(values: Stored, state: TabState): Promise<TabState> {
  const replaced = await countSessionBytes(Object.keys(values));
  const needed = JSON.stringify(values).length * bytesPerCharacter - replaced;
  return makeRoom(state, needed, ({ isInFront }) => !isInFront);
}

/** Lets go of stored pages and counts them in their tabs. The page in front of `state` itself stays. */
async function makeRoom(
  state: TabState,
  bytes: number,
  mayGo: (page: StoredPage) => boolean,
): Promise<TabState> {
  const whole = await readWholeSession();
  const others = storedTabs(whole).filter(({ tabId }) => tabId !== state.tab.tabId);
  const pages = await listPages(whole, others, state.tab);
  const freed = choosePagesToFree(pages.filter(mayGo), bytes);
  if (freed.size === 0) return state;
  const lighter = others.flatMap((tab) => {
    const left = letGoOf(tab, freed);
    return left === tab ? [] : [[tabKey(tab.tabId), left] as const];
  });
  // First the tabs: should the worker be stopped in between, the pages are those of no tab.
  await writeSession(Object.fromEntries(lighter));
  await removeFromSession([...freed].map(pageKey));
  const kept = Object.entries(state.pages).filter(([key]) => !freed.has(key));
  return { tab: letGoOf(state.tab, freed), pages: Object.fromEntries(kept) };
}

function storedTabs(whole: Stored): readonly TabRecord[] {
  return Object.entries(whole).flatMap(([key, value]) => {
    const tab = v.safeParse(tabRecordSchema, value);
    return tab.success && key === tabKey(tab.output.tabId) ? [tab.output] : [];
  });
}

/** All stored pages but the one in front of the tab in use. */
function listPages(
  whole: Stored,
  others: readonly TabRecord[],
  inUse: TabRecord,
): Promise<readonly StoredPage[]> {
  const owners = new Map(
    [...others, inUse].flatMap((tab) => tab.pages.map((page) => [pageKey(page), tab] as const)),
  );
  const usedAt = (tab: TabRecord): number =>
    tab === inUse
      ? Number.MAX_SAFE_INTEGER
      : Math.max(0, ...tab.pages.map((key) => openedAt(whole[pageKey(key)])));
  const keys = Object.keys(whole).filter(
    (key) => key.startsWith(pageKey('')) && key !== pageKey(inUse.active ?? ''),
  );
  return Promise.all(
    keys.map(async (stored) => {
      const owner = owners.get(stored);
      const key = stored.slice(pageKey('').length);
      return {
        key,
        openedAt: openedAt(whole[stored]),
        tabUsedAt: owner === undefined ? 0 : usedAt(owner),
        isInFront: owner?.active === key,
        bytes: await countSessionBytes([stored]),
      };
    }),
  );
}

function openedAt(value: unknown): number {
  const page = v.safeParse(v.object({ openedAt: v.number() }), value);
  return page.success ? page.output.openedAt : 0;
}
