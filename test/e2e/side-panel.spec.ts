import { expect, test } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';
import { turnToTab } from './turn-to-tab.ts';

test('what stands at the side follows the tab in front and its pages, also past the end of the worker', async ({
  portlight,
}) => {
  const { page: panel } = await portlight.newTab();
  await panel.goto(new URL('src/popup/side-panel.html', portlight.control.url()).href);
  // The narrowest that a browser makes it.
  await panel.setViewportSize({ width: 252, height: 600 });
  const heading = panel.getByRole('heading', { level: 1 });
  const good = await portlight.newTab();
  await good.page.goto('https://good.test/');
  await waitUntilSettled(portlight, good.tabId);
  await good.page.bringToFront();
  await expect(heading).toHaveText('Encrypted');
  await turnToTab(panel, 'Requests');

  const other = await portlight.newTab();
  await other.page.goto('http://clear-text.test/');
  await expect(heading).toHaveText('Not encrypted');
  await expect(panel.getByRole('listitem')).toContainText(['clear-text.test']);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(252);
  await other.page.goto('https://hsts-zero.test/');
  await expect(heading).toHaveText('Encrypted, with gaps');

  await portlight.stopWorker();
  await good.page.bringToFront();
  await expect(heading).toHaveText('Encrypted');
  await good.page.goto('http://clear-text.test/');
  await expect(heading).toHaveText('Not encrypted');
  await other.page.bringToFront();
  await expect(heading).toHaveText('Encrypted, with gaps');
  await other.page.close();
  await expect(heading).not.toHaveText('Encrypted, with gaps');
  // It is at the side already.
  await expect(panel.getByRole('button', { name: 'Export' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Open at the side' })).toHaveCount(0);
  await panel.close();
  await good.page.close();
});

test('a click opens it at the side of the window', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://good.test/');
  await waitUntilSettled(portlight, tabId);
  const popup = await portlight.openPopup(tabId);
  await popup.getByRole('button', { name: 'Open at the side' }).click();
  await page.bringToFront();
  const words = () =>
    portlight.control.evaluate(() =>
      chrome.extension
        .getViews()
        .filter(({ location }) => location.pathname.endsWith('/side-panel.html'))
        .map(({ document }) => document.querySelector('h1')?.textContent),
    );
  await expect.poll(words).toEqual(['Encrypted']);
  await page.goto('http://clear-text.test/');
  await expect.poll(words).toEqual(['Not encrypted']);
  await popup.close();
  await page.close();
});
