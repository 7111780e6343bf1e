import type { PageRecord } from '../../src/core/page-record.ts';
import { clearTextAssets } from '../lab/shared-sites.ts';
import { singlePageApp } from '../lab/scenes/single-page-app.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';

const lateImage = `${clearTextAssets}/image.png?late`;

async function urlOf(portlight: Portlight, tabId: number): Promise<string | undefined> {
  return (await portlight.pageRecord(tabId))?.url;
}

/** The record of the page in front, once it has reported. */
async function loadedPage(portlight: Portlight, tabId: number): Promise<PageRecord> {
  let record: PageRecord | null = null;
  await expect
    .poll(async () => {
      record = await portlight.pageRecord(tabId);
      return record?.documents[record.key]?.reportedAt ?? null;
    })
    .not.toBeNull();
  if (record === null) throw new Error('The page has no record.');
  return record;
}

/** The visits that a page made, of all that its site has. */
async function visitsOf(portlight: Portlight, pageKey: string) {
  return (await portlight.visits()).filter(({ id }) => id === pageKey);
}

test('a page that changes its address stays one record and one visit, at the address that was loaded', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(singlePageApp);
  const loaded = await waitUntilSettled(portlight, tabId);
  await page.evaluate(() => {
    history.pushState(null, '', '/inbox');
    history.replaceState(null, '', '/inbox/1');
    location.hash = 'part';
  });
  await expect.poll(() => urlOf(portlight, tabId)).toBe(`${singlePageApp}inbox/1#part`);
  expect(await portlight.pageRecord(tabId)).toEqual({
    ...loaded,
    url: `${singlePageApp}inbox/1#part`,
    documents: expect.anything(),
  });
  expect(await visitsOf(portlight, loaded.key)).toMatchObject([
    { url: singlePageApp, time: loaded.openedAt, level: 'secure' },
  ]);
  await page.close();
});

test('mixed content that comes after the address changed is told of the page and of its one visit', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(singlePageApp);
  const { key } = await loadedPage(portlight, tabId);
  await page.evaluate((src) => {
    history.pushState(null, '', '/gallery');
    const image = document.createElement('img');
    image.src = src;
    document.body.append(image);
  }, lateImage);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  const record = await portlight.pageRecord(tabId);
  expect(record).toMatchObject({ key, url: `${singlePageApp}gallery` });
  expect(record?.insecureResources).toMatchObject([{ url: lateImage, document: key }]);
  await expect.poll(async () => (await visitOf(portlight, key)).level).toBe('mixed');
  expect(await visitsOf(portlight, key)).toHaveLength(1);
  await page.close();
});

test('going back and forth within a document changes the address and nothing else', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(singlePageApp);
  const { key } = await loadedPage(portlight, tabId);
  await page.evaluate(() => history.pushState(null, '', '/inbox'));
  await expect.poll(() => urlOf(portlight, tabId)).toBe(`${singlePageApp}inbox`);
  await page.evaluate(() => history.back());
  await expect.poll(() => urlOf(portlight, tabId)).toBe(singlePageApp);
  await page.evaluate(() => history.forward());
  await expect.poll(() => urlOf(portlight, tabId)).toBe(`${singlePageApp}inbox`);
  expect(await portlight.pageRecord(tabId)).toMatchObject({
    key,
    navigation: { requestedUrl: singlePageApp, response: { freshness: 'fresh' } },
  });
  expect(await visitsOf(portlight, key)).toHaveLength(1);
  await page.close();
});

test('a load after the address changed is a new record and a new visit', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(singlePageApp);
  const first = await loadedPage(portlight, tabId);
  await page.evaluate(() => history.pushState(null, '', '/settings'));
  await expect.poll(() => urlOf(portlight, tabId)).toBe(`${singlePageApp}settings`);
  await page.reload();
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.key).not.toBe(first.key);
  const second = await loadedPage(portlight, tabId);
  expect(second.navigation?.requestedUrl).toBe(`${singlePageApp}settings`);
  expect(await visitOf(portlight, second.key)).toMatchObject({ url: `${singlePageApp}settings` });
  expect(await visitsOf(portlight, first.key)).toMatchObject([{ url: singlePageApp }]);
  await page.close();
});
