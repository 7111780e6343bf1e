import type { Page } from '@playwright/test';
import { inCharge, workerHome, workerPages } from '../lab/scenes/service-worker.ts';
import { exportReport } from './export-report.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';

/** A tab that has been to the site, whose worker has taken charge, and is now somewhere else. */
async function tabAfterInstall(portlight: Portlight): Promise<{ page: Page; tabId: number }> {
  const { page, tabId } = await portlight.newTab();
  await page.goto(workerHome);
  await expect(page).toHaveTitle(inCharge);
  await page.goto('https://hsts-zero.test/');
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  return { page, tabId };
}

for (const way of ['made', 'stored', 'passed', 'preloaded'] as const) {
  test(`nothing is claimed of a page that its site’s service worker gave: ${way}`, async ({
    portlight,
  }) => {
    const { page, tabId } = await tabAfterInstall(portlight);
    await page.goto(workerPages[way]);
    await expect
      .poll(async () => (await portlight.toolbar(tabId)).title)
      .toBe('Portlight: Not observed – worker-site.test');
    await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('?');

    const popup = await portlight.openPopup(tabId);
    const main = popup.getByRole('main');
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not observed');
    await expect(main).toContainText('given by a service worker');
    await expect(main).toContainText('Given by the site’s own service worker. Last seen fresh');
    await expect(main).not.toContainText('hsts-zero.test');
    await expect(main).not.toContainText('127.0.0.1');
    await expect(popup.getByRole('button', { name: /No HSTS|no longer sent/ })).toHaveCount(0);

    const record = await waitUntilSettled(portlight, tabId);
    expect(record).toMatchObject({ url: workerPages[way], insecureResources: [] });
    // It is written after the record, and first of the answer on the side.
    await expect
      .poll(() => visitOf(portlight, record.key))
      .toMatchObject({
        level: 'unknown',
        freshness: 'not-observed',
        findings: [],
        address: null,
        strictTransportSecurity: null,
      });
    const report = await exportReport(popup);
    expect(report.page).toMatchObject({
      freshness: 'not-observed',
      connection: { httpVersion: null, address: null },
    });
    expect(report.visits.some(({ freshness }) => freshness === 'fresh')).toBe(true);
    await popup.close();
    await page.close();
  });
}

test('a page that the service worker left to the browser is judged by its own fresh answer', async ({
  portlight,
}) => {
  const { page, tabId } = await tabAfterInstall(portlight);
  await page.goto(workerPages.redirected);
  const record = await waitUntilSettled(portlight, tabId);
  expect(record.url).toBe(workerPages.untouched);
  expect(await visitOf(portlight, record.key)).toMatchObject({
    level: 'weakened',
    freshness: 'fresh',
    // The page that installed the worker sent a policy, this one does not.
    findings: ['hsts-policy.not-renewed'],
    protocol: 'h2',
  });
  await page.close();
});

test('the button to reload gets past the service worker to the server', async ({ portlight }) => {
  const { page, tabId } = await tabAfterInstall(portlight);
  await page.goto(workerPages.stored);
  const popup = await portlight.openPopup(tabId);
  await popup.getByRole('button', { name: 'Reload to check' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted, with gaps');
  await expect(popup.getByRole('button', { name: /HSTS no longer sent/ })).toBeVisible();
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  await popup.close();
  await page.close();
});

test('what the service worker itself asks for goes to no page', async ({ portlight }) => {
  const { page, tabId } = await tabAfterInstall(portlight);
  await page.goto(workerPages.passed);
  await waitUntilSettled(portlight, tabId);
  expect(await portlight.sessionKeys()).not.toContain('tab/-1');
  const stored = await portlight.control.evaluate(async () =>
    JSON.stringify(await chrome.storage.session.get(null)),
  );
  expect(stored).toContain(workerPages.passed);
  expect(stored).not.toContain('/moved');
  expect(stored).not.toContain('/data.json');
  await page.close();
});
