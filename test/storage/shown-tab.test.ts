import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shownTabId } from '../../src/storage/shown-tab.ts';
import { resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  world.tabs = [{ id: 5, incognito: false }];
});

describe('the tab that a page of this extension speaks of', () => {
  it.each([
    ['', 5],
    ['?other=7', 5],
    ['?tab=7', 7],
    ['?tab=0', 0],
    ['?tab=', null],
    ['?tab=-1', null],
    ['?tab=7.5', null],
    ['?tab=7e3', null],
    ['?tab=seven', null],
    ['?tab=12345678901', null],
  ])('by %j is %s', async (search, tabId) => {
    expect(await shownTabId(search)).toBe(tabId);
  });

  it('is none in a window without tabs', async () => {
    world.tabs = [];
    expect(await shownTabId('')).toBeNull();
  });
});
