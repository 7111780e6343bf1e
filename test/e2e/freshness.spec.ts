import type { Page } from '@playwright/test';
import { launchLabBrowser } from '../lab/browser.ts';
import { keptPage, revalidatedPage } from '../lab/scenes/cached.ts';
import { exportReport } from './export-report.ts';
import { builtExtension, expect, test } from './lab-test.ts';
import { attach, visitOf, waitUntilSettled, type Portlight } from './portlight.ts';

/** It has a gap, so what is left over of it would show on a page that has none. */
const otherPage = 'https://hsts-zero.test/';

const seen = 'Portlight: Encrypted – kept-page.test';
const unseen = 'Portlight: Not observed – kept-page.test';

async function expectTitle(portlight: Portlight, tabId: number, title: string): Promise<void> {
  await expect.poll(async () => (await portlight.toolbar(tabId)).title).toBe(title);
}

/** A tab that came to a page of the cache fresh, and is now somewhere else. */
async function tabAfterVisit(portlight: Portlight): Promise<{ page: Page; tabId: number }> {
  const { page, tabId } = await portlight.newTab();
  await page.goto(keptPage);
  // Another test may have left it in the cache.
  await page.reload();
  await expectTitle(portlight, tabId, seen);
  await page.goto(otherPage);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  return { page, tabId };
}

/** What a person may read of a page that carried no fresh header. */
async function expectCached(popup: Page): Promise<void> {
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not observed');
  const main = popup.getByRole('main');
  await expect(main).toContainText('came from the browser’s cache');
  await expect(main).toContainText('Shown from the browser’s cache. Last seen fresh');
  // The cache remembers the address of the time when the page was stored.
  await expect(main).not.toContainText('127.0.0.1');
  await expect(popup.getByRole('button', { name: /HSTS/ })).toHaveCount(0);
  const report = await exportReport(popup);
  expect(report.page.freshness).toBe('cache');
  expect(report.page.connection.address).toBeNull();
  expect(report.page.outcomes.find(({ check }) => check === 'hsts-policy')).toMatchObject({
    status: 'not-observed',
  });
}

test('a page that back, forward or a link takes from the disk cache is not judged by what it does not carry', async ({
  portlight,
}) => {
  const { page, tabId } = await tabAfterVisit(portlight);
  await page.goBack();
  await expectTitle(portlight, tabId, unseen);
  const back = await waitUntilSettled(portlight, tabId);
  expect(await visitOf(portlight, back.key)).toMatchObject({
    level: 'unknown',
    freshness: 'cache',
    findings: [],
    address: null,
    strictTransportSecurity: null,
  });
  const popup = await portlight.openPopup(tabId);
  await expectCached(popup);
  await page.goForward();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted, with gaps');
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  await page.goBack();
  await page.getByRole('link').click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await page.getByRole('link').click();
  await expectTitle(portlight, tabId, unseen);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not observed');
  await popup.close();
  await page.close();
});

for (const [how, ignoreCache] of [
  ['a reload', false],
  ['a reload without the cache', true],
] as const) {
  test(`${how} of a cached page is a fresh answer and a visit of its own`, async ({
    portlight,
  }) => {
    const { page, tabId } = await tabAfterVisit(portlight);
    await page.goBack();
    await expectTitle(portlight, tabId, unseen);
    const cached = await portlight.pageRecord(tabId);
    const session = await portlight.context.newCDPSession(page);
    await session.send('Page.reload', { ignoreCache });
    await expectTitle(portlight, tabId, seen);
    const record = await portlight.pageRecord(tabId);
    expect(record?.key).not.toBe(cached?.key);
    expect(record?.navigation?.response?.freshness).toBe('fresh');
    expect(await visitOf(portlight, record?.key ?? '')).toMatchObject({ level: 'secure' });
    expect(await visitOf(portlight, cached?.key ?? '')).toMatchObject({ level: 'unknown' });
    await page.close();
  });
}

test('a page that the server confirms unchanged counts as cached, until it is asked for in full', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(revalidatedPage);
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await page.getByRole('link').click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not observed');
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('?');
  await expectCached(popup);
  await popup.getByRole('button', { name: 'Reload to check' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('');
  await popup.close();
  await page.close();
});

test('a page from the back/forward cache is the same document, known at once and kept once', async ({
  lab,
}) => {
  const browser = await launchLabBrowser({
    lab,
    headless: true,
    extension: builtExtension,
    backForwardCache: true,
  });
  try {
    const portlight = await attach(browser.context);
    const { page, tabId } = await tabAfterVisit(portlight);
    const popup = await portlight.openPopup(tabId);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted, with gaps');
    const other = await portlight.pageRecord(tabId);
    const visits = await portlight.visits();
    const first = visits.filter(({ site }) => site === 'kept-page.test').at(-1);

    // A page that comes back has loaded before: there is no `load` to wait for.
    await page.goBack({ waitUntil: 'commit' });
    await expectTitle(portlight, tabId, seen);
    await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('');
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
    const restored = await portlight.pageRecord(tabId);
    expect(first?.id).toBe(restored?.key);
    expect(restored?.navigation?.response?.freshness).toBe('fresh');

    await page.goForward({ waitUntil: 'commit' });
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted, with gaps');
    await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
    expect((await portlight.pageRecord(tabId))?.key).toBe(other?.key);
    const after = await portlight.visits();
    expect(after.map(({ id }) => id).toSorted()).toEqual(visits.map(({ id }) => id).toSorted());
    await popup.close();
  } finally {
    await browser.close();
  }
});
