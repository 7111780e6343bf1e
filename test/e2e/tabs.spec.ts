import type { Locator, Page } from '@playwright/test';
import { manyHosts } from '../lab/scenes/many-hosts.ts';
import { axeViolations } from './axe-violations.ts';
import { expect, test } from './lab-test.ts';
import { waitUntilSettled, type Portlight } from './portlight.ts';
import { turnToTab } from './turn-to-tab.ts';

/** Visits a page in a new tab and opens the popup on it. */
async function popupOn(portlight: Portlight, url: string) {
  const { page, tabId } = await portlight.newTab();
  await page.goto(url);
  return { page, tabId, popup: await portlight.openPopup(tabId) };
}

function tab(popup: Page, name: string): Locator {
  return popup.getByRole('tab', { name, exact: true });
}

/** Has the focus, is chosen, and shows its panel and no other. */
async function expectChosen(popup: Page, name: string): Promise<void> {
  await expect(tab(popup, name)).toBeFocused();
  await expect(popup.getByRole('tab', { selected: true })).toHaveText(name);
  await expect(popup.getByRole('tabpanel')).toHaveCount(1);
  await expect(popup.getByRole('tabpanel', { name })).toBeVisible();
}

test('the tabs are walked with the arrow keys, in the direction of the text, and stay as chosen from page to page', async ({
  portlight,
}) => {
  const { page, popup } = await popupOn(portlight, 'https://good.test/');
  await popup.bringToFront();
  await tab(popup, 'Overview').focus();
  const walk: readonly (readonly [string, string])[] = [
    ['ArrowRight', 'Requests'],
    ['ArrowRight', 'Certificate'],
    ['ArrowLeft', 'Requests'],
    ['End', 'History'],
    ['ArrowRight', 'Overview'],
    ['ArrowLeft', 'History'],
    ['Home', 'Overview'],
  ];
  for (const [key, name] of walk) {
    await popup.keyboard.press(key);
    await expectChosen(popup, name);
  }
  await popup.evaluate(() => (document.documentElement.dir = 'rtl'));
  await popup.keyboard.press('ArrowLeft');
  await expectChosen(popup, 'Requests');
  await popup.keyboard.press('ArrowRight');
  await expectChosen(popup, 'Overview');
  await popup.evaluate(() => (document.documentElement.dir = ''));

  // The tab key goes on into the panel: only the chosen tab is on its way.
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('tabpanel', { name: 'Overview' })).toBeFocused();

  await popup.getByRole('button', { name: 'Show history' }).press('Enter');
  await expectChosen(popup, 'History');
  await page.goto('http://clear-text.test/');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not encrypted');
  await expectChosen(popup, 'History');
  await popup.close();
  await page.close();
});

test('the hosts of a page stand by site, insecure ones first, and can be filtered', async ({
  portlight,
}) => {
  const { page, popup } = await popupOn(portlight, manyHosts);
  await turnToTab(popup, 'Requests');
  const panel = popup.getByRole('tabpanel', { name: 'Requests' });
  const sites = panel.getByRole('heading', { level: 3 });
  await expect(sites).toHaveText([
    '[2001:db8::1]',
    '192.0.2.1',
    'lab-assets.test',
    'many-hosts.test this site',
    ...Array.from({ length: 10 }, (_, place) => `shop-${place}.test`),
  ]);
  await expect(panel.getByText('45 hosts of 14 sites, 3 of them insecure.')).toBeVisible();
  const rows = panel.getByRole('listitem');
  await expect(rows).toHaveCount(47);
  await expect(rows.first()).toHaveText(/^Not encrypted: \[2001:db8::1\]1 loaded in clear text/);
  await expect(rows.nth(1)).toHaveText(/^Not encrypted, blocked: 192\.0\.2\.1.*1 blocked/);
  await expect(rows.nth(2)).toHaveText(/cdn\.lab-assets\.test1 blocked, 1 upgraded to https/);
  await expect(rows.nth(4)).toHaveText(/many-hosts\.testthe page itself, .*HTTP\/2 · port 443/);
  for (const width of [252, 400, 1_000]) {
    await popup.setViewportSize({ width, height: 600 });
    const needed = await popup.evaluate(() => document.documentElement.scrollWidth);
    expect(needed).toBeLessThanOrEqual(width);
  }
  expect(await axeViolations(popup)).toEqual([]);

  const filter = panel.getByRole('searchbox', { name: 'Filter hosts' });
  for (const [typed, count] of [
    ['8443', 1],
    ['insecure', 3],
    ['static.many', 2],
    ['shop-3', 4],
    ['h2', 1],
  ] as const) {
    await filter.fill(typed);
    await expect(rows).toHaveCount(count);
  }
  await filter.fill('nothing like it');
  await expect(panel.getByText('None of 45 hosts matches.')).toBeVisible();
  await filter.fill('');
  await expect(rows).toHaveCount(47);
  await popup.close();
  await page.close();
});

test('the hosts fill while a deep inspection listens', async ({ portlight }) => {
  const { page, tabId, popup } = await popupOn(portlight, `${manyHosts}late`);
  // Only then is it known that nothing else tells of the socket.
  await waitUntilSettled(portlight, tabId);
  await turnToTab(popup, 'Requests');
  const panel = popup.getByRole('tabpanel', { name: 'Requests' });
  const socket = panel.getByRole('listitem').filter({ hasText: 'late.many-hosts.test' });
  await expect(panel.getByText('many-hosts.test').first()).toBeVisible();
  await expect(socket).toHaveCount(0);
  await panel.getByRole('button', { name: 'Inspect deeply' }).click();
  await expect(panel.getByRole('button', { name: 'Stop inspection' })).toBeVisible();
  await expect(socket).toHaveText(/1 blocked/);
  await expect(socket).toHaveText(/ws · port 80/);
  const live = panel.getByRole('listitem').filter({ hasText: 'live.many-hosts.test' });
  await expect(live).toHaveText(/^Over wss: live\.many-hosts\.testWebSocketwss · port 8443$/);
  await expect(panel.getByText(/one part was named insecurely\.$/)).toBeVisible();
  // It stays when the inspection has ended.
  await expect(live).toHaveCount(1);
  await popup.close();
  await page.close();
});
