import { launchLabBrowser } from '../lab/browser.ts';
import { pdfDocument, plainPage } from '../lab/scenes/not-web-pages.ts';
import { builtExtension, expect, test } from './lab-test.ts';
import { switchOnCard } from './extension-card.ts';
import { attach, visitOf, waitUntilHeard, type Portlight } from './portlight.ts';

const clearText = 'http://clear-text.test/';
const nothingToSay = { badgeText: '', title: 'Portlight: Not a web page' };

/** A page in clear text, so that whatever is left of it would show. */
async function startInClearText(portlight: Portlight) {
  const { page, tabId } = await portlight.newTab();
  await page.goto(clearText);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('!');
  const before = await portlight.pageRecord(tabId);
  return { page, tabId, before };
}

/** Goes where no link of a web page leads, as a person does by the address bar. */
async function goByAddressBar(portlight: Portlight, tabId: number, url: string): Promise<void> {
  await portlight.control.evaluate(
    async ([id, to]) => {
      await chrome.tabs.update(id, { url: to });
    },
    [tabId, url] as const,
  );
}

for (const url of ['data:text/html,<h1>By itself</h1>', 'about:blank', 'chrome://version/']) {
  test(`nothing of the page before is said of ${url}`, async ({ portlight }) => {
    const { page, tabId, before } = await startInClearText(portlight);
    await page.goto(url);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(nothingToSay);
    const record = await portlight.pageRecord(tabId);
    expect(record?.key).not.toBe(before?.key);
    expect(record).toMatchObject({ navigation: null, failure: null, insecureResources: [] });
    const popup = await portlight.openPopup(tabId);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Not a web page');
    await popup.close();
    await page.close();
  });
}

test('a page of the extension itself is no web page', async ({ portlight }) => {
  const { page, tabId } = await startInClearText(portlight);
  await page.goto(portlight.control.url());
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(nothingToSay);
  await page.close();
});

test('a blob: page that a page in clear text made is none that crossed a network', async ({
  portlight,
}) => {
  const { page, tabId } = await startInClearText(portlight);
  await page.evaluate(() => {
    const blob = new Blob(['<h1>Made here</h1>'], { type: 'text/html' });
    location.assign(URL.createObjectURL(blob));
  });
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(nothingToSay);
  const made = (await portlight.visits()).filter(({ url }) => url.startsWith('blob:'));
  expect(made).toEqual([]);
  await page.close();
});

test('the source of a page is as encrypted as the page: it is asked for anew', async ({
  portlight,
}) => {
  const { page, tabId, before } = await startInClearText(portlight);
  await goByAddressBar(portlight, tabId, `view-source:${plainPage}`);
  // The browser clears the badge before the page is there.
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.key).not.toBe(before?.key);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('');
  expect(await portlight.pageRecord(tabId)).toMatchObject({
    url: plainPage,
    navigation: { requestedUrl: plainPage, response: { freshness: 'fresh' } },
  });
  await page.close();
});

test('a PDF is a page like any other, though a viewer shows it', async ({ portlight }) => {
  const { page, tabId } = await startInClearText(portlight);
  await goByAddressBar(portlight, tabId, pdfDocument);
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toBe(pdfDocument);
  const record = await portlight.pageRecord(tabId);
  expect(record?.navigation?.response).toMatchObject({ status: 200, freshness: 'fresh' });
  expect(await visitOf(portlight, record?.key ?? '')).toMatchObject({
    url: pdfDocument,
    level: 'secure',
    findings: [],
  });
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('');
  await page.close();
});

/** Any page that is a file will do. */
const file = new URL('../../src/popup/index.html', import.meta.url).href;

/** Opens a file after a page in clear text, and looks at what is said of it. */
async function expectLocalFile(portlight: Portlight): Promise<void> {
  const { page, tabId } = await startInClearText(portlight);
  await page.goto(file);
  await expect
    .poll(() => portlight.toolbar(tabId))
    .toEqual({ badgeText: '', title: 'Portlight: On this machine' });
  expect(await portlight.pageRecord(tabId)).toMatchObject({ url: file, failure: null });
  expect((await portlight.visits()).filter((visit) => visit.url.startsWith('file:'))).toEqual([]);
  await page.close();
}

test('a file is on this machine, and makes no visit', async ({ portlight }) => {
  await expectLocalFile(portlight);
});

test('so is a file where the extension may not look into files', async ({ lab }) => {
  // A browser of its own: the permission reloads the extension.
  const browser = await launchLabBrowser({ lab, headless: true, extension: builtExtension });
  try {
    const before = await attach(browser.context);
    const { host } = new URL(before.control.url());
    await switchOnCard(browser.context, host, { fileAccess: false });
    const portlight = await attach(browser.context);
    await waitUntilHeard(portlight, lab.startUrl);
    const allowed = await portlight.control.evaluate(() =>
      chrome.extension.isAllowedFileSchemeAccess(),
    );
    expect(allowed).toBe(false);
    await expectLocalFile(portlight);
  } finally {
    await browser.close();
  }
});
