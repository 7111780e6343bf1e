import type { Locator, Page } from '@playwright/test';
import { keptPage } from '../lab/scenes/cached.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled, type Portlight } from './portlight.ts';

/** Opens the popup on the tab; gives its two columns. */
async function columnsOn(
  portlight: Portlight,
  tabId: number,
): Promise<{ popup: Page; way: Locator; end: Locator }> {
  const popup = await portlight.openPopup(tabId);
  await popup.setViewportSize({ width: 400, height: 600 });
  const section = popup.getByRole('region', { name: 'Who can see what' });
  const way = section.getByRole('region', { name: 'On the way' });
  return { popup, way, end: section.getByRole('region', { name: 'At the far end' }) };
}

test('behind a certificate that was bypassed nobody is named as the only reader', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://failed-expired.test/').catch(() => null);
  await expect(page.locator('#main-message')).toBeVisible();
  await page.keyboard.type('thisisunsafe');
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.failure).toBeNull();
  await waitUntilSettled(portlight, tabId);
  const { popup, way, end } = await columnsOn(portlight, tabId);
  await expect(way).toHaveText(/Not known.*Whether one of them answered/);
  await expect(way).not.toContainText('Cannot read or change');
  await expect(end).toHaveText(/Whether failed-expired\.test answered/);
  await popup.close();
  await page.close();
});

test('of a page from the cache nothing is claimed of the way', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(keptPage);
  await waitUntilSettled(portlight, tabId);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('link', { name: 'Back by a link' }).click();
  await expect
    .poll(async () => (await portlight.pageRecord(tabId))?.navigation?.response?.freshness)
    .toBe('cache');
  const { popup, way, end } = await columnsOn(portlight, tabId);
  await expect(way).toHaveText(/Not known.*What was open while it came/);
  await expect(way).not.toContainText('Can read');
  await expect(end).toHaveText(/Not known.*What .* learnt by this page/);
  await popup.close();
  await page.close();
});
