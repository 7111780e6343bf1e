import type { BrowserContext, Page } from '@playwright/test';
import { launchLabBrowser } from '../lab/browser.ts';
import { allowSite, chooseSiteAccess, withdrawSite } from './extensions-page.ts';
import { builtExtension, expect, test as base } from './lab-test.ts';
import { attach, waitUntilHeard, waitUntilSettled, type Portlight } from './portlight.ts';
import type { Toolbar } from './stored.ts';

/** Chromium's card of the extension, as a person uses it. */
interface SiteAccess {
  readonly choose: (access: 'ON_CLICK' | 'ON_ALL_SITES') => Promise<void>;
  readonly allow: (pattern: string) => Promise<void>;
  readonly withdraw: (pattern: string) => Promise<void>;
}

/** A browser of its own for each test: what is allowed there concerns all its tabs. */
const test = base.extend<{ readonly own: { portlight: Portlight; access: SiteAccess } }>({
  own: async ({ lab }, use) => {
    const browser = await launchLabBrowser({ lab, headless: true, extension: builtExtension });
    try {
      const portlight = await attach(browser.context);
      await waitUntilHeard(portlight, lab.startUrl);
      await use({ portlight, access: siteAccess(browser.context, portlight) });
    } finally {
      await browser.close();
    }
  },
});

function siteAccess(context: BrowserContext, { control }: Portlight): SiteAccess {
  const { host } = new URL(control.url());
  return {
    choose: (access) => chooseSiteAccess(context, host, access),
    allow: (pattern) => allowSite(context, host, pattern),
    withdraw: (pattern) => withdrawSite(context, host, pattern),
  };
}

const secure = 'https://good.test/';
const weak = 'https://hsts-zero.test/';
const clearText = 'http://clear-text.test/';

const seen = { badgeText: '', title: 'Portlight: Encrypted – good.test' };
const unseen = (host: string): Toolbar => ({
  badgeText: '?',
  title: `Portlight: Not observed, no access to this site – ${host}`,
});

const heading = (popup: Page) => popup.getByRole('heading', { level: 1 });
const notice = (popup: Page) => popup.getByRole('complementary', { name: 'Access to this site' });
const reload = (popup: Page) => popup.getByRole('button', { name: 'Reload to check' });

test('after access is taken away no new page has the verdict of the one before', async ({
  own: { portlight, access },
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(secure);
  const before = await waitUntilSettled(portlight, tabId);
  const popup = await portlight.openPopup(tabId);
  await expect(heading(popup)).toHaveText('Encrypted');
  await expect(notice(popup)).toHaveCount(0);

  await access.choose('ON_CLICK');
  // This document was seen, and what was seen of it stays true.
  await expect(notice(popup)).toContainText('The next load from good.test may not be seen');
  await expect(heading(popup)).toHaveText('Encrypted');
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(seen);

  await page.goto(weak);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(unseen('hsts-zero.test'));
  await expect(heading(popup)).toHaveText('Not observed');
  await expect(popup.getByRole('main')).toContainText(
    'this browser does not let it see hsts-zero.test',
  );
  await expect(notice(popup)).toContainText('allow Portlight to see hsts-zero.test, then reload');
  await expect(reload(popup)).toHaveCount(0);

  await page.goto(secure);
  await page.reload();
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(unseen('good.test'));
  await expect(heading(popup)).toHaveText('Not observed');
  expect((await portlight.pageRecord(tabId))?.key).not.toBe(before.key);
});

test('a page in clear text is known as such by its address alone, and the popup says that', async ({
  own: { portlight, access },
}) => {
  await access.choose('ON_CLICK');
  const { page, tabId } = await portlight.newTab();
  await page.goto(clearText);
  await expect
    .poll(() => portlight.toolbar(tabId))
    .toEqual({
      badgeText: '!',
      title: 'Portlight: Not encrypted, no access to this site – clear-text.test',
    });
  const popup = await portlight.openPopup(tabId);
  await expect(notice(popup)).toContainText('Only the address of this page is known');
  await expect(reload(popup)).toHaveCount(0);
});

test('the popup asks for one site or for all, and what is granted shows by itself', async ({
  own: { portlight, access },
}) => {
  await access.choose('ON_CLICK');
  const { page, tabId } = await portlight.newTab();
  await page.goto(secure);
  const popup = await portlight.openPopup(tabId);
  await expect(heading(popup)).toHaveText('Not observed');
  // No test can press the browser's own question; it is enough to hear it asked.
  await popup.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    chrome.permissions.request = async (permissions) => {
      asked.push(permissions);
      return false;
    };
  });
  await popup.getByRole('button', { name: 'Allow on this site' }).click();
  await popup.getByRole('button', { name: 'Allow on all sites' }).click();
  const asked = await popup.evaluate(() => (globalThis as unknown as { asked: unknown }).asked);
  expect(asked).toEqual([{ origins: ['*://good.test/*'] }, { origins: ['<all_urls>'] }]);
  // The person declined both, so nothing has changed.
  await expect(notice(popup)).toContainText('allow Portlight to see good.test');

  await popup.getByRole('button', { name: 'Allow on this site' }).focus();
  await access.allow('*://good.test/*');
  await expect(notice(popup)).toContainText('Portlight may see good.test, but not every site');
  await expect(popup.getByRole('button', { name: 'Allow on this site' })).toHaveCount(0);
  await expect(heading(popup)).toBeFocused();
  await expect
    .poll(() => portlight.toolbar(tabId))
    .toEqual({ badgeText: '?', title: 'Portlight: Not observed – good.test' });
  await reload(popup).click();
  await expect(heading(popup)).toHaveText('Encrypted');
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(seen);

  await access.choose('ON_ALL_SITES');
  await expect(notice(popup)).toHaveCount(0);
  await expect(heading(popup)).toHaveText('Encrypted');
});

test('access to one site says nothing of another, and ends when it is taken away', async ({
  own: { portlight, access },
}) => {
  await access.choose('ON_CLICK');
  await access.allow('*://good.test/*');
  const { page, tabId } = await portlight.newTab();
  await page.goto(secure);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(seen);
  await page.goto(weak);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(unseen('hsts-zero.test'));
  await page.goto(secure);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(seen);
  await access.withdraw('*://good.test/*');
  const popup = await portlight.openPopup(tabId);
  await expect(notice(popup)).toContainText('The next load from good.test may not be seen');
  await page.reload();
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(unseen('good.test'));
  await expect(heading(popup)).toHaveText('Not observed');
});
