import type { Locator, Page } from '@playwright/test';
import { labCases } from '../lab/cases.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled } from './portlight.ts';

/** A case, what is found there, and the lines that are pasted into a Caddyfile and into a shell. */
const rows = [
  [
    'hsts-absent',
    'No HSTS',
    '# hsts-absent.test, port 443\nheader Strict-Transport-Security "max-age=300"',
    'curl -sI https://hsts-absent.test/',
  ],
  [
    'cookie-session',
    'Sign-in cookie without Secure',
    '# cookie-session.test\n',
    'curl -sI https://cookie-session.test/',
  ],
] as const;

test('a fix names the page’s own host, for the server that was chosen, ready to be pasted', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  let popup: Page | null = null;
  for (const [id, title, forServer, forShell] of rows) {
    const url = labCases.find((labCase) => labCase.id === id)?.url ?? '';
    await page.goto(url);
    await waitUntilSettled(portlight, tabId);
    popup ??= await portlight.openPopup(tabId);
    await popup.bringToFront();
    const finding = popup.locator('.finding').filter({ hasText: title });
    const heading = finding.getByRole('button', { name: title });
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
    const servers = finding.getByRole('tablist', { name: 'Your server' });
    await expect(servers).toBeVisible();
    // With the keyboard once; after that the choice holds for every finding.
    if (id === 'hsts-absent') {
      await expect(servers.getByRole('tab', { selected: true })).toHaveText('nginx');
      await servers.getByRole('tab', { name: 'nginx' }).focus();
      for (const name of ['Apache', 'IIS', 'Caddy']) {
        await popup.keyboard.press('ArrowRight');
        await expect(servers.getByRole('tab', { name })).toBeFocused();
      }
    }
    await expect(servers.getByRole('tab', { selected: true })).toHaveText('Caddy');
    expect(
      await pasted(popup, finding.getByRole('button', { name: 'Copy the Caddyfile' })),
    ).toContain(forServer);
    await finding.getByText('See that it worked').click();
    const commands = finding.getByRole('button', { name: 'Copy the command' });
    expect(await pasted(popup, commands.first())).toContain(forShell);
  }
  // Another popup begins with it, for the settings took it.
  await popup?.close();
  await expect
    .poll(() => portlight.control.evaluate(() => chrome.storage.sync.get(null)))
    .toMatchObject({ 'setting/server': 'caddy' });
  popup = await portlight.openPopup(tabId);
  const finding = popup.locator('.finding').filter({ hasText: 'Sign-in cookie without Secure' });
  await expect(
    finding.getByRole('tablist', { name: 'Your server' }).getByRole('tab', { selected: true }),
  ).toHaveText('Caddy');
  await popup.close();
  await portlight.control.evaluate(() => chrome.storage.sync.clear());
  await page.close();
});

/** What comes out where a person pastes after a click on a copy button. */
async function pasted(popup: Page, copy: Locator): Promise<string> {
  await copy.click();
  // Another button may still say so of what it copied before.
  await expect(copy.locator('xpath=following-sibling::output[1]')).toHaveText('Copied');
  await popup.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await popup.keyboard.press('ControlOrMeta+v');
  const text = await popup.locator('#pasted').inputValue();
  await popup.evaluate(() => document.getElementById('pasted')?.remove());
  return text;
}
