import { changingPage, manyTabs } from '../lab/scenes/tabs.ts';
import type { BarePortlight } from './bare-portlight.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';
import { readLeftovers } from './stored.ts';
import { gappyWords, goodWords, mixedWords } from './tab-words.ts';
import { withBareBrowser } from './with-bare-browser.ts';

test('a tab moved to a window of its own in the middle of a load loses nothing', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(manyTabs.mixedLate, { waitUntil: 'commit' });
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toBe(manyTabs.mixedLate);
  const windowId = await portlight.control.evaluate(
    async (id) => (await chrome.windows.create({ tabId: id }))?.id,
    tabId,
  );
  const record = await waitUntilSettled(portlight, tabId);
  const now = await portlight.control.evaluate(async (id) => chrome.tabs.get(id), tabId);
  expect(now.windowId).toBe(windowId);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(mixedWords.toolbar);
  expect(await visitOf(portlight, record.key)).toMatchObject({ level: 'mixed' });
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(mixedWords.heading);

  await page.goto(manyTabs.gappy);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(gappyWords.heading);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(gappyWords.toolbar);
  const visits = (await portlight.visits()).filter(({ url }) => url === manyTabs.mixedLate);
  expect(visits.map(({ id }) => id)).toEqual([record.key]);
  await popup.close();
  await page.close();
});

/** Discards a tab that another one covers. Chromium may give it another id; this gives it. */
async function discard({ control }: BarePortlight, tabId: number): Promise<number> {
  return control(async (id) => {
    await chrome.tabs.discard(id);
    const [discarded] = await chrome.tabs.query({ discarded: true });
    return discarded?.id ?? 0;
  }, tabId);
}

async function putInFront({ control }: BarePortlight, tabId: number): Promise<void> {
  await control(async (id) => {
    await chrome.tabs.update(id, { active: true });
  }, tabId);
}

async function levelsOf(portlight: BarePortlight, url: string): Promise<readonly string[]> {
  const visits = await portlight.visits();
  return visits.filter((visit) => visit.url === url).map(({ level }) => level);
}

const changing = {
  before: { badgeText: '', title: 'Portlight: Encrypted – changing-page.test' },
  after: {
    badgeText: '2',
    title: 'Portlight: Encrypted, with gaps, 2 findings – changing-page.test',
  },
};

test('a discarded tab tells of the page it had, and of the one that comes once it is loaded again', async ({
  lab,
}) => {
  await withBareBrowser({ lab }, async (portlight) => {
    const open = await portlight.openTab(changingPage);
    const record = await waitUntilSettled(portlight, open);
    await expect.poll(() => portlight.toolbar(open)).toEqual(changing.before);
    const other = await portlight.openTab(manyTabs.mixed);
    const tabId = await discard(portlight, open);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(changing.before);
    await expect.poll(() => portlight.control(readLeftovers, null)).toEqual([]);
    const { key, navigation } = record;
    expect(await portlight.pageRecord(tabId)).toMatchObject({ key, navigation, tabId });
    const popup = await portlight.openPopup(tabId);
    await expect.poll(popup).toContain('Nothing was found that weakens this connection');
    await expect.poll(() => levelsOf(portlight, changingPage)).toEqual(['secure']);

    await putInFront(portlight, tabId);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(changing.after);
    await expect.poll(popup).toMatch(/Encrypted, with gaps.*HSTS no longer sent/s);
    const again = await waitUntilSettled(portlight, tabId);
    expect(again.navigation?.response?.freshness).toBe('fresh');
    expect(again.key).not.toBe(key);
    await expect.poll(() => levelsOf(portlight, changingPage)).toEqual(['secure', 'weakened']);
    await expect.poll(() => portlight.toolbar(other)).toEqual(mixedWords.toolbar);
  });
});

test('a tab discarded in the middle of a load goes back to the page it had', async ({ lab }) => {
  await withBareBrowser({ lab }, async (portlight) => {
    const open = await portlight.openTab(manyTabs.gappy);
    const { key } = await waitUntilSettled(portlight, open);
    await portlight.changeAddress(open, manyTabs.silence);
    await expect
      .poll(async () => (await portlight.tab(open))?.pendingUrls)
      .toEqual([manyTabs.silence]);
    const other = await portlight.openTab(manyTabs.good);
    const tabId = await discard(portlight, open);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(gappyWords.toolbar);
    await expect.poll(() => portlight.control(readLeftovers, null)).toEqual([]);
    expect(await portlight.tab(tabId)).toMatchObject({ active: { key }, pendingUrls: [] });

    await putInFront(portlight, tabId);
    await expect.poll(async () => (await portlight.pageRecord(tabId))?.key).not.toBe(key);
    const again = await waitUntilSettled(portlight, tabId);
    expect(again).toMatchObject({ url: manyTabs.gappy, failure: null });
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(gappyWords.toolbar);
    await expect.poll(() => levelsOf(portlight, manyTabs.gappy)).toEqual(['weakened', 'weakened']);
    expect(await levelsOf(portlight, manyTabs.silence)).toEqual([]);
    await expect.poll(() => portlight.toolbar(other)).toEqual(goodWords.toolbar);
  });
});
