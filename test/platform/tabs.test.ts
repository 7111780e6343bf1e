import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  currentTabId,
  findTab,
  isTabGone,
  listTabs,
  onFrontTabChanged,
  onTabClosed,
  onTabCreated,
  onTabReplaced,
  reloadTab,
  type Tab,
} from '../../src/platform/tabs.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('an error says that the tab is gone', () => {
  it.each<[boolean, unknown]>([
    [true, new Error('No tab with id: 7.')],
    [true, new Error('Invalid tab ID: 7')],
    [false, new Error('Extension context invalidated.')],
    [false, new Error('No window with id: 7.')],
    [false, 'No tab with id: 7.'],
    [false, null],
    [false, undefined],
  ])('%s: %s', (gone, error) => {
    expect(isTabGone(error)).toBe(gone);
  });
});

describe('a tab', () => {
  it('is told with its URL where the extension may know it', async () => {
    world.tabs = [
      { id: 1, incognito: false, url: 'https://a.test/' },
      { id: 2, incognito: true },
      { id: 3, incognito: false, url: '' },
    ];
    expect(await findTab(1)).toEqual({ tabId: 1, private: false, url: 'https://a.test/' });
    expect(await findTab(2)).toEqual({ tabId: 2, private: true, url: null });
    expect(await findTab(3)).toEqual({ tabId: 3, private: false, url: null });
  });

  it('is null once it is gone', async () => {
    expect(await findTab(7)).toBeNull();
  });

  it('is not taken for gone because the browser has another fault', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('Internal error.'));
    await expect(findTab(7)).rejects.toThrow('Internal error.');
  });

  it('without an id, as of developer tools, is left out of the list', async () => {
    world.tabs = [{ id: 1, incognito: false }, { incognito: false }];
    expect(await listTabs()).toEqual([{ tabId: 1, private: false, url: null }]);
  });

  it('in front is asked for in the window of the page that asks', async () => {
    const query = vi.spyOn(fakeBrowser.tabs, 'query');
    expect(await currentTabId()).toBeNull();
    world.tabs = [{ id: 5, incognito: false }];
    expect(await currentTabId()).toBe(5);
    expect(query).toHaveBeenLastCalledWith({ active: true, currentWindow: true });
  });

  it('is loaded anew, past the cache and the site’s service worker', async () => {
    const reload = vi.spyOn(fakeBrowser.tabs, 'reload');
    world.tabs = [{ id: 5, incognito: false }];
    await reloadTab(5);
    expect(reload).toHaveBeenLastCalledWith(5, { bypassCache: true });
  });

  it('tells when it is closed', () => {
    const closed = vi.fn<(tabId: number) => void>();
    onTabClosed(closed);
    fakeBrowser.tabs.onRemoved.emit(5, { isWindowClosing: true });
    expect(closed.mock.calls).toEqual([[5]]);
  });

  it('tells which one it took the place of', () => {
    const replaced = vi.fn<(removedId: number, addedId: number) => void>();
    onTabReplaced(replaced);
    fakeBrowser.tabs.onReplaced.emit(6, 5);
    expect(replaced.mock.calls).toEqual([[5, 6]]);
  });

  it('may be another one that is in front, brought there or in the place of the one before', () => {
    const changed = vi.fn<() => void>();
    const stop = onFrontTabChanged(changed);
    fakeBrowser.tabs.onActivated.emit({ tabId: 5, windowId: 1 });
    expect(changed).toHaveBeenCalledTimes(1);
    fakeBrowser.tabs.onReplaced.emit(6, 5);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    fakeBrowser.tabs.onActivated.emit({ tabId: 7, windowId: 1 });
    fakeBrowser.tabs.onReplaced.emit(8, 7);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('that is new is told as it is, unless it has no id', () => {
    const created = vi.fn<(tab: Tab) => void>();
    onTabCreated(created);
    fakeBrowser.tabs.onCreated.emit({ id: 5, incognito: false, url: 'https://a.test/' });
    fakeBrowser.tabs.onCreated.emit({ incognito: false });
    fakeBrowser.tabs.onCreated.emit({ id: 6, incognito: true, url: '' });
    expect(created.mock.calls).toEqual([
      [{ tabId: 5, private: false, url: 'https://a.test/' }],
      [{ tabId: 6, private: true, url: null }],
    ]);
  });
});
