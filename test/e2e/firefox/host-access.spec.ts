import { firefoxId } from '../../../build/manifest.ts';
import { expect, test } from '../lab-test.ts';
import { connectionOf } from '../portlight.ts';

test('what is taken away in Firefox’s add-on manager blinds Portlight, which says so, until it is given back', async ({
  seen,
  firefox,
}) => {
  const tab = await seen.open('https://good.test/');
  await expect.poll(async () => (await tab.toolbar()).title).toContain('Encrypted – good.test');
  const popup = await tab.openPopup();
  await firefox.runPrivileged(changeAccess, firefoxId, 'remove');
  try {
    await tab.load('https://hsts-zero.test/');
    await expect
      .poll(() => tab.toolbar())
      .toEqual({
        badgeText: '?',
        title: 'Portlight: Not observed, no access to this site – hsts-zero.test',
      });
    await expect.poll(async () => (await popup.words()).heading).toBe('Not observed');
  } finally {
    await firefox.runPrivileged(changeAccess, firefoxId, 'add');
  }
  await tab.load('https://hsts-zero.test/?again');
  await expect.poll(async () => (await tab.toolbar()).badgeText).toBe('1');
  expect((await connectionOf(seen, tab.tabId)).security).toMatchObject({ state: 'secure' });
  await expect.poll(async () => (await popup.words()).heading).toBe('Encrypted, with gaps');
  await popup.close();
  await tab.close();
});

/** Runs in Firefox: what the switch in the add-on manager calls. */
async function changeAccess(id: string, change: 'add' | 'remove'): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const origins = ['<all_urls>', 'http://*/*', 'https://*/*'];
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions[change](id, { permissions: [], origins }, extension);
}
