import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { TabState } from '../../src/core/tab-state.ts';
import { createTabState } from '../../src/core/tab-state.ts';
import {
  forgetOtherTabs,
  forgetTab,
  moveTab,
  readTabState,
  writeTabState,
} from '../../src/storage/session-pages.ts';
import { arrival, fold, reported, seen, started } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, storedSession, world } from '../fake-browser.ts';
import { fullTab } from './full-page.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const { session } = fakeBrowser.storage;

const first = fold([seen(false), ...arrival('https://a.test/', 'a')]);
const second = fold(arrival('https://b.test/', 'b'), first);

function ofTab(tabId: number, state: TabState): TabState {
  return { ...state, tab: { ...state.tab, tabId } };
}

/** Another value under this key, as a fault of the disk or an older version would leave it. */
function damage(key: string, value: unknown): void {
  world.session.set(key, JSON.stringify(value));
}

describe('what is known of a tab', () => {
  it.each([
    ['a tab of which nothing is known', createTabState(1)],
    ['a page', first],
    ['two pages', second],
    ['everything a record can hold', fullTab()],
  ])('comes back as it was written: %s', async (_name, state) => {
    await writeTabState(null, state);
    expect(await readTabState(1)).toEqual(state);
  });

  it('is null where nothing was written', async () => {
    await writeTabState(null, first);
    expect(await readTabState(2)).toBeNull();
  });

  it('is kept record by record, each under its own key', async () => {
    await writeTabState(null, second);
    expect(storedSession()).toEqual({
      'tab/1': second.tab,
      'page/a': second.pages['a'],
      'page/b': second.pages['b'],
    });
  });
});

describe('a change is written', () => {
  it.each<[string, TabState, TabState, readonly string[]]>([
    ['of a new page: the page and its tab', first, second, ['page/b', 'tab/1']],
    [
      'of one page: that page alone',
      second,
      fold([reported('https://b.test/', 'b', { upgradesInsecureRequests: true })], second),
      ['page/b'],
    ],
    [
      'of a navigation under way: the tab alone',
      first,
      fold([started('https://b.test/')], first),
      ['tab/1'],
    ],
    ['of nothing: nothing', first, first, []],
  ])('%s', async (_name, before, after, keys) => {
    await writeTabState(null, before);
    const set = vi.spyOn(session, 'set');
    await writeTabState(before, after);
    expect(set.mock.calls.flatMap(([values]) => Object.keys(values)).toSorted()).toEqual(keys);
    expect(await readTabState(1)).toEqual(after);
  });

  it('and pages that the tab no longer keeps are removed', async () => {
    let before = first;
    await writeTabState(null, before);
    for (let place = 0; place < limits.pagesPerTab; place++) {
      const after = fold(arrival(`https://b.test/${place}`, `b${place}`), before);
      await writeTabState(before, after);
      before = after;
    }
    expect(before.tab.pages).toHaveLength(limits.pagesPerTab);
    const kept = before.tab.pages.map((key) => `page/${key}`);
    expect(Object.keys(storedSession()).toSorted()).toEqual([...kept, 'tab/1'].toSorted());
  });
});

describe('a tab that took another’s place', () => {
  it('is given the page in front, and nothing is left of the other', async () => {
    await writeTabState(null, second);
    await moveTab(1, 2);
    expect(Object.keys(storedSession()).toSorted()).toEqual(['page/b', 'tab/2']);
    expect((await readTabState(2))?.pages).toEqual({ b: { ...second.pages['b'], tabId: 2 } });
  });

  it('keeps what it has itself', async () => {
    const own = ofTab(2, fold(arrival('https://own.test/', 'own')));
    await writeTabState(null, second);
    await writeTabState(null, own);
    await moveTab(1, 2);
    expect(await readTabState(2)).toEqual(own);
    expect(Object.keys(storedSession()).toSorted()).toEqual(['page/own', 'tab/2']);
  });

  it.each([
    ['nothing was stored', undefined],
    ['what was stored is damaged', 'damaged'],
  ])('is given nothing where %s', async (_name, value) => {
    if (value !== undefined) damage('tab/1', value);
    await moveTab(1, 2);
    expect(storedSession()).toEqual({});
  });
});

describe('damage in storage', () => {
  it.each([
    ['is another version', { ...first.tab, version: 2 }],
    ['has lost a property', { version: 1, tabId: 1 }],
    ['is text', 'damaged'],
    ['is null', null],
  ])('gives no tab where its record %s', async (_name, value) => {
    await writeTabState(null, first);
    damage('tab/1', value);
    expect(await readTabState(1)).toBeNull();
  });

  it('leaves out a damaged page and keeps the others', async () => {
    await writeTabState(null, second);
    damage('page/a', { ...second.pages['a'], url: 7 });
    const state = await readTabState(1);
    expect(state?.tab).toEqual({ ...second.tab, pages: ['b'], active: 'b' });
    expect(state?.pages).toEqual({ b: second.pages['b'] });
  });

  it.each([
    ['is damaged', () => damage('page/b', null)],
    ['is gone', () => world.session.delete('page/b')],
  ])('leaves no page in front where that page %s', async (_name, harm) => {
    await writeTabState(null, second);
    harm();
    const state = await readTabState(1);
    expect(state?.tab).toMatchObject({ pages: ['a'], active: null });
  });

  it('leaves no page in front that the tab does not keep', async () => {
    await writeTabState(null, second);
    damage('tab/1', { ...second.tab, active: 'elsewhere' });
    expect((await readTabState(1))?.tab.active).toBeNull();
  });

  it('takes no record of another tab for its own', async () => {
    damage('tab/1', { ...first.tab, tabId: 2 });
    expect(await readTabState(1)).toBeNull();
  });

  it('takes no record of another page for its own', async () => {
    await writeTabState(null, second);
    damage('page/a', second.pages['b']);
    expect((await readTabState(1))?.tab.pages).toEqual(['b']);
  });

  it('makes no page of a name that every object has', async () => {
    damage('tab/1', { ...second.tab, pages: ['constructor'], active: 'constructor' });
    expect(await readTabState(1)).toMatchObject({ tab: { pages: [], active: null }, pages: {} });
  });
});

describe('a tab is forgotten', () => {
  it('with its pages, and no other tab is', async () => {
    await writeTabState(null, second);
    const other = ofTab(2, fold(arrival('https://c.test/', 'c')));
    await writeTabState(null, other);
    await forgetTab(1);
    expect(Object.keys(storedSession()).toSorted()).toEqual(['page/c', 'tab/2']);
    expect(await readTabState(2)).toEqual(other);
  });

  it('with its pages, even where its record is damaged and names none', async () => {
    await writeTabState(null, second);
    damage('tab/1', 'damaged');
    await forgetTab(1);
    expect(storedSession()).toEqual({});
  });

  it('with pages of no tab, which a worker left that was stopped amid a change', async () => {
    await writeTabState(null, second);
    const other = ofTab(2, fold(arrival('https://c.test/', 'c')));
    await writeTabState(null, other);
    vi.spyOn(session, 'remove').mockRejectedValueOnce(new Error('stopped'));
    const { tab, pages } = second;
    const { a: _given, ...left } = pages;
    const lighter = { tab: { ...tab, pages: ['b'], active: 'b' }, pages: left };
    await expect(writeTabState(second, lighter)).rejects.toThrow('stopped');
    expect(storedSession()).toHaveProperty(['page/a']);
    await forgetTab(2);
    expect(Object.keys(storedSession()).toSorted()).toEqual(['page/b', 'tab/1']);
    expect(await readTabState(1)).toEqual(lighter);
  });

  it.each([1, 2])(
    'with a page whose record is damaged, also when tab %i takes its place',
    async (next) => {
      await writeTabState(null, second);
      damage('page/a', 'damaged');
      await (next === 1 ? forgetTab(1) : moveTab(1, next));
      expect(storedSession()).not.toHaveProperty(['page/a']);
      expect(storedSession()).not.toHaveProperty(['tab/1']);
    },
  );

  it('without an error where nothing is known of it', async () => {
    await expect(forgetTab(7)).resolves.toBeUndefined();
  });
});

describe('at browser start', () => {
  it('only open tabs and their pages are kept', async () => {
    const other = ofTab(2, fold(arrival('https://c.test/', 'c')));
    await writeTabState(null, second);
    await writeTabState(null, other);
    await forgetOtherTabs(new Set([2, 3]));
    expect(Object.keys(storedSession()).toSorted()).toEqual(['page/c', 'tab/2']);
  });

  it('pages that no tab refers to go, and so does a damaged tab with its pages', async () => {
    await writeTabState(null, second);
    damage('tab/1', 'damaged');
    damage('page/orphan', second.pages['a']);
    await forgetOtherTabs(new Set([1]));
    expect(storedSession()).toEqual({});
  });

  it('what is not of tabs and pages is left alone', async () => {
    damage('settings', { of: 'another time' });
    await forgetOtherTabs(new Set());
    expect(storedSession()).toEqual({ settings: { of: 'another time' } });
  });
});
