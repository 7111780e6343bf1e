import type { Locator, Page, Worker } from '@playwright/test';
import { axeViolations } from './axe-violations.ts';
import { expect, test } from './lab-test.ts';
import { findExtensionWorker } from './extension-worker.ts';
import { reloaded } from './page-after.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';
import { openSettings } from './settings-page.ts';

const weak = 'https://hsts-absent.test/';
const onOddPort = 'https://port-https-8443.test:8443/';

async function visit(portlight: Portlight, url: string) {
  const { page, tabId } = await portlight.newTab();
  await page.goto(url);
  await waitUntilSettled(portlight, tabId);
  const badge = async (): Promise<string> => (await portlight.toolbar(tabId)).badgeText;
  return { page, tabId, badge };
}

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** Counts how often the page itself turns the box, not the person. */
async function countFlips(box: Locator): Promise<() => Promise<number>> {
  const count = await box.evaluateHandle((input) => {
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked');
    const seen = { flips: 0 };
    Object.defineProperty(input, 'checked', {
      get: () => own?.get?.call(input) as unknown,
      set: (value: boolean) => {
        seen.flips++;
        own?.set?.call(input, value);
      },
    });
    return seen;
  });
  return () => count.evaluate(({ flips }) => flips);
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test.afterEach(async ({ portlight }) => {
  await portlight.control.evaluate(async () => {
    await Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]);
    localStorage.clear();
  });
});

test('what the badge marks is chosen with the keyboard alone, and shows at once', async ({
  portlight,
}) => {
  const { page, tabId, badge } = await visit(portlight, weak);
  await expect.poll(badge).toBe('1');
  const settings = await openSettings(portlight);
  await settings.bringToFront();
  const gaps = settings.getByRole('checkbox', { name: 'Encrypted, with gaps' });
  for (let presses = 0; presses < 10; presses++) {
    await settings.keyboard.press('Tab');
    if (await gaps.evaluate((box) => box === document.activeElement)) break;
  }
  const flips = await countFlips(gaps);
  await settings.keyboard.press('Space');
  await expect(settings.getByRole('status', { name: 'Saving' })).toHaveText('Saved.');
  await expect(gaps).not.toBeChecked();
  await expect(gaps).toBeFocused();
  await expect.poll(badge).toBe('');
  await expect
    .poll(async () => (await portlight.toolbar(tabId)).title)
    .toContain('Encrypted, with gaps, one finding');
  await settings.keyboard.press('Space');
  await expect.poll(badge).toBe('1');
  await expect(gaps).toBeChecked();
  expect(await flips()).toBe(0);

  // Clear text is marked all the same.
  await page.goto('http://clear-text.test/');
  await expect.poll(badge).toBe('!');
  await settings.close();
  await page.close();
});

test('a port is allowed, extended and withdrawn in the settings; popup and badge follow', async ({
  portlight,
}) => {
  const { page, tabId, badge } = await visit(portlight, onOddPort);
  await expect.poll(badge).toBe('1');
  const popup = await portlight.openPopup(tabId);
  const settings = await openSettings(portlight);
  const place = settings.getByRole('textbox', { name: 'Host and port' });
  await place.fill('port-https-8443.test');
  await place.press('Enter');
  await expect(settings.getByText('Write the port too')).toBeVisible();
  await place.fill(onOddPort);
  await place.press('Enter');
  const row = settings.getByRole('listitem');
  await expect(row).toContainText(`port-https-8443.test:8443 until ${dayIn(30)}`);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await expect.poll(badge).toBe('');
  await row.getByRole('button', { name: '30 days more' }).click();
  await expect(row).toContainText(`until ${dayIn(60)}`);
  await row.getByRole('button', { name: 'Withdraw' }).click();
  await expect(settings.getByRole('heading', { name: 'Allowed ports' })).toBeFocused();
  await expect(settings.getByText('No port is allowed.')).toBeVisible();
  await expect.poll(badge).toBe('1');
  await Promise.all([settings.close(), popup.close(), page.close()]);
});

test('with recording off nothing new is kept, and the popup says so', async ({ portlight }) => {
  const { page, tabId } = await visit(portlight, weak);
  const settings = await openSettings(portlight);
  const keep = settings.getByRole('checkbox', { name: 'Keep a history of visits' });
  await keep.click();
  await expect(keep).not.toBeChecked();
  await settings.getByRole('combobox', { name: 'Keep visits for' }).selectOption('30 days');
  const popup = await portlight.openPopup(tabId);
  await popup.getByRole('tab', { name: 'History' }).click();
  await expect(popup.getByText('Recording is switched off in the settings')).toBeVisible();
  const unrecorded = await reloaded(portlight, page, tabId);
  await keep.click();
  await expect(keep).toBeChecked();
  await expect(popup.getByText('Visits are kept for 30 days.')).toBeVisible();
  const recorded = await reloaded(portlight, page, tabId);
  await visitOf(portlight, recorded.key);
  expect((await portlight.visits()).map(({ id }) => id)).not.toContain(unrecorded.key);
  await Promise.all([settings.close(), popup.close(), page.close()]);
});

test('the theme holds in every page of Portlight, from its first moment on', async ({
  portlight,
}) => {
  const settings = await openSettings(portlight);
  await settings.emulateMedia({ colorScheme: 'light' });
  await settings.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  const dark = 'rgb(27, 29, 33)';
  await expect.poll(() => ground(settings)).toBe(dark);

  const popup = await portlight.context.newPage();
  await popup.emulateMedia({ colorScheme: 'light' });
  // Before its own scripts run, which is before anything but the ground can be painted.
  await popup.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      Object.assign(globalThis, { firstTheme: document.documentElement.dataset['theme'] });
    });
  });
  await popup.goto(new URL('/src/popup/index.html?tab=1', portlight.control.url()).href);
  expect(await popup.evaluate(() => Reflect.get(globalThis, 'firstTheme') as unknown)).toBe('dark');
  await expect.poll(() => ground(popup)).toBe(dark);
  await settings.getByRole('combobox', { name: 'Theme' }).selectOption('As the system');
  await expect.poll(() => ground(popup)).toBe('rgb(255, 255, 255)');
  await Promise.all([settings.close(), popup.close()]);
});

test('axe finds nothing in the settings, light or dark, narrow or from right to left', async ({
  portlight,
}) => {
  const settings = await openSettings(portlight);
  await settings.getByRole('textbox', { name: 'Host and port' }).fill('intranet.test:8443');
  await settings.getByRole('button', { name: 'Allow' }).click();
  await expect(settings.getByRole('listitem')).toBeVisible();
  await settings.getByRole('button', { name: 'Allow' }).click();
  await expect(settings.getByText('That is no host.')).toBeVisible();
  // Half of 640 is what twice the size leaves of a small window.
  for (const width of [800, 320]) {
    await settings.setViewportSize({ width, height: 600 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await settings.emulateMedia({ colorScheme });
      expect(await axeViolations(settings)).toEqual([]);
    }
    for (const direction of ['rtl', 'ltr']) {
      await settings.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      expect(
        await settings.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(width);
    }
  }
  await settings.close();
});

test('a key and an entry in the menu of pages open the popup', async ({ portlight }) => {
  const { control, context } = portlight;
  const commands = await control.evaluate(() => chrome.commands.getAll());
  // Chromium gives no key that is taken.
  expect(commands).toMatchObject([{ name: '_execute_action', shortcut: 'Alt+Shift+O' }]);

  const { page, tabId } = await visit(portlight, weak);
  await page.bringToFront();
  // There is no other way to choose from a menu of the browser: its event, as it would tell it.
  const choose = (worker: Worker) =>
    worker.evaluate(async (id) => {
      // It rejects where there is no such entry.
      await chrome.contextMenus.update('connection', {});
      const tab = await chrome.tabs.get(id);
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch: (info: object, tab: object) => void };
      };
      onClicked.dispatch({ menuItemId: 'connection' }, tab);
    }, tabId);
  await choose(findExtensionWorker(context));
  await expect
    .poll(() =>
      control.evaluate(() => {
        const [view] = chrome.extension.getViews({ type: 'popup' });
        // It may not have been parsed yet.
        return view?.document.querySelector('body')?.textContent ?? '';
      }),
    )
    .toMatch(/hsts-absent\.test.*Encrypted, with gaps/s);
  await page.close();
});
