import type { BrowserContext, Page } from '@playwright/test';
import { launchLabBrowser, type LabBrowserOptions } from '../lab/browser.ts';
import { chooseSiteAccess, switchExtension, switchOnDeveloperMode } from './extensions-page.ts';
import { builtExtension, expect, test } from './lab-test.ts';
import { attach, waitUntilHeard, type Portlight } from './portlight.ts';
import type { Toolbar } from './stored.ts';

const secure = 'https://good.test/';
const clearText = 'http://clear-text.test/';

/** Runs in a browser of its own: what is installed or switched there concerns all its tabs. */
async function inBrowser(
  lab: NonNullable<LabBrowserOptions['lab']>,
  options: Pick<LabBrowserOptions, 'extension' | 'args'>,
  what: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const browser = await launchLabBrowser({ lab, headless: true, ...options });
  try {
    await what(browser.context);
  } finally {
    await browser.close();
  }
}

/** Two pages of the web and one of the browser; what the first says on its console is kept. */
async function openPages(context: BrowserContext) {
  const [page, other, settings] = [
    await context.newPage(),
    await context.newPage(),
    await context.newPage(),
  ];
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(secure);
  await other.goto(clearText);
  await settings.goto('chrome://version/');
  return { page, said };
}

/** The ids of the tabs that show these addresses. */
function tabsAt(portlight: Portlight, urls: readonly string[]): Promise<readonly number[]> {
  return portlight.control.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const frames = await Promise.all(
      tabs.map(async ({ id = 0 }) => ({
        id,
        url: (await chrome.webNavigation.getFrame({ tabId: id, frameId: 0 }))?.url,
      })),
    );
    return wanted.map((at) => frames.find(({ url }) => url === at)?.id ?? 0);
  }, urls);
}

const unseen = (host: string): Toolbar => ({
  badgeText: '?',
  title: `Portlight: Not observed, reload to check – ${host}`,
});

/** Looks at every tab as a person would, and reloads the first from the popup. */
async function expectOpenedBefore(portlight: Portlight, startUrl: string): Promise<void> {
  const [tabId = 0, other = 0, settings = 0] = await tabsAt(portlight, [
    secure,
    clearText,
    'chrome://version/',
  ]);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(unseen('good.test'));
  await expect.poll(() => portlight.toolbar(other)).toEqual(unseen('clear-text.test'));
  await expect
    .poll(() => portlight.toolbar(settings))
    .toEqual({ badgeText: '', title: 'Portlight: Not a web page' });

  const quiet = await portlight.openPopup(settings);
  await expect(quiet.getByRole('heading', { level: 1 })).toHaveText('Not a web page');
  await expect(quiet.getByRole('button', { name: 'Reload to check' })).toHaveCount(0);
  await quiet.close();

  await waitUntilHeard(portlight, startUrl);
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not observed');
  await expect(popup.getByRole('main')).toContainText(
    'this page from good.test arrived: it may have been open before Portlight was.',
  );
  await popup.getByRole('button', { name: 'Reload to check' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await expect(popup.getByRole('heading', { level: 1 })).toBeFocused();
  await expect
    .poll(() => portlight.toolbar(tabId))
    .toEqual({ badgeText: '', title: 'Portlight: Encrypted – good.test' });
  // Only the page that was reloaded has been seen.
  await expect.poll(() => portlight.toolbar(other)).toEqual(unseen('clear-text.test'));
}

/** Until the extension's worker and pages are gone; a new one would be taken for the old. */
async function untilEnded({ context, control }: Portlight): Promise<void> {
  const workers = context.serviceWorkers().map((worker) => worker.waitForEvent('close'));
  await Promise.all([control.waitForEvent('close'), ...workers]);
}

/** The content script of the switched-off extension is still in the page: it must notice and be still. */
async function stirOldScript(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.append(document.createElement('input'));
    document.querySelector('input')?.focus();
    dispatchEvent(new Event('blur'));
  });
}

test('pages open before Portlight is installed are said to be unseen until they are reloaded', async ({
  lab,
}) => {
  await inBrowser(lab, { args: ['--enable-unsafe-extension-debugging'] }, async (context) => {
    await openPages(context);
    await switchOnDeveloperMode(context);
    const devtools = await context.browser()?.newBrowserCDPSession();
    await devtools?.send('Extensions.loadUnpacked', { path: builtExtension });
    await expectOpenedBefore(await attach(context), lab.startUrl);
  });
});

test('so are pages open before an update, whose old content script stays silent', async ({
  lab,
}) => {
  await inBrowser(lab, { extension: builtExtension }, async (context) => {
    const before = await attach(context);
    await waitUntilHeard(before, lab.startUrl);
    await switchOnDeveloperMode(context);
    const { page, said } = await openPages(context);
    const [tabId = 0] = await tabsAt(before, [secure]);
    await expect
      .poll(() => before.toolbar(tabId))
      .toEqual({ badgeText: '', title: 'Portlight: Encrypted – good.test' });

    const ended = untilEnded(before);
    await before.control.evaluate(() => setTimeout(() => chrome.runtime.reload()));
    await ended;
    const portlight = await attach(context);
    await stirOldScript(page);
    expect(said).toEqual([]);
    await expectOpenedBefore(portlight, lab.startUrl);
    expect(said).toEqual([]);
  });
});

test('so are pages open before Portlight is switched on again', async ({ lab }) => {
  await inBrowser(lab, { extension: builtExtension }, async (context) => {
    const before = await attach(context);
    const { host } = new URL(before.control.url());
    await waitUntilHeard(before, lab.startUrl);
    const { page, said } = await openPages(context);
    const ended = untilEnded(before);
    await switchExtension(context, host, false);
    await ended;
    await stirOldScript(page);
    await switchExtension(context, host, true);
    await expectOpenedBefore(await attach(context), lab.startUrl);
    expect(said).toEqual([]);
  });
});

test('of a page open before, whose site may not be seen either, the way to allow it is said', async ({
  lab,
}) => {
  await inBrowser(lab, { extension: builtExtension }, async (context) => {
    const before = await attach(context);
    const { host } = new URL(before.control.url());
    await switchOnDeveloperMode(context);
    await openPages(context);
    await chooseSiteAccess(context, host, 'ON_CLICK');
    const ended = untilEnded(before);
    await before.control.evaluate(() => setTimeout(() => chrome.runtime.reload()));
    await ended;
    const portlight = await attach(context);
    const [tabId = 0, settings = 0] = await tabsAt(portlight, [secure, 'chrome://version/']);
    await expect
      .poll(() => portlight.toolbar(tabId))
      .toEqual({
        badgeText: '?',
        title: 'Portlight: Not observed, no access to this site – good.test',
      });
    await expect
      .poll(() => portlight.toolbar(settings))
      .toEqual({ badgeText: '', title: 'Portlight: Not a web page' });
    const popup = await portlight.openPopup(tabId);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not observed');
    await expect(popup.getByRole('main')).toContainText(
      'To check this page, allow Portlight to see good.test, then reload.',
    );
    await expect(popup.getByRole('button', { name: 'Allow on this site' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Allow on all sites' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Reload to check' })).toHaveCount(0);

    await chooseSiteAccess(context, host, 'ON_ALL_SITES');
    await expect(popup.getByRole('button', { name: /^Allow on/ })).toHaveCount(0);
    await expect(popup.getByRole('button', { name: 'Reload to check' })).toBeVisible();
    await waitUntilHeard(portlight, lab.startUrl);
    await popup.getByRole('button', { name: 'Reload to check' }).click();
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  });
});
