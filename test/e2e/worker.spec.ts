import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';

test('a stopped worker blanks neither popup nor badge, and wakes for the next page', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://hsts-zero.test/');
  await waitUntilSettled(portlight, tabId);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  await portlight.stopWorker();
  expect((await portlight.toolbar(tabId)).badgeText).toBe('1');
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted, with gaps');

  await page.goto('http://clear-text.test/');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not encrypted');
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('!');
  await popup.close();
  await page.close();
});

test('a worker stopped in the middle of a load loses nothing of the page', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://mixed-image-late.test/', { waitUntil: 'commit' });
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toContain('late');
  await portlight.stopWorker();
  const record = await waitUntilSettled(portlight, tabId);
  expect(record.navigation?.response?.freshness).toBe('fresh');
  const visit = await visitOf(portlight, record.key);
  expect(visit).toMatchObject({ level: 'mixed', findings: ['mixed-content.upgraded'] });
  await page.close();
});

/** What of a page record tells that its answer is in it. */
type WrittenPage =
  | { readonly url?: string; readonly navigation?: { readonly response: object | null } | null }
  | undefined;

test('a worker stopped in the middle of a write loses nothing of the page', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  // The record is there, and neither is it shown nor the visit kept: all that follows is still to do.
  const written = portlight.control.evaluate(
    () =>
      new Promise<void>((resolve) => {
        chrome.storage.session.onChanged.addListener((changes) => {
          const records = Object.values(changes).map(({ newValue }) => newValue as WrittenPage);
          const isAnswered = records.some(
            (record) => record?.url?.endsWith('?written') && record.navigation?.response,
          );
          if (isAnswered) resolve();
        });
      }),
  );
  const loaded = page.goto('https://hsts-zero.test/?written');
  await written;
  await portlight.stopWorker();
  await loaded;
  const { key } = await waitUntilSettled(portlight, tabId);
  expect(await visitOf(portlight, key)).toMatchObject({ level: 'weakened' });
  expect((await portlight.visits()).filter(({ id }) => id === key)).toHaveLength(1);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted, with gaps');
  await popup.close();
  await page.close();
});

test('a closed tab leaves nothing in the session’s storage', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://good.test/');
  const { key } = await waitUntilSettled(portlight, tabId);
  await page.close();
  await expect
    .poll(async () => {
      const keys = await portlight.sessionKeys();
      return keys.includes(`tab/${tabId}`) || keys.includes(`page/${key}`);
    })
    .toBe(false);
});
