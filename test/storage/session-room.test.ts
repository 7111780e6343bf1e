import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { createTabState, type TabState } from '../../src/core/tab-state.ts';
import { readTabState, writeTabState } from '../../src/storage/session-pages.ts';
import { arrival, inFrame, noon, pageAfter, reported } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, sessionQuota, storedSession } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});

const { session } = fakeBrowser.storage;

const numbers = (count: number): readonly number[] => [...Array.from({ length: count }).keys()];
const top = 'https://www.a.test/';

/** A page that has reached every cap, with addresses as long as usual ones. */
const longest = pageAfter(
  ...arrival(top, 'page'),
  ...numbers(limits.framesPerPage + limits.framesCounted).map((at) =>
    reported(`https://frame.test/${'a'.repeat(80)}`, 'x', inFrame(`frame-${at}`, 'page')),
  ),
  reported(top, 'page', {
    hosts: numbers(limits.hostsPerDocument).map((at) => ({
      origin: `https://host-number-${at}.test`,
      protocol: 'h2',
      count: 1,
    })),
    resources: numbers(limits.insecureResourcesPerPage + limits.insecureResourcesCounted).map(
      (at) => ({
        url: `http://cdn.test/${'a'.repeat(80)}/${at}.png`,
        destination: 'image',
        trace: 'referenced',
      }),
    ),
  }),
);

/** A tab that was last used so many minutes after noon, with this many pages, one every `apart` ms. */
function tabOf(tabId: number, pages: number, minute = tabId, apart = 1): TabState {
  const keys = numbers(pages).map((at) => `${tabId}-${at}`);
  const { tab } = createTabState(tabId);
  const records = keys.map((key, at): [string, PageRecord] => [
    key,
    { ...longest, key, tabId, openedAt: noon + minute * 60_000 - (pages - 1 - at) * apart },
  ]);
  return {
    tab: { ...tab, pages: keys, active: keys.at(-1) ?? null },
    pages: Object.fromEntries(records),
  };
}

const bytes = (): Promise<number> => session.getBytesInUse(null);
const storedPages = (): readonly string[] =>
  Object.keys(storedSession()).filter((key) => key.startsWith('page/'));

describe('the session’s quota', () => {
  it('is passed by forty tabs with long pages, were they all kept', async () => {
    await session.set({ 'page/one': longest });
    expect(await bytes()).toBeLessThan(limits.sessionBytes / 10);
    expect((await bytes()) * 40).toBeGreaterThan(sessionQuota);
  });

  it.each([1, 3])('is never reached by forty tabs with %i long pages each', async (pages) => {
    for (const tabId of numbers(40)) {
      const state = tabOf(tabId, pages);
      // A page comes at a time, as in a browser.
      let before: TabState | null = null;
      for (const at of numbers(pages)) {
        const keys = state.tab.pages.slice(0, at + 1);
        const after: TabState = {
          tab: { ...state.tab, pages: keys, active: keys.at(-1) ?? null },
          pages: Object.fromEntries(
            Object.entries(state.pages).filter(([key]) => keys.includes(key)),
          ),
        };
        await writeTabState(before, after);
        before = await readTabState(tabId);
      }
      expect(await bytes()).toBeLessThan(sessionQuota);
      expect((await readTabState(tabId))?.tab.active).toBe(state.tab.active);
    }
  });
});

/** Fills the session with tabs used one after another, and stores one more page in the last. */
async function crowd(tabs: readonly TabState[]): Promise<void> {
  for (const state of tabs) {
    for (const [key, page] of Object.entries(state.pages))
      await session.set({ [`page/${key}`]: page });
    await session.set({ [`tab/${state.tab.tabId}`]: state.tab });
  }
  expect(await bytes()).toBeGreaterThan(limits.sessionBytes);
  await writeTabState(null, tabOf(900, 1));
  expect(await bytes()).toBeLessThan(limits.sessionBytes);
}

function pagesLeft(tabId: number): readonly string[] {
  return storedPages().filter((key) => key.startsWith(`page/${tabId}-`));
}

const freedOf = async (tabId: number): Promise<number | undefined> =>
  (await readTabState(tabId))?.tab.freed;

describe('where room is needed', () => {
  it('pages that are not in front go first, those of the tabs longest unused before others', async () => {
    await crowd([tabOf(1, 6, 30, 600_000), tabOf(2, 6, 10), tabOf(3, 6, 20)]);
    expect(pagesLeft(1)).toHaveLength(6);
    expect(pagesLeft(2)).toEqual(['page/2-5']);
    expect(pagesLeft(3).length).toBeLessThan(6);
    expect(pagesLeft(3).at(-1)).toBe('page/3-5');
    expect(pagesLeft(3)).not.toContain('page/3-0');
    for (const tabId of [1, 2, 3]) expect(await freedOf(tabId)).toBe(6 - pagesLeft(tabId).length);
  });

  it('only then those in front, and the tab is told as not observed', async () => {
    const tabs = numbers(16).map((tabId) => tabOf(tabId + 1, 1, 50 - tabId));
    await crowd(tabs);
    expect((await readTabState(16))?.tab).toMatchObject({ active: null, pages: [], freed: 1 });
    expect((await readTabState(1))?.tab.active).toBe('1-0');
  });

  it('pages of no tab and damaged ones go before all others', async () => {
    await session.set({ 'page/orphan': longest, 'page/2-0': { damaged: longest } });
    await crowd(numbers(16).map((tabId) => tabOf(tabId + 10, 1)));
    expect(storedPages()).not.toContain('page/orphan');
    expect(storedPages()).not.toContain('page/2-0');
  });

  it('the page in front of the tab that is written stays, and its own others are counted', async () => {
    const own = tabOf(1, 6, 0);
    await writeTabState(null, own);
    await session.set({ fill: 'x'.repeat(limits.sessionBytes - 3_000_000) });
    await writeTabState(own, { ...own, tab: { ...own.tab, private: true } });
    expect((await readTabState(1))?.tab).toMatchObject({ active: '1-5', pages: ['1-5'], freed: 5 });
  });

  it('nothing goes where all pages together would not make enough', async () => {
    await session.set({ fill: 'x'.repeat(limits.sessionBytes) });
    await writeTabState(null, tabOf(1, 2));
    await writeTabState(null, tabOf(2, 1));
    expect(storedPages()).toEqual(['page/1-0', 'page/1-1', 'page/2-0']);
  });

  it('what is not of pages stays', async () => {
    await session.set({ 'journal/1': 'noted', settings: 'kept' });
    await crowd(numbers(16).map((tabId) => tabOf(tabId, 1)));
    expect(storedSession()).toMatchObject({ 'journal/1': 'noted', settings: 'kept' });
  });
});

describe('where there is room enough', () => {
  it('nothing is read and nothing goes', async () => {
    const get = vi.spyOn(session, 'get');
    await writeTabState(null, tabOf(1, 2));
    expect(get).not.toHaveBeenCalled();
    expect(storedPages()).toHaveLength(2);
    get.mockRestore();
  });
});
