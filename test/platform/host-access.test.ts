import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  onHostAccessChanged,
  readHostAccess,
  requestHostAccess,
} from '../../src/platform/host-access.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => resetFakeBrowser());

describe('what may be seen of a site', () => {
  const everySite = ['http://*/*', 'https://*/*'];

  it.each([
    ['https://a.test/', everySite, 'every-site'],
    ['chrome://settings/', everySite, 'every-site'],
    [null, everySite, 'every-site'],
    ['https://a.test:8443/b?c#d', ['https://a.test/*'], 'this-site'],
    ['http://a.test/', ['https://a.test/*'], 'none'],
    ['https://b.a.test/', ['https://a.test/*'], 'none'],
    ['http://[::1]:8000/', ['http://[::1]/*'], 'this-site'],
    ['https://a.test/', ['https://*/*'], 'none'],
    ['chrome://settings/', ['https://a.test/*'], 'none'],
    [null, [], 'none'],
    // A URL may have such a host; in a pattern it would name others, or be refused.
    ['https://*.a.test/', ['https://*.a.test/*'], 'none'],
    ['https://b*.a.test/', [], 'none'],
  ] as const)('%s by %j: %s', async (url, origins, access) => {
    world.origins = origins;
    expect(await readHostAccess(url)).toBe(access);
  });
});

it('a pattern that the browser refuses was not granted', async () => {
  const contains = vi
    .spyOn(fakeBrowser.permissions, 'contains')
    .mockResolvedValueOnce(false)
    .mockRejectedValueOnce(new Error('Invalid host.'));
  expect(await readHostAccess('https://a.test/')).toBe('none');
  expect(contains).toHaveBeenCalledTimes(2);
  contains.mockRestore();
});

describe('the person is asked', () => {
  it('never for more than the site that the page is of', async () => {
    await expect(requestHostAccess('https://*.a.test/')).rejects.toThrow('this host alone');
    expect(world.asked).toEqual([]);
  });

  it.each([
    ['https://a.test:8443/b?c#d', '*://a.test/*'],
    ['http://[::1]:8000/', '*://[::1]/*'],
    [null, '<all_urls>'],
  ])('for %s by %s, and may decline', async (url, pattern) => {
    expect(await requestHostAccess(url)).toBe(false);
    expect(world.asked).toEqual([[pattern]]);
  });

  it('in the turn of the click', () => {
    void requestHostAccess(null);
    expect(world.asked).toHaveLength(1);
  });
});

it('a grant and a withdrawal are told until one stops to listen', () => {
  const changed = vi.fn<() => void>();
  const stop = onHostAccessChanged(changed);
  fakeBrowser.permissions.onAdded.emit({});
  fakeBrowser.permissions.onRemoved.emit({});
  expect(changed).toHaveBeenCalledTimes(2);
  stop();
  fakeBrowser.permissions.onAdded.emit({});
  fakeBrowser.permissions.onRemoved.emit({});
  expect(changed).toHaveBeenCalledTimes(2);
});
