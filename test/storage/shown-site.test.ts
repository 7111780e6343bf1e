import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readShownSite } from '../../src/storage/shown-site.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

const url = 'https://a.test/';

beforeEach(() => resetFakeBrowser());
afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  [['http://*/*', 'https://*/*'], 'every-site'],
  [['https://a.test/*'], 'this-site'],
  [['https://b.test/*'], 'none'],
] as const)('a tab is at its page’s address, seen by %j as %s', async (origins, access) => {
  vi.spyOn(fakeBrowser.webNavigation, 'getFrame').mockResolvedValue({ url });
  world.origins = origins;
  expect(await readShownSite(1)).toEqual({ url, access });
});

it('a tab that is gone is nowhere', async () => {
  expect(await readShownSite(1)).toEqual({ url: null, access: 'every-site' });
});
