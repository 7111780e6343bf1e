import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';
import { turnToTab } from './turn-to-tab.ts';

test('the history keeps no query, fragment or credentials', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://someone:hidden-word@good.test/?token=hidden-word#hidden-word');
  const record = await waitUntilSettled(portlight, tabId);
  const visit = await visitOf(portlight, record.key);
  expect(visit).toMatchObject({
    url: 'https://good.test/',
    site: 'good.test',
    origin: 'https://good.test',
    port: 443,
    protocol: 'h2',
  });
  expect(JSON.stringify(await portlight.visits())).not.toContain('hidden-word');
  await page.close();
});

test('a reload is a new visit; a fragment or the history API is the same one', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://www.redirect-secure-only.test/');
  const own = async () =>
    (await portlight.visits()).filter(({ site }) => site === 'redirect-secure-only.test');
  await waitUntilSettled(portlight, tabId);
  const before = (await own()).length;
  await page.evaluate(() => {
    location.hash = 'part';
    history.pushState(null, '', '/inner');
  });
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toContain('/inner');
  expect(await own()).toHaveLength(before);
  await page.goto('https://www.redirect-secure-only.test/');
  await waitUntilSettled(portlight, tabId);
  await expect.poll(async () => (await own()).length).toBe(before + 1);
  await page.close();
});

test('clearing a site asks first, and then leaves nothing of it', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://hsts-short.test/');
  await waitUntilSettled(portlight, tabId);
  const popup = await portlight.openPopup(tabId);
  await turnToTab(popup, 'History');
  const visits = popup.getByRole('list', { name: /Visits/ }).getByRole('listitem');
  await expect(visits).not.toHaveCount(0);
  const clear = popup.getByRole('button', { name: 'Clear history of this site' });
  await clear.click();
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(visits).not.toHaveCount(0);
  await clear.click();
  await popup.getByRole('button', { name: 'Erase' }).click();
  await expect(popup.getByText('No visit to this site has been kept yet.')).toBeVisible();
  expect((await portlight.visits()).filter(({ site }) => site === 'hsts-short.test')).toEqual([]);
  await popup.close();
  await page.close();
});
