import { labCases } from '../lab/cases.ts';
import { axeViolations } from './axe-violations.ts';
import { expect, test } from './lab-test.ts';
import { openClosed, popupViews } from './popup-views.ts';
import { waitUntilSettled } from './portlight.ts';

/**
 * One case for each level a page can have, and the one with most to show. With all that can be opened,
 * `lab-cases.spec.ts` shows every case to the rules that judge no colours.
 */
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

/** What is judged besides colours is the same in both. */
const themes = [
  ['light', 'all'],
  ['dark', 'colours'],
] as const;

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
    for (const [colorScheme, rules] of themes) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const view of popupViews) {
        await popup.getByRole('tab', { name: view, exact: true }).click();
        expect(await axeViolations(popup, rules)).toEqual([]);
        await expect.poll(() => popup.evaluate(openClosed), { intervals: [10] }).toBe(0);
        expect(await axeViolations(popup, rules)).toEqual([]);
        expect(
          await popup.evaluate(() => document.documentElement.scrollWidth),
        ).toBeLessThanOrEqual(400);
      }
    }
    await popup.close();
    await page.close();
  });
}
