import { manyTabs } from '../lab/scenes/tabs.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';
import { readLeftovers } from './stored.ts';
import { gappyWords, goodWords, mixedWords } from './tab-words.ts';

/** Opens all at once, none of them in front. */
async function openTabs(portlight: Portlight, urls: readonly string[]): Promise<readonly number[]> {
  return portlight.control.evaluate(async (all) => {
    const tabs = await Promise.all(all.map((url) => chrome.tabs.create({ url, active: false })));
    return tabs.map(({ id }) => id ?? 0);
  }, urls);
}

async function closeTabs(portlight: Portlight, tabIds: readonly number[]): Promise<void> {
  await portlight.control.evaluate((all) => chrome.tabs.remove([...all]), tabIds);
}

test('of one site’s pages loading at once, each tab tells of its own, and each is one visit', async ({
  portlight,
}) => {
  const words = [goodWords, gappyWords, mixedWords, gappyWords, goodWords, mixedWords];
  const tabIds = await openTabs(
    portlight,
    words.map(({ url }) => url),
  );
  const keys: string[] = [];
  for (const [place, { url, toolbar, heading, says, level }] of words.entries()) {
    const tabId = tabIds[place] ?? 0;
    const record = await waitUntilSettled(portlight, tabId);
    expect(record).toMatchObject({ url, tabId, navigation: { response: { freshness: 'fresh' } } });
    expect(await visitOf(portlight, record.key)).toMatchObject({ url, level });
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(toolbar);
    const popup = await portlight.openPopup(tabId);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(popup.getByRole('main')).toContainText(says);
    await popup.close();
    keys.push(record.key);
  }
  const visits = (await portlight.visits()).filter(({ id }) => keys.includes(id));
  expect(visits.map(({ url }) => url).toSorted()).toEqual(words.map(({ url }) => url).toSorted());
  await closeTabs(portlight, tabIds);
  await expect.poll(() => portlight.control.evaluate(readLeftovers)).toEqual([]);
});

/** Tabs that are not done loading; each gives the tab's id. */
const unfinished: Readonly<Record<string, (portlight: Portlight) => Promise<number>>> = {
  'while its first page is asked for': async (portlight) => {
    const [tabId = 0] = await openTabs(portlight, [manyTabs.silence]);
    await expect.poll(() => portlight.pendingUrls(tabId)).toEqual([manyTabs.silence]);
    return tabId;
  },
  'while another page is asked for': async (portlight) => {
    const [tabId = 0] = await openTabs(portlight, [manyTabs.mixed]);
    await waitUntilSettled(portlight, tabId);
    await portlight.control.evaluate(
      async ({ id, url }) => {
        await chrome.tabs.update(id, { url });
      },
      { id: tabId, url: manyTabs.silence },
    );
    await expect.poll(() => portlight.pendingUrls(tabId)).toEqual([manyTabs.silence]);
    return tabId;
  },
  'while its page is coming': async (portlight) => {
    const [tabId = 0] = await openTabs(portlight, [manyTabs.unfinished]);
    await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toMatch(/unfinished$/);
    return tabId;
  },
};

for (const [when, begin] of Object.entries(unfinished)) {
  test(`a tab closed ${when} leaves nothing behind, and other tabs as they were`, async ({
    portlight,
  }) => {
    const { page, tabId } = await portlight.newTab();
    await page.goto(manyTabs.gappy);
    const { key, navigation } = await waitUntilSettled(portlight, tabId);
    const closing = await begin(portlight);
    expect(await portlight.sessionKeys()).toContain(`tab/${closing}`);
    await closeTabs(portlight, [closing]);
    await expect.poll(() => portlight.sessionKeys()).not.toContain(`tab/${closing}`);
    expect(await portlight.pageRecord(tabId)).toMatchObject({ key, navigation });
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(gappyWords.toolbar);

    // What the browser says of the tab after its end is folded before this page is.
    await page.goto(manyTabs.good);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(goodWords.toolbar);
    await expect.poll(() => portlight.control.evaluate(readLeftovers)).toEqual([]);
    const silent = (await portlight.visits()).filter(({ url }) => url === manyTabs.silence);
    expect(silent).toEqual([]);
    await page.close();
  });
}
