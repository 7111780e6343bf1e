import { labCases } from '../lab/cases.ts';
import { expect, test } from './lab-test.ts';
import { openPinned, pinPage } from './pinned-popup.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';

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

for (const { id, url } of labCases.filter((labCase) => shown.includes(labCase.id))) {
  test(`each view of ${id} looks as in its picture, light and dark`, async ({ portlight }) => {
    const { page, tabId } = await portlight.newTab();
    await page.goto(url).catch(() => null);
    const record = await waitUntilSettled(portlight, tabId);
    await visitOf(portlight, record.key);
    await pinPage(portlight, tabId);
    const popup = await openPinned(portlight, `/src/popup/index.html?tab=${tabId}`);
    await popup.setViewportSize({ width: 400, height: 1_000 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const view of views) {
        await popup.getByRole('tab', { name: view }).click();
        await expect(popup).toHaveScreenshot(`${id}-${view.toLowerCase()}-${colorScheme}.png`);
      }
    }
    await popup.close();
    await page.close();
  });
}
