import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './axe-violations.ts';
import { findExtensionWorker } from './extension-worker.ts';
import { openFullView } from './full-view.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';
import { openSettings } from './settings-page.ts';
import {
  emptySession,
  eraseHistory,
  fillSession,
  forgetSparePages,
  holdHistory,
  makeHistoryNewer,
} from './storage-faults.ts';

const trouble = (popup: Page): Locator =>
  popup.getByRole('status', { name: 'Portlight’s storage' }).getByRole('paragraph');
const heading = (popup: Page): Locator => popup.getByRole('heading', { level: 1 });

/** Leaves a mark in the worker. Returns whether the same worker still runs. */
async function markWorker({ context }: Portlight): Promise<() => Promise<boolean>> {
  const worker = findExtensionWorker(context);
  await worker.evaluate(() => Object.assign(globalThis, { isMarked: true }));
  return () => worker.evaluate(() => 'isMarked' in globalThis);
}

test('a full session is said, loses nothing, and what was seen meanwhile is noted later', async ({
  portlight,
}) => {
  const before = await portlight.newTab();
  await before.page.goto('https://hsts-zero.test/');
  await waitUntilSettled(portlight, before.tabId);
  const isSameWorker = await markWorker(portlight);
  await forgetSparePages(portlight.control);
  await fillSession(portlight.control);
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://good.test/');
  const popup = await portlight.openPopup(tabId);
  await expect(trouble(popup)).toHaveText(
    /^Portlight cannot note what it sees now: there is no room left \(Session storage quota/,
  );
  expect(await axeViolations(popup)).toEqual([]);
  const earlier = await portlight.openPopup(before.tabId);
  await expect(heading(earlier)).toHaveText('Encrypted, with gaps');
  await expect(trouble(earlier)).toHaveCount(1);
  await earlier.close();

  await emptySession(portlight.control);
  // Opened again, the popup asks to try again; the page itself is left alone.
  await popup.reload();
  await expect(heading(popup)).toHaveText('Encrypted');
  await expect(trouble(popup)).toHaveCount(0);
  const record = await portlight.pageRecord(tabId);
  expect(record?.navigation?.response?.freshness).toBe('fresh');
  expect(await isSameWorker()).toBe(true);
  for (const each of [popup, page, before.page]) await each.close();
});

test('a full session lets go of pages that no tab has in front, and says so', async ({
  portlight,
}) => {
  const before = await portlight.newTab();
  for (const place of [1, 2, 3, 4, 5, 6]) {
    const url = `https://hsts-zero.test/?${place}`;
    await before.page.goto(url);
    await expect.poll(async () => (await portlight.pageRecord(before.tabId))?.url).toBe(url);
  }
  await fillSession(portlight.control);
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://good.test/');
  await expect
    .poll(async () => (await portlight.pageRecord(tabId))?.url)
    .toBe('https://good.test/');
  const popup = await portlight.openPopup(before.tabId);
  await expect(heading(popup)).toHaveText('Encrypted, with gaps');
  await expect(popup.getByText(/ran out of room and no longer remembers/)).toBeVisible();
  await emptySession(portlight.control);
  for (const each of [popup, page, before.page]) await each.close();
});

test('a history that another window holds is said, and gets its visits once it is let go', async ({
  portlight,
}) => {
  const first = await portlight.newTab();
  await first.page.goto('https://good.test/');
  const kept = await visitOf(portlight, (await waitUntilSettled(portlight, first.tabId)).key);
  const isSameWorker = await markWorker(portlight);
  const letGo = await holdHistory(portlight.control);
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://hsts-zero.test/');
  const popup = await portlight.openPopup(tabId);
  await expect(trouble(popup)).toHaveText(
    /^Portlight cannot write its history: another window is holding it \(HistoryBlockedError\)/,
  );
  // Full view and settings say so too, and why they have nothing to show.
  const view = await openFullView(portlight);
  const unread = /The history cannot be read now: another window is holding it \(HistoryBlocked/;
  for (const hash of ['#/', '#/changes', '#/site/good.test', '#/data']) {
    await view.goto(new URL(hash, view.url()).href);
    await expect(view.getByText(unread)).toBeVisible();
    await expect(trouble(view)).toHaveText(/another window is holding it \(HistoryBlockedError\)/);
  }
  const settings = await openSettings(portlight);
  await expect(trouble(settings)).toHaveText(/^Portlight cannot write its history/);
  expect(await axeViolations(settings)).toEqual([]);
  expect(await axeViolations(view)).toEqual([]);
  // The page itself is told as ever.
  await expect(heading(popup)).toHaveText('Encrypted, with gaps');
  const record = await waitUntilSettled(portlight, tabId);
  // Its visit waits even when its tab is closed meanwhile.
  await page.close();

  await letGo();
  for (const place of [popup, view, settings]) await expect(trouble(place)).toHaveCount(0);
  await expect(view.getByText(unread)).toHaveCount(0);
  await expect(view.getByText(/visits? to \d+ sites?\./)).toBeVisible();
  await Promise.all([view.close(), settings.close()]);
  expect(await visitOf(portlight, record.key)).toMatchObject({ url: 'https://hsts-zero.test/' });
  expect((await portlight.visits()).map(({ id }) => id)).toContain(kept.id);
  expect(await isSameWorker()).toBe(true);
  for (const each of [popup, first.page]) await each.close();
});

test('a history of a newer version is said and left alone; visits wait until it can be used', async ({
  portlight,
}) => {
  await makeHistoryNewer(portlight.control);
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://good.test/');
  const { key } = await waitUntilSettled(portlight, tabId);
  const popup = await portlight.openPopup(tabId);
  await expect(trouble(popup)).toHaveText(/a newer version of Portlight made it \(VersionError\)/);
  await expect(heading(popup)).toHaveText('Encrypted');
  const view = await openFullView(portlight);
  await expect(
    view.getByText(/a newer version of Portlight made it .*Update Portlight/),
  ).toBeVisible();
  await view.close();
  await eraseHistory(portlight.control);
  await popup.reload();
  await expect(trouble(popup)).toHaveCount(0);
  expect(await visitOf(portlight, key)).toMatchObject({ url: 'https://good.test/' });
  for (const each of [popup, page]) await each.close();
});

// Chromium 156 takes the quota that DevTools sets for the extension's origin, and writes on past it; so
// the worker is told here what it would be told by a full disk.
test('a full disk is said, and the visit comes into the history once there is room', async ({
  portlight,
}) => {
  const worker = findExtensionWorker(portlight.context);
  const isSameWorker = await markWorker(portlight);
  await worker.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const whole = Object.getOwnPropertyDescriptor(prototype, 'put') ?? {};
    prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Object.assign(globalThis, { makeRoom: () => Object.defineProperty(prototype, 'put', whole) });
  });
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://good.test/');
  const { key } = await waitUntilSettled(portlight, tabId);
  const popup = await portlight.openPopup(tabId);
  await expect(trouble(popup)).toHaveText(
    'Portlight cannot write its history: there is no room left (QuotaExceededError). ' +
      'What was stored before is kept, and newer visits wait to be added.',
  );
  await worker.evaluate(() => {
    (globalThis as unknown as { makeRoom: () => void }).makeRoom();
  });
  await popup.reload();
  await expect(trouble(popup)).toHaveCount(0);
  expect(await visitOf(portlight, key)).toMatchObject({ url: 'https://good.test/' });
  expect(await isSameWorker()).toBe(true);
  for (const each of [popup, page]) await each.close();
});
