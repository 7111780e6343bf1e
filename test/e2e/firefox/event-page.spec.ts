import { firefoxId } from '../../../build/manifest.ts';
import { expect, test } from '../lab-test.ts';
import { connectionOf, visitOf, waitUntilSettled } from '../portlight.ts';

test('an event page that sleeps misses nothing of the page that wakes it', async ({
  seen,
  firefox,
}) => {
  // The badge of a page is there while the event page sleeps, and gone from the tab with the page.
  const tab = await seen.open('https://hsts-zero.test/');
  await expect.poll(async () => (await tab.toolbar()).badgeText).toBe('1');
  expect(await firefox.runPrivileged(putToSleep, firefoxId)).toBe('stopped');
  expect((await tab.toolbar()).badgeText).toBe('1');
  const popup = await tab.openPopup();
  await expect.poll(async () => (await popup.words()).heading).toBe('Encrypted, with gaps');

  expect(await firefox.runPrivileged(putToSleep, firefoxId)).toBe('stopped');
  await tab.load('http://clear-text.test/');
  await expect.poll(async () => (await tab.toolbar()).badgeText).toBe('!');
  await expect.poll(async () => (await popup.words()).heading).toBe('Not encrypted');

  expect(await firefox.runPrivileged(putToSleep, firefoxId)).toBe('stopped');
  await tab.load('https://hsts-zero.test/');
  await expect.poll(async () => (await tab.toolbar()).badgeText).toBe('1');
  expect((await connectionOf(seen, tab.tabId)).security).toMatchObject({ state: 'secure' });
  const record = await waitUntilSettled(seen, tab.tabId);
  // Each of these loads raised an error event for a navigation that then arrived (NS_BINDING_ABORTED).
  expect(record).toMatchObject({
    failure: null,
    navigation: { error: null, complete: true, response: { freshness: 'fresh' } },
  });
  const visit = await visitOf(seen, record.key);
  expect(visit).toMatchObject({ level: 'weakened' });
  await popup.close();
  await tab.close();
});

/** Runs in Firefox: stops the extension's event page, as 30 idle seconds would. */
async function putToSleep(id: string): Promise<string> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ disableResetIdleForTest: true });
  return extension.backgroundState;
}
