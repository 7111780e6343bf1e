import type { Page } from '@playwright/test';
import { labCases } from '../lab/cases.ts';
import { clickedThrough } from '../lab/scenes/failed-navigations.ts';
import { expectPicture } from './expect-picture.ts';
import { expect, test } from './lab-test.ts';
import { openPinned, pinnedNow, pinPage } from './pinned-popup.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';
import { aYearOf, putVisits } from './seeded-history.ts';
import { aProfile, seedProfile } from './seeded-profile.ts';

/** What the README and the documents show: a page of each kind that a person may have to act on. */
const shown = [
  'good',
  'clear-text',
  'mixed-together',
  'failed-expired',
  'hsts-absent',
  'port-https-8443',
];

const views = ['Overview', 'Requests', 'Certificate', 'History'] as const;

const themes = ['light', 'dark'] as const;

/** The popup on the page in front of a tab, when all is known of it, at the pinned now. */
async function popupOf(portlight: Portlight, tabId: number): Promise<Page> {
  const record = await waitUntilSettled(portlight, tabId);
  await visitOf(portlight, record.key);
  await pinPage(portlight, tabId);
  const popup = await openPinned(portlight, `/src/popup/index.html?tab=${tabId}`);
  await popup.setViewportSize({ width: 400, height: 600 });
  return popup;
}

async function expectPictures(
  popup: Page,
  id: string,
  which: readonly (typeof views)[number][],
): Promise<void> {
  for (const colorScheme of themes) {
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const view of which) {
      await popup.getByRole('tab', { name: view }).click();
      await expectPicture(popup, `${id}-${view.toLowerCase()}-${colorScheme}`);
    }
  }
}

/** Visits of other tests to the same site have no place in a picture. */
async function forget({ control }: Portlight, url: string): Promise<void> {
  await control.evaluate(
    (site) => chrome.runtime.sendMessage({ type: 'forget-site', site }),
    new URL(url).hostname,
  );
}

for (const { id, url } of labCases.filter((labCase) => shown.includes(labCase.id))) {
  test(`each view of ${id} looks as in its picture, light and dark`, async ({ portlight }) => {
    await forget(portlight, url);
    const { page, tabId } = await portlight.newTab();
    await page.goto(url).catch(() => null);
    const popup = await popupOf(portlight, tabId);
    await expectPictures(popup, id, views);
    if (id === 'good') {
      await portlight.control.evaluate(putVisits, aYearOf('good.test', pinnedNow));
      await popup.reload();
      await expectPictures(popup, 'year', ['History']);
      await forget(portlight, url);
    }
    await popup.close();
    await page.close();
  });
}

test('a page behind a warning that was clicked away looks as in its picture, light and dark', async ({
  portlight,
}) => {
  await forget(portlight, clickedThrough);
  const { page, tabId } = await portlight.newTab();
  await page.goto(clickedThrough).catch(() => null);
  await waitUntilSettled(portlight, tabId);
  // The words that Chromium’s warning listens for.
  await page.keyboard.type('thisisunsafe');
  await expect
    .poll(async () => (await portlight.pageRecord(tabId))?.failure, { message: 'a page came' })
    .toBeNull();
  const popup = await popupOf(portlight, tabId);
  await expectPictures(popup, 'bypassed', ['Overview', 'Certificate']);
  await popup.close();
  await page.close();
});

/** Portlight’s own pages, by the names of their pictures. */
const places = {
  sites: '/src/dashboard/index.html#/',
  changes: '/src/dashboard/index.html#/changes',
  'site-year': '/src/dashboard/index.html#/site/shop.example',
  'stored-data': '/src/dashboard/index.html#/data',
  guide: '/src/dashboard/index.html#/guide',
  settings: '/src/options/index.html',
} as const;

test('full view, guide and settings look as in their pictures, light and dark', async ({
  portlight,
}) => {
  const day = 86_400_000;
  await seedProfile(portlight, aProfile(pinnedNow));
  await portlight.control.evaluate((ends) => chrome.storage.sync.set(ends), {
    'allowed-port/intranet.example:8443': pinnedNow + 20 * day,
    'allowed-port/lab.example:10443': pinnedNow - 2 * day,
  });
  const view = await openPinned(portlight, places.sites);
  await view.setViewportSize({ width: 1_000, height: 800 });
  // How much room it takes is the browser’s own affair.
  await view.addInitScript(() => {
    navigator.storage.estimate = async () => ({ usage: 1_234_567, quota: 9_999_999_999 });
  });
  for (const [name, address] of Object.entries(places)) {
    await view.goto(new URL(address, portlight.control.url()).href);
    await view.reload();
    await expect(view.getByText('Looking…')).toHaveCount(0);
    for (const colorScheme of themes) {
      await view.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectPicture(view, `${name}-${colorScheme}`);
    }
  }
  await view.close();
  await portlight.control.evaluate(() => chrome.storage.sync.clear());
});
