import type { Page } from '@playwright/test';
import { clickedThrough, givenUp, warnedOf } from '../lab/scenes/failed-navigations.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';

const bypassed = { level: 'insecure', findings: ['insecure-transport.certificate-bypassed'] };

/** Opens a page that the browser warns of, and waits for the warning. */
async function meetWarning(portlight: Portlight, url: string) {
  const { page, tabId } = await portlight.newTab();
  await expect(page.goto(url)).rejects.toThrow('ERR_CERT_');
  const { failure } = await waitUntilSettled(portlight, tabId);
  if (failure === null) throw new Error('The browser did not warn.');
  return { page, tabId, failure };
}

/** Goes on all the same, by the words that Chromium's warning listens for. */
async function goOn(portlight: Portlight, page: Page, tabId: number) {
  await page.keyboard.type('thisisunsafe');
  await expect
    .poll(async () => (await portlight.pageRecord(tabId))?.failure, { message: 'a page came' })
    .toBeNull();
  return waitUntilSettled(portlight, tabId);
}

test('a certificate warning that was clicked away makes the page insecure, in every tab and on every port', async ({
  portlight,
}) => {
  const { page, tabId, failure } = await meetWarning(portlight, clickedThrough);
  const record = await goOn(portlight, page, tabId);
  expect(record.navigation?.response?.certificateError).toEqual(failure);
  expect(await visitOf(portlight, record.key)).toMatchObject(bypassed);
  await expect
    .poll(() => portlight.toolbar(tabId))
    .toEqual({
      badgeText: '!',
      title: 'Portlight: Identity not proven – clicked-through.test',
    });

  await page.reload();
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.key).not.toBe(record.key);
  const reloaded = await waitUntilSettled(portlight, tabId);
  expect(await visitOf(portlight, reloaded.key)).toMatchObject(bypassed);

  const other = await portlight.newTab();
  await other.page.goto('https://clicked-through.test:8443/');
  const elsewhere = await waitUntilSettled(portlight, other.tabId);
  expect((await visitOf(portlight, elsewhere.key)).findings).toContain(bypassed.findings[0]);
  await expect.poll(async () => (await portlight.toolbar(other.tabId)).badgeText).toBe('!');
  await other.page.close();
  await page.close();
});

test('what was clicked away is told with the browser’s error, and nothing is said of HSTS', async ({
  portlight,
}) => {
  const { page, tabId } = await meetWarning(portlight, 'https://clicked-through-again.test/');
  // What was seen must not rest on the worker, which may be stopped while the person reads.
  await portlight.stopWorker();
  const other = await portlight.newTab();
  await other.page.goto(givenUp);
  await waitUntilSettled(portlight, other.tabId);
  await other.page.close();
  await goOn(portlight, page, tabId);
  const popup = await portlight.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Identity not proven');
  const findings = popup.getByRole('region', { name: 'Findings' });
  await expect(findings.getByText(/bypassed or replaced since.*does not tell which/)).toBeVisible();
  await expect(findings.getByText(/ERR_CERT_DATE_INVALID$/)).toBeVisible();
  await expect(findings.getByRole('heading', { level: 3 })).toHaveCount(1);
  await popup.close();
  await page.close();
});

test('a warning that was heeded marks neither the page gone back to nor another host', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(givenUp);
  const before = await waitUntilSettled(portlight, tabId);
  await expect(page.goto(warnedOf)).rejects.toThrow('ERR_CERT_');
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.failure).not.toBeNull();
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('×');
  await page.goBack();
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toBe(givenUp);
  const after = await waitUntilSettled(portlight, tabId);
  expect(after.failure).toBeNull();
  expect(await visitOf(portlight, after.key)).toMatchObject({ findings: [] });
  expect(before.navigation?.response?.certificateError).toBeNull();
  await page.close();
});

/** Everything the browser told before is folded once this last word is. */
async function afterAll(portlight: Portlight, page: Page, tabId: number) {
  await page.evaluate(() => {
    location.hash = 'after';
  });
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toBe(`${givenUp}#after`);
  return portlight.pageRecord(tabId);
}

/** Follows a link without waiting for where it leads: it may lead nowhere, and block what waits. */
async function follow(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', {
    expression: `setTimeout(() => document.querySelector('a[href="${path}"]').click())`,
  });
}

/** Asks for something that never answers, and waits until that was seen. */
async function askForSilence(portlight: Portlight, page: Page, tabId: number): Promise<void> {
  await follow(page, '/silence');
  await expect.poll(() => portlight.pendingUrls(tabId)).toEqual([`${givenUp}silence`]);
}

const endings: Readonly<
  Record<string, (portlight: Portlight, page: Page, tabId: number) => Promise<unknown>>
> = {
  'a download': (_portlight, page) =>
    Promise.all([page.waitForEvent('download'), follow(page, '/file')]),
  'an answer without content': (_portlight, page) =>
    Promise.all([page.waitForResponse(`${givenUp}nothing`), follow(page, '/nothing')]),
  'a load that the person stops': async (portlight, page, tabId) => {
    await askForSilence(portlight, page, tabId);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.stopLoading');
  },
};

for (const [name, happen] of Object.entries(endings)) {
  test(`${name} leaves record and badge of the page in front as they were`, async ({
    portlight,
  }) => {
    const { page, tabId } = await portlight.newTab();
    await page.goto(givenUp);
    const before = await waitUntilSettled(portlight, tabId);
    const toolbar = await portlight.toolbar(tabId);
    await happen(portlight, page, tabId);
    const after = await afterAll(portlight, page, tabId);
    await expect.poll(() => portlight.pendingUrls(tabId)).toEqual([]);
    expect(after).toEqual({ ...before, url: `${givenUp}#after`, documents: after?.documents });
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(toolbar);
    await page.close();
  });
}

test('a click while another load hangs leads to a record of its own', async ({ portlight }) => {
  const { page, tabId } = await portlight.newTab();
  await page.goto(givenUp);
  await waitUntilSettled(portlight, tabId);
  const place = await page.getByRole('link', { name: 'Next' }).boundingBox();
  await askForSilence(portlight, page, tabId);
  // Only the mouse still reaches a page that waits for another.
  await page.mouse.click((place?.x ?? 0) + 4, (place?.y ?? 0) + 4);
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toBe(`${givenUp}next`);
  const record = await waitUntilSettled(portlight, tabId);
  expect(record).toMatchObject({
    failure: null,
    navigation: { requestedUrl: `${givenUp}next`, hops: [], response: { status: 200 } },
  });
  expect(await portlight.pendingUrls(tabId)).toEqual([]);
  await page.close();
});

const commands: Readonly<Record<string, readonly string[]>> = {
  'https://failed-refused.test/': ['ss -ltnp "sport = :443"', 'nc -zv failed-refused.test 443'],
  'http://[2001:db8::2]:8080/': ['ss -ltnp "sport = :8080"', 'nc -zv 2001:db8::2 8080'],
  'https://failed-expired.test/': [
    'echo | openssl s_client -connect failed-expired.test:443 -servername failed-expired.test | openssl x509 -noout -subject -issuer -dates -ext subjectAltName',
  ],
  'https://failed-unknown-name.test/': [
    'dig failed-unknown-name.test',
    'nslookup failed-unknown-name.test',
  ],
  'https://$(id).failed-hostile-name.test/': [],
};

for (const [url, lines] of Object.entries(commands)) {
  test(`the popup gives commands made for ${url}`, async ({ portlight }) => {
    const { page, tabId } = await portlight.newTab();
    await expect(page.goto(url)).rejects.toThrow('net::ERR_');
    await waitUntilSettled(portlight, tabId);
    const popup = await portlight.openPopup(tabId);
    const findings = popup.getByRole('region', { name: 'Findings' });
    await expect(findings.getByRole('heading', { level: 3 })).toHaveCount(1);
    await expect(findings.getByText('How to fix it')).toBeVisible();
    expect(await findings.locator('code').allTextContents()).toEqual(
      expect.arrayContaining([...lines]),
    );
    const warning = findings.getByText('characters that a shell could act on');
    await expect(warning).toHaveCount(lines.length === 0 ? 1 : 0);
    await popup.close();
    await page.close();
  });
}
