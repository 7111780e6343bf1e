import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyTabs } from '../lab/scenes/tabs.ts';
import type { BarePortlight } from './bare-portlight.ts';
import { builtExtension, expect, test as base } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';
import { reopenWindow, writeSessionExtension } from './session-extension.ts';
import { readLeftovers } from './stored.ts';
import { gappyWords, goodWords, mixedWords, unseen, type TabWords } from './tab-words.ts';
import { withBareBrowser } from './with-bare-browser.ts';

const test = base.extend<{ readonly folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'portlight-restored-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** The first one is in front when its window is opened, and is loaded first. */
const pages = [gappyWords, goodWords, mixedWords];
const urls = pages.map(({ url }) => url);

/** The only tab with this address. */
async function tabAt({ control }: BarePortlight, url: string): Promise<number> {
  let found: readonly number[] = [];
  await expect
    .poll(async () => {
      found = await control(async (at) => {
        const tabs = await chrome.tabs.query({});
        return tabs.flatMap((tab) => (tab.url === at ? (tab.id ?? []) : []));
      }, url);
      return found.length;
    })
    .toBe(1);
  return found[0] ?? 0;
}

/** Opens a window with a tab for each page, and waits until all is said of them. */
async function openWindow(portlight: BarePortlight): Promise<number> {
  const windowId = await portlight.control(
    async (all) => (await chrome.windows.create({ url: [...all] })).id ?? 0,
    urls,
  );
  for (const { url, toolbar } of pages) {
    const tabId = await tabAt(portlight, url);
    await waitUntilSettled(portlight, tabId);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(toolbar);
  }
  return windowId;
}

/** Waits until a tab is told rightly, or honestly not at all; gives whether rightly. */
async function isTold(portlight: BarePortlight, { url, toolbar }: TabWords): Promise<boolean> {
  const tabId = await tabAt(portlight, url);
  let title = '';
  await expect
    .poll(async () => (title = (await portlight.toolbar(tabId)).title))
    .toMatch(new RegExp(`^Portlight: Not observed.* – many-tabs.test$|^${toolbar.title}$`));
  return title === toolbar.title;
}

/** Looks at a restored tab, which loads it if it is not, and reloads it where that was not seen. */
async function lookAt(portlight: BarePortlight, words: TabWords): Promise<void> {
  const tabId = await tabAt(portlight, words.url);
  await portlight.control(async (id) => {
    await chrome.tabs.update(id, { active: true });
  }, tabId);
  await expect.poll(() => portlight.pageRecord(tabId)).not.toBeNull();
  if (!(await isTold(portlight, words))) {
    await portlight.control((id) => chrome.tabs.reload(id), tabId);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(words.toolbar);
    await waitUntilSettled(portlight, tabId);
  }
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(words.toolbar);
}

/** How often each page was visited. */
async function countVisits(portlight: BarePortlight): Promise<readonly number[]> {
  const visits = await portlight.visits();
  return urls.map((url) => visits.filter((visit) => visit.url === url).length);
}

test('of a closed window that is reopened, tabs not loaded yet say that nothing was seen of them', async ({
  lab,
  folder,
}) => {
  await writeSessionExtension(folder);
  const extension = `${builtExtension},${folder}`;
  await withBareBrowser({ lab, extension }, async (portlight, browser) => {
    const windowId = await openWindow(portlight);
    await portlight.control((id) => chrome.windows.remove(id), windowId);
    await expect.poll(() => portlight.control(readLeftovers, null)).toEqual([]);

    await reopenWindow(browser);
    const front = await tabAt(portlight, manyTabs.gappy);
    await waitUntilSettled(portlight, front);
    await expect.poll(() => portlight.toolbar(front)).toEqual(gappyWords.toolbar);
    for (const url of [manyTabs.good, manyTabs.mixed]) {
      const tabId = await tabAt(portlight, url);
      await expect.poll(() => portlight.toolbar(tabId)).toEqual(unseen);
      const popup = await portlight.openPopup(tabId);
      await expect
        .poll(popup)
        .toContain('Portlight did not see how this page from many-tabs.test arrived');
    }
    await expect.poll(() => countVisits(portlight)).toEqual([2, 1, 1]);
    for (const each of pages) await lookAt(portlight, each);
    await expect.poll(() => countVisits(portlight)).toEqual([2, 2, 2]);
  });
});

test('of the tabs restored at browser start each says what was seen of it, the first one too', async ({
  lab,
  folder: profile,
}) => {
  await withBareBrowser({ lab, profile }, async (portlight) => {
    await openWindow(portlight);
  });
  const args = ['--restore-last-session'];
  await withBareBrowser({ lab, profile, args, opens: [] }, async (portlight) => {
    for (const each of pages) await isTold(portlight, each);
    for (const each of pages) await lookAt(portlight, each);
    const visited = await countVisits(portlight);
    expect(Math.min(...visited)).toBeGreaterThanOrEqual(2);
  });
});
