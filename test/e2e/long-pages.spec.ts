import type { Page } from '@playwright/test';
import { limits } from '../../src/core/limits.ts';
import { longPage, redirectedTo } from '../lab/scenes/long-pages.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';
import { countBytes, copyRecords, removeCopies, watchPeak } from './session-bytes.ts';

const upgradedImages = 'http://cdn.lab-assets.test/image.png?';
/** An address is not upgraded, and not asked for: there is no host whose name could be secure. */
const blockedImages = 'http://192.0.2.1/image.png?';
const cutSentence = 'This page has more than Portlight keeps. Left out: ';

/** Pages of a query are not compared with each other: what one asks for is nothing new to the next. */
const ownPage = `${longPage}?asked`;

/** Opens the page, lets it ask for what the script says, and looks at the popup. */
async function openAndAsk(portlight: Portlight, ask: string) {
  const { page, tabId } = await portlight.newTab();
  await page.goto(ownPage);
  await page.evaluate(ask);
  return { page, tabId, popup: await portlight.openPopup(tabId) };
}

const heading = (popup: Page) => popup.getByRole('heading', { level: 1 });

test('ten thousand requests of a page are all counted, and nothing is said to be left out', async ({
  portlight,
}) => {
  // Every request is told to the test as well, which takes longer than the request.
  test.setTimeout(90_000);
  const { page, tabId, popup } = await openAndAsk(portlight, 'request(10_000)');
  await expect
    .poll(async () => {
      const record = await portlight.pageRecord(tabId);
      return record?.documents[record.key]?.hosts;
    })
    // With the style sheet and the image that every page of the lab has.
    .toEqual([{ origin: 'https://long-page.test', protocol: 'h2', count: 10_002 }]);
  await expect(heading(popup)).toHaveText('Encrypted');
  await expect(popup.getByText(cutSentence)).toHaveCount(0);
  expect(await countBytes(portlight, tabId)).toBeLessThan(10_000);
  await popup.close();
  await page.close();
});

test('of two thousand insecure images four hundred are listed and the others counted, each once', async ({
  portlight,
}) => {
  const { page, tabId, popup } = await openAndAsk(
    portlight,
    `addImages('${upgradedImages}', 2_000)`,
  );
  await expect(popup.getByText(cutSentence)).toHaveText(`${cutSentence}1,600 insecure resources.`);
  await expect(
    popup.getByText('The page names 400 resources from cdn.lab-assets.test with http.'),
  ).toBeVisible();
  await expect(heading(popup)).toHaveText('Only partly encrypted');
  const record = await waitUntilSettled(portlight, tabId);
  expect(await visitOf(portlight, record.key)).toMatchObject({
    level: 'mixed',
    findings: ['mixed-content.upgraded'],
  });
  expect((await portlight.toolbar(tabId)).badgeText).toBe('1');
  // Looking again counts nothing again.
  await page.evaluate("addImages('/image.png?', 1)");
  await expect
    .poll(async () => {
      const again = await portlight.pageRecord(tabId);
      const hosts = again?.documents[again.key]?.hosts ?? [];
      return hosts.find(({ origin }) => origin === 'https://long-page.test')?.count;
    })
    .toBe(3);
  await expect(popup.getByText(cutSentence)).toHaveText(`${cutSentence}1,600 insecure resources.`);
  await popup.close();
  await page.close();
});

test('of five hundred hosts two hundred are listed, and the requests to the others counted', async ({
  portlight,
}) => {
  const { page, tabId, popup } = await openAndAsk(portlight, 'askHosts(500)');
  // The page's own host is one of those listed.
  await expect(popup.getByText(cutSentence)).toHaveText(
    `${cutSentence}301 requests to further hosts.`,
  );
  await expect(heading(popup)).toHaveText('Encrypted');
  const record = await waitUntilSettled(portlight, tabId);
  expect(record.documents[record.key]?.hosts).toHaveLength(limits.hostsPerDocument);
  await popup.close();
  await page.close();
});

test('three hundred redirects over a session leave no more than the newest pages hold', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  const popup = await portlight.openPopup(tabId);
  const bytes: number[] = [];
  for (let turn = 0; turn < 16; turn++) {
    await page.goto(redirectedTo(19, turn));
    await expect
      .poll(async () => (await portlight.pageRecord(tabId))?.url)
      .toBe(`${longPage}?${turn}`);
    const record = await portlight.pageRecord(tabId);
    expect(record?.navigation).toMatchObject({ requestedUrl: redirectedTo(19, turn), cutHops: 0 });
    expect(record?.navigation?.hops).toHaveLength(19);
    bytes.push(await countBytes(portlight, tabId));
  }
  await expect(heading(popup)).toHaveText('Encrypted');
  await expect(popup.getByText(cutSentence)).toHaveCount(0);
  expect(await portlight.pendingUrls(tabId)).toEqual([]);
  // Once the tab has as many pages as it keeps, a further one costs nothing.
  expect(Math.max(...bytes)).toBeLessThan(1.2 * (bytes[limits.pagesPerTab] ?? 0));
  await popup.close();
  await page.close();
});

test('a page that goes on adding insecure images is told as far as it can be told apart', async ({
  portlight,
}) => {
  const { page, tabId, popup } = await openAndAsk(portlight, `addTens('${blockedImages}', 60)`);
  await expect(popup.getByText(cutSentence)).toHaveText(`${cutSentence}200 insecure resources.`);
  await page.evaluate(`addTens('${blockedImages}', 540)`);
  await expect(popup.getByText(cutSentence)).toHaveText(
    `${cutSentence}more than 3,000 insecure resources.`,
  );
  await expect(heading(popup)).toHaveText('Only partly encrypted');
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  expect(await countBytes(portlight, tabId)).toBeLessThan(600_000);
  await popup.close();
  await page.close();
});

test('a burst of two thousand redirects to http is folded within the session’s storage', async ({
  portlight,
}) => {
  const peak = await watchPeak(portlight);
  const { page, popup } = await openAndAsk(portlight, "addImages('/to-http?', 2_000)");
  await expect(popup.getByText(cutSentence)).toHaveText(`${cutSentence}1,600 insecure resources.`);
  await expect(popup.getByText(/with a redirect to http\./)).toBeVisible();
  const { bytes, journalled } = await peak.stop();
  console.log(`At most ${bytes} bytes in use and ${journalled} observations in the journal`);
  expect(bytes).toBeLessThan(limits.sessionBytes);
  await expect
    .poll(async () => (await portlight.sessionKeys()).filter((key) => key.startsWith('journal/')))
    .toEqual([]);
  await popup.close();
  await page.close();
});

test('before many tabs with long pages reach the quota, those longest unused are given up', async ({
  portlight,
}) => {
  const unused = await portlight.newTab();
  await unused.page.goto(longPage);
  await waitUntilSettled(portlight, unused.tabId);
  const long = await openAndAsk(portlight, `addImages('${upgradedImages}', 500)`);
  await expect(long.popup.getByText(`${cutSentence}100 insecure resources.`)).toBeVisible();
  await long.popup.close();
  // Tabs that were used since, with such a page each.
  await copyRecords(portlight, long.tabId, limits.sessionBytes);

  const next = await openAndAsk(portlight, `addImages('${upgradedImages}', 500)`);
  await expect(next.popup.getByText(`${cutSentence}100 insecure resources.`)).toBeVisible();
  await expect(heading(next.popup)).toHaveText('Only partly encrypted');
  const bytes = await portlight.control.evaluate(() => chrome.storage.session.getBytesInUse(null));
  expect(bytes).toBeLessThan(limits.sessionBytes);
  const told = await portlight.openPopup(unused.tabId);
  await expect(heading(told)).toHaveText('Not observed');
  await removeCopies(portlight);
  for (const page of [told, next.popup, next.page, long.page, unused.page]) await page.close();
});
