import { labCases } from '../lab/cases.ts';
import { axeViolations } from './axe-violations.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';

/** One case for each level a page can have, and the one with most to show. */
const shown = [
  'good',
  'hsts-absent',
  'mixed-together',
  'clear-text',
  'failed-expired',
  'failed-refused',
  'local-name',
  'port-https-8443',
];

for (const { id, url } of labCases.filter((labCase) => shown.includes(labCase.id))) {
  test(`axe finds nothing in the popup on ${id}, light or dark, closed or open`, async ({
    portlight,
  }) => {
    const { page, tabId } = await portlight.newTab();
    await page.goto(url).catch(() => null);
    await waitUntilSettled(portlight, tabId);
    const popup = await portlight.openPopup(tabId);
    await popup.setViewportSize({ width: 400, height: 600 });
    await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const tab of await popup
        .getByRole('tablist', { name: 'About this page' })
        .getByRole('tab')
        .all()) {
        await tab.click();
        const closed = popup.locator('h3 [aria-expanded=false]');
        while ((await closed.count()) > 0) {
          expect(await axeViolations(popup)).toEqual([]);
          await closed.first().click();
        }
        expect(await axeViolations(popup)).toEqual([]);
        expect(
          await popup.evaluate(() => document.documentElement.scrollWidth),
        ).toBeLessThanOrEqual(400);
      }
    }
    await popup.close();
    await page.close();
  });
}
