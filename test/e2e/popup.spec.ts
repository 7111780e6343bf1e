import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { labCases } from '../lab/cases.ts';
import { expect, test } from './lab-test.ts';
import type { Portlight } from './portlight.ts';

function urlOf(id: string): string {
  const found = labCases.find((labCase) => labCase.id === id);
  if (found === undefined) throw new Error(`The lab has no case ${id}.`);
  return found.url;
}

/** Visits a case in a new tab and opens the popup on it. */
async function popupOn(portlight: Portlight, id: string): Promise<{ page: Page; popup: Page }> {
  const { page, tabId } = await portlight.newTab();
  await page.goto(urlOf(id)).catch(() => null);
  return { page, popup: await portlight.openPopup(tabId) };
}

test('the toolbar’s own popup tells of the tab in front', async ({ portlight }) => {
  const { page } = await portlight.newTab();
  await page.goto(urlOf('hsts-absent'));
  await page.bringToFront();
  await expect
    .poll(() => readToolbarPopup(portlight.control), { intervals: [250] })
    .toMatch(/hsts-absent\.test.*Encrypted, with gaps.*No HSTS/s);
  await page.close();
});

test('the popup follows its tab from page to page', async ({ portlight }) => {
  const { page, popup } = await popupOn(portlight, 'good');
  const title = popup.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Encrypted');
  await page.goto(urlOf('clear-text'));
  await expect(title).toHaveText('Not encrypted');
  await expect(popup.getByRole('main')).toContainText('clear-text.test');
  await page.goto(urlOf('failed-expired')).catch(() => null);
  await expect(title).toHaveText('No page came');
  await popup.close();
  await page.close();
});

test('mixed content that comes late shows in the open popup and on the badge', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  // With a query, so that no earlier visit says that this is new.
  await page.goto(`${urlOf('good-http1')}?late`);
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await page.evaluate(() => {
    document.body.append(
      Object.assign(new Image(), { src: 'http://cdn.lab-assets.test/image.png?late' }),
    );
  });
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Only partly encrypted');
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  await popup.close();
  await page.close();
});

test('everything can be reached and used with the keyboard alone', async ({ portlight }) => {
  const { page, popup } = await popupOn(portlight, 'redirect-without-hsts');
  const finding = popup.getByRole('button', { name: 'Clear text on the way' });
  await expect(finding).toBeVisible();
  // Keys go to the page in front only.
  await popup.bringToFront();
  const reached: string[] = [];
  for (let presses = 0; presses < 60 && !reached.includes('Export'); presses += 1) {
    await popup.keyboard.press('Tab');
    reached.push(await popup.evaluate(() => (document.activeElement?.textContent ?? '').trim()));
  }
  for (const name of ['Port 443', 'TLS', 'Warning: No HSTS', 'Export']) {
    expect(reached).toContainEqual(expect.stringContaining(name));
  }

  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'JSON' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'Export' })).toBeFocused();

  const port = popup.getByRole('button', { name: 'Port 443 default' });
  await port.focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('region', { name: 'About Port 443' })).toContainText('443');

  await finding.focus();
  const wasOpen = await finding.getAttribute('aria-expanded');
  await popup.keyboard.press('Space');
  await expect(finding).not.toHaveAttribute('aria-expanded', wasOpen ?? '');
  await popup.close();
  await page.close();
});

test('the site report can be saved as Markdown for a ticket', async ({ portlight }) => {
  const { page, popup } = await popupOn(portlight, 'mixed-image');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Only partly encrypted');
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export' }).click();
  await popup.getByRole('button', { name: 'Markdown', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^portlight-mixed-image\.test-\d{4}-\d\d-\d\d\.md$/);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain('Only partly encrypted');
  expect(text).toContain('cdn.lab-assets.test/image.png');

  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Export' }).click();
  await popup.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(popup.getByRole('button', { name: 'Copied' })).toBeFocused();
  await popup.close();
  await page.close();
});

test('a tab whose page was not seen says so, and offers to reload', async ({ portlight }) => {
  const popup = await portlight.openPopup(2_147_483_647);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not observed');
  await expect(popup.getByText('Portlight did not see this page arrive.')).toBeVisible();
  await popup.close();
});

test('a page of the browser itself is not judged', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('chrome://version/');
  await expect
    .poll(async () => (await portlight.toolbar(tabId)).title)
    .toBe('Portlight: Not a web page');
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('');
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not a web page');
  await popup.close();
  await page.close();
});

/** Opens the popup from the toolbar, as a click does, and gives what it says. */
async function readToolbarPopup(control: Page): Promise<string> {
  return control.evaluate(async () => {
    const views = chrome.extension.getViews({ type: 'popup' });
    if (views.length === 0) await chrome.action.openPopup();
    return views[0]?.document.body.textContent ?? '';
  });
}
