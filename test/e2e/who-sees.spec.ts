import type { Locator, Page } from '@playwright/test';
import { labCases } from '../lab/cases.ts';
import { keptPage } from '../lab/scenes/cached.ts';
import { axeViolations } from './axe-violations.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled, type Portlight } from './portlight.ts';

/** A page of the lab, and lines that its two columns must hold. */
const told: readonly {
  readonly id: string;
  readonly way: readonly RegExp[];
  readonly end: readonly RegExp[];
}[] = [
  {
    id: 'good',
    way: [/Can read.*port 443/, /probably read.*name, good\.test/, /Cannot.*Which page, cookies/],
    end: [/Can read.*Everything you send.*Your address/, /whether a certificate warning/i],
  },
  {
    id: 'clear-text',
    way: [/Can change.*Everything, both ways/, /Can read.*The whole address.*Cookies/],
    end: [/Not known.*Whether clear-text\.test answered/],
  },
  {
    id: 'mixed-together',
    way: [/Cannot.*parts named as http/, /Cannot.*Which page, cookies/],
    end: [/Can read.*Everything you send/],
  },
  {
    id: 'behind-cdn',
    way: [/Cannot.*Which page, cookies/],
    end: [/Can change.*All of it, as Cloudflare/, /Not known.*asks the site encrypted/],
  },
  {
    // Its host sends no HSTS: a browser that knew of any would not ask in clear text again.
    id: 'redirect-without-hsts',
    way: [/Can change.*The first request/],
    end: [/Can read.*Everything you send/],
  },
  {
    id: 'failed-refused',
    way: [/Cannot.*Address, header fields, cookies: not sent/],
    end: [/Cannot.*What you asked for/],
  },
  {
    id: 'local-name',
    way: [/^On the way.*Cannot read or change.*The page/],
    end: [/Everything, by the program at port/],
  },
];

/** Opens the popup on the tab; gives its two columns. */
async function columnsOn(
  portlight: Portlight,
  tabId: number,
): Promise<{ popup: Page; section: Locator; way: Locator; end: Locator }> {
  const popup = await portlight.openPopup(tabId);
  await popup.setViewportSize({ width: 400, height: 600 });
  const section = popup.getByRole('region', { name: 'Who can see what' });
  const way = section.getByRole('region', { name: 'On the way' });
  return { popup, section, way, end: section.getByRole('region', { name: 'At the far end' }) };
}

for (const { id, way, end } of told) {
  test(`the popup tells who can see what of ${id}`, async ({ portlight }) => {
    const { page, tabId } = await portlight.newTab();
    const url = labCases.find((labCase) => labCase.id === id)?.url ?? '';
    await page.goto(url).catch(() => null);
    await waitUntilSettled(portlight, tabId);
    const columns = await columnsOn(portlight, tabId);
    for (const line of way) await expect(columns.way).toHaveText(line);
    for (const line of end) await expect(columns.end).toHaveText(line);
    await columns.section.getByRole('button', { name: 'Why, and how sure' }).click();
    await expect(columns.section).toContainText(/By the standard\./);
    expect(await axeViolations(columns.popup)).toEqual([]);
    await columns.popup.close();
    await page.close();
  });
}

test('behind a certificate that was bypassed nobody is named as the only reader', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto('https://failed-expired.test/').catch(() => null);
  await expect(page.locator('#main-message')).toBeVisible();
  await page.keyboard.type('thisisunsafe');
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.failure).toBeNull();
  await waitUntilSettled(portlight, tabId);
  const { popup, way, end } = await columnsOn(portlight, tabId);
  await expect(way).toHaveText(/Not known.*Whether one of them answered/);
  await expect(way).not.toContainText('Cannot read or change');
  await expect(end).toHaveText(/Whether failed-expired\.test answered/);
  await popup.close();
  await page.close();
});

test('of a page from the cache nothing is claimed of the way', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(keptPage);
  await waitUntilSettled(portlight, tabId);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('link', { name: 'Back by a link' }).click();
  await expect
    .poll(async () => (await portlight.pageRecord(tabId))?.navigation?.response?.freshness)
    .toBe('cache');
  const { popup, way, end } = await columnsOn(portlight, tabId);
  await expect(way).toHaveText(/Not known.*What was open while it came/);
  await expect(way).not.toContainText('Can read');
  await expect(end).toHaveText(/Not known.*What .* learnt by this page/);
  await popup.close();
  await page.close();
});
