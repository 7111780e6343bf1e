import { labCases } from '../lab/cases.ts';
import { expectPicture } from './expect-picture.ts';
import { test } from './lab-test.ts';
import { openPinned, pinPage } from './pinned-popup.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';

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
    const record = await waitUntilSettled(portlight, tabId);
    await visitOf(portlight, record.key);
    await pinPage(portlight, tabId);
    const popup = await openPinned(portlight, `/src/popup/index.html?tab=${tabId}`);
    await popup.setViewportSize({ width: 400, height: 600 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const view of views) {
        await popup.getByRole('tab', { name: view }).click();
        await expectPicture(popup, `${id}-${view.toLowerCase()}-${colorScheme}`);
      }
    }
    await popup.close();
    await page.close();
  });
}
