import { expect, test } from '../lab-test.ts';

/** As a person reads it where a deep inspection is over. */
const over =
  'Inspected deeply: of everything the page asked for while it loaded, one part was named insecurely.';

test('a deep inspection in Firefox finds what nothing else shows, and leaves nothing behind', async ({
  seen,
}) => {
  const tab = await seen.open('https://mixed-websocket.test/');
  await expect.poll(async () => (await tab.toolbar()).title).toContain('Encrypted');
  const popup = await tab.openPopup();
  await popup.press('Inspect deeply');
  await expect.poll(async () => (await popup.words()).main, { timeout: 20_000 }).toContain(over);
  await expect.poll(async () => (await popup.words()).heading).toBe('Only partly encrypted');
  expect((await popup.words()).main).toContain('ws://cdn.lab-assets.test/socket');
  await expect
    .poll(() =>
      popup.run(async () => [
        ...(await chrome.declarativeNetRequest.getSessionRules()),
        ...(await chrome.scripting.getRegisteredContentScripts()),
        // One is the history's.
        ...(await chrome.alarms.getAll()).filter(({ name }) => name !== 'prune-history'),
      ]),
    )
    .toEqual([]);
  await popup.close();
  await tab.close();
});
