import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, cp, mkdir, mkdtemp, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchLabBrowser } from '../lab/browser.ts';
import { builtExtension, expect, test } from './lab-test.ts';
import { attach, waitUntilHeard, waitUntilSettled } from './portlight.ts';

/** Where Chromium looks for policies on Linux. Only root may write there. */
const policies = '/etc/chromium/policies/managed';

async function mayWrite(): Promise<boolean> {
  return access('/etc/chromium', constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Chromium derives the id of an unpacked extension from the path of its folder. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

test('what an administrator sets goes before what the person chose, in the worker and on the page', async ({
  lab,
}) => {
  test.skip(!(await mayWrite()), 'Only root may set a policy.');
  test.setTimeout(90_000);
  // A copy has an id of its own, so the policy reaches no other browser that is open meanwhile.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'portlight-managed-')));
  const file = join(policies, `${idOf(folder)}.json`);
  try {
    await cp(builtExtension, folder, { recursive: true });
    const policy = { badgeWeakened: false, theme: 'dark', recording: 'no' };
    await mkdir(policies, { recursive: true });
    await writeFile(
      file,
      JSON.stringify({ '3rdparty': { extensions: { [idOf(folder)]: policy } } }),
    );
    const browser = await launchLabBrowser({ lab, headless: true, extension: folder });
    try {
      const portlight = await attach(browser.context);
      await waitUntilHeard(portlight, lab.startUrl);
      await portlight.control.evaluate(() =>
        chrome.storage.sync.set({ 'setting/badgeWeakened': true, 'setting/theme': 'light' }),
      );
      const { page, tabId } = await portlight.newTab();
      await page.goto('https://hsts-absent.test/');
      await waitUntilSettled(portlight, tabId);
      await expect
        .poll(() => portlight.toolbar(tabId))
        .toMatchObject({ badgeText: '', title: expect.stringContaining('one finding') });

      const settings = await browser.context.newPage();
      await settings.goto(new URL('/src/options/index.html', portlight.control.url()).href);
      const gaps = settings.getByRole('checkbox', { name: 'Encrypted, with gaps' });
      await expect(gaps).toBeDisabled();
      await expect(gaps).not.toBeChecked();
      await expect(gaps).toHaveAccessibleDescription(/Set by your administrator/);
      await expect(settings.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
      await expect(
        settings.getByRole('checkbox', { name: 'Keep a history of visits' }),
      ).toBeEnabled();
      const refused = await settings.evaluate(() =>
        chrome.runtime.sendMessage({ type: 'set-preference', name: 'theme', value: 'light' }),
      );
      expect(refused).toEqual({ ok: false, reason: 'An administrator has set this.' });
    } finally {
      await browser.close();
    }
  } finally {
    await rm(file, { force: true });
    // Where others have put theirs meanwhile, the folder is not empty and stays.
    for (const made of [policies, join(policies, '..')]) await rmdir(made).catch(() => null);
    await rm(folder, { recursive: true, force: true });
  }
});
