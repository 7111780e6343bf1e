import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTyped, suggestSites } from '../../src/background/omnibox.ts';
import { limits } from '../../src/core/limits.ts';
import { putVisits } from '../../src/storage/history.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';
import { stubIndexedDb } from '../storage/fresh-indexed-db.ts';
import { visitTo } from '../storage/visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

const fullView = fakeBrowser.runtime.getURL('src/dashboard/index.html');

beforeEach(async () => {
  resetFakeBrowser();
  stubIndexedDb();
  await putVisits(
    ['good.test', 'gold.test', 'other.test', 'xn--bcher-kva.test'].map((host) =>
      visitTo(`https://${host}/`),
    ),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sites in the address bar', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['go', ['gold.test', 'good.test']],
    ['GOO', ['good.test']],
    ['ood', []],
    ['https://www.other.test/path', ['other.test']],
    ['bücher.test', ['xn--bcher-kva.test']],
    ['\uFFFF', []],
    ['<b>&', []],
  ])('for %j: %j', async (typed, names) => {
    expect((await suggestSites(typed)).map(({ content }) => content)).toEqual(names);
  });

  it('are a few of many', async () => {
    await putVisits(Array.from({ length: 20 }, (_, n) => visitTo(`https://many-${n}.test/`)));
    expect(await suggestSites('many-')).toHaveLength(limits.sitesSuggested);
  });
});

describe('what was chosen there', () => {
  it.each<[string, string]>([
    ['good.test', '#/site/good.test'],
    ['www.good.test', '#/site/good.test'],
    ['bücher.test', '#/site/xn--bcher-kva.test'],
    ['goo', '#/?search=goo'],
    [' <b>&x= ', '#/?search=%3Cb%3E%26x%3D'],
    ['', '#/'],
  ])('%j opens %s', async (content, hash) => {
    await openTyped(content, 'newForegroundTab');
    expect(world.opened).toEqual([fullView + hash]);
  });

  it('opens in the tab in front, or behind, or in a new one where that tab cannot show it', async () => {
    await openTyped('good.test', 'currentTab');
    await openTyped('good.test', 'newBackgroundTab');
    const url = `${fullView}#/site/good.test`;
    expect(world.updated).toEqual([{ url }]);
    expect(world.created).toEqual([{ url, active: false }]);
    world.refusesUpdate = true;
    await openTyped('good.test', 'currentTab');
    expect(world.created.at(-1)).toEqual({ url });
  });
});
