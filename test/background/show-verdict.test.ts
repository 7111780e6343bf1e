import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showAnew, showTab, visitsOf } from '../../src/background/show-verdict.ts';
import type { TabState } from '../../src/core/tab-state.ts';
import { createTabState } from '../../src/core/tab-state.ts';
import { listTabs } from '../../src/platform/tabs.ts';
import { writeTabState } from '../../src/storage/session-pages.ts';
import {
  answered,
  arrival,
  committed,
  fold,
  reported,
  seen,
  started,
  urlChanged,
} from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  world.tabs = [{ id: 1, incognito: false }];
});
afterEach(() => {
  vi.restoreAllMocks();
});

const url = 'https://a.test/';
const mixed = [{ url: 'http://cdn.test/a.js', destination: 'script', trace: 'timed' }] as const;
const weak = fold([seen(false), ...arrival(url, 'a')]);
const told = fold([reported(url, 'a', { protocol: 'h3' })], weak);
const broken = fold([reported(url, 'a', { resources: mixed })], weak);
const asking = fold([started('https://b.test/', { requestId: 'r2' })], weak);
const moved = fold([urlChanged(`${url}b`, 'a')], weak);
const again = fold(arrival(url, 'b'), weak);
const prerendered = fold(
  [
    started('https://c.test/', { requestId: 'c', frameId: 12 }),
    answered('https://c.test/', { requestId: 'c', frameId: 12 }),
    committed('https://c.test/', 'c', { frameId: 12, hidden: true }),
  ],
  weak,
);

describe('the toolbar of a tab', () => {
  it.each<[string, TabState | null, TabState, number]>([
    ['a first page', null, weak, 1],
    ['a page that came after another', weak, again, 1],
    ['a verdict that changed', weak, broken, 1],
    ['a report that changes no word', weak, told, 0],
    ['an address that changed within the host', weak, moved, 0],
    ['a navigation under way', weak, asking, 0],
    ['a page that is prerendered behind', weak, prerendered, 0],
    ['a tab without a page', null, createTabState(1), 0],
    ['the very same', weak, weak, 0],
  ])('is set only where it changes: %s, %i', async (_name, before, after, times) => {
    const set = vi.spyOn(fakeBrowser.action, 'setIcon');
    await showTab(before, after);
    expect(set).toHaveBeenCalledTimes(times);
  });

  it('says what the page in front came to', async () => {
    await showTab(weak, broken);
    expect(world.toolbars.get(1)).toMatchObject({
      text: '2',
      title: 'Portlight: Only partly encrypted, 2 findings – a.test',
    });
  });
});

describe('a visit is to be kept', () => {
  it.each<[string, TabState | null, TabState, readonly string[]]>([
    ['of a page that is new', null, weak, ['a']],
    ['of a page that is new beside another', weak, again, ['b']],
    ['of a page that changed', weak, broken, ['a']],
    ['of no page that stayed as it was', weak, asking, []],
    ['of no page that was not shown', weak, prerendered, []],
    ['of no page in a private window', null, fold([seen(true)], weak), []],
    ['of no page of which that is not known', null, fold(arrival(url, 'a')), []],
  ])('%s', async (_name, before, after, keys) => {
    expect((await visitsOf(before, after)).kept.map(({ id }) => id)).toEqual(keys);
  });

  it('of a private window apart from all others', async () => {
    const { kept, private: apart } = await visitsOf(null, fold([seen(true)], weak));
    expect([kept, apart.map(({ id }) => id)]).toEqual([[], ['a']]);
  });

  it('of a prerendered page once it is shown', async () => {
    const shown = fold([committed('https://c.test/', 'c')], prerendered);
    expect((await visitsOf(prerendered, shown)).kept.map(({ id }) => id)).toEqual(['c']);
  });
});

describe('by the settings', () => {
  it.each([
    ['badgeWeakened', weak, 'Portlight: Encrypted, with gaps, one finding – a.test'],
    ['badgeMixed', broken, 'Portlight: Only partly encrypted, 2 findings – a.test'],
  ] as const)(
    'the badge stays empty without %s, and icon and title tell',
    async (name, state, title) => {
      await fakeBrowser.storage.sync.set({ [`setting/${name}`]: false });
      await showTab(null, state);
      expect(world.toolbars.get(1)).toMatchObject({ text: '', title });
    },
  );

  it('the badge has no “?” for tabs that were not seen', async () => {
    await fakeBrowser.storage.managed.set({ badgeUnknown: false });
    world.tabs = [{ id: 5, incognito: false, url }];
    await showAnew(await listTabs());
    expect(world.toolbars.get(5)).toMatchObject({
      text: '',
      title: 'Portlight: Not observed, reload to check – a.test',
    });
  });
});

const toldTitles = () => [...world.toolbars.values()].map(({ text, title }) => [text, title]);

describe('of a site that may not be seen the toolbar', () => {
  const unobserved = fold([seen(false), committed(url, 'a')]);

  beforeEach(() => {
    world.origins = ['https://other.test/*'];
  });

  it('says so where nothing was observed', async () => {
    await showTab(null, unobserved);
    expect(toldTitles()).toEqual([
      ['?', 'Portlight: Not observed, no access to this site – a.test'],
    ]);
  });

  it('stays with what was observed before', async () => {
    await showTab(null, weak);
    expect(toldTitles()).toEqual([['1', 'Portlight: Encrypted, with gaps, one finding – a.test']]);
  });

  it('says nothing of a page that is none of the web', async () => {
    await showTab(null, fold([seen(false), committed('about:blank', 'a')]));
    expect(toldTitles()).toEqual([['', 'Portlight: Not a web page']]);
  });

  it('says so of tabs without a record, whose address only their frame tells', async () => {
    vi.spyOn(fakeBrowser.webNavigation, 'getFrame').mockResolvedValue({ url });
    await showAnew(await listTabs());
    expect(toldTitles()).toEqual([
      ['?', 'Portlight: Not observed, no access to this site – a.test'],
    ]);
  });

  it('changes with what the person allows', async () => {
    await writeTabState(null, unobserved);
    world.origins = ['https://a.test/*'];
    await showAnew(await listTabs());
    expect(toldTitles()).toEqual([['?', 'Portlight: Not observed – a.test']]);
  });
});

describe('set anew, every tab’s toolbar', () => {
  it('says what is known of its page, or that nothing is', async () => {
    world.tabs = [
      { id: 1, incognito: false, url },
      { id: 2, incognito: false, url: 'https://b.test/' },
      { id: 3, incognito: false, url: 'chrome://settings/' },
      { id: 4, incognito: false },
      { id: 5, incognito: false, url: 'https://e.test/' },
    ];
    await writeTabState(null, weak);
    await writeTabState(null, createTabState(5));
    await showAnew(await listTabs());
    const texts = [...world.toolbars].map(([tabId, { text, title }]) => [tabId, text, title]);
    expect(texts).toEqual([
      [1, '1', 'Portlight: Encrypted, with gaps, one finding – a.test'],
      [2, '?', 'Portlight: Not observed, reload to check – b.test'],
      [3, '', 'Portlight: Not a web page'],
      [4, '', 'Portlight: Not a web page'],
      [5, '?', 'Portlight: Not observed, reload to check – e.test'],
    ]);
  });
});
