import type { Hop } from '../../src/core/navigation.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import {
  chainStart,
  keptRedirect,
  strictOverHttp,
  toldChain,
} from '../lab/scenes/redirect-chains.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled, type Portlight } from './portlight.ts';

const chainEnd = 'https://chain-end.test/';

function hopsOf(record: PageRecord): readonly string[] {
  return (record.navigation?.hops ?? []).map(
    ({ status, by, from }: Hop) => `${status} by ${by} from ${from}`,
  );
}

/** Goes there, and waits until the page at the end of the way is recorded and has reported. */
async function arrive(portlight: Portlight, url: string, end: string) {
  const { page, tabId } = await portlight.newTab();
  await page.goto(url);
  return { page, tabId, record: await recordAt(portlight, tabId, end) };
}

async function recordAt(portlight: Portlight, tabId: number, url: string): Promise<PageRecord> {
  let record: PageRecord | null = null;
  await expect
    .poll(async () => {
      record = await portlight.pageRecord(tabId);
      const hasReported = (record?.documents[record.key]?.reportedAt ?? null) !== null;
      return hasReported ? record?.url : null;
    })
    .toBe(url);
  if (record === null) throw new Error(`${url} has no record.`);
  return record;
}

async function findingsOf(portlight: Portlight, record: PageRecord): Promise<readonly string[]> {
  return (await visitOf(portlight, record.key)).findings;
}

test('the server’s redirect counts as clear text; the browser’s own, once it knows HSTS, does not', async ({
  portlight,
}) => {
  const secure = 'https://strict-host.test/';
  const { page, tabId, record } = await arrive(portlight, strictOverHttp, secure);
  expect(hopsOf(record)).toEqual([`301 by server from ${strictOverHttp}`]);
  await expect
    .poll(() => findingsOf(portlight, record))
    .toEqual(['insecure-transport.clear-text-hop']);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('1');
  await page.close();

  const again = await arrive(portlight, strictOverHttp, secure);
  expect(hopsOf(again.record)).toEqual([`307 by browser from ${strictOverHttp}`]);
  expect(again.record.navigation?.hops[0]).toMatchObject({ reason: 'HSTS', address: null });
  expect(await visitOf(portlight, again.record.key)).toMatchObject({
    level: 'secure',
    findings: [],
  });
  await again.page.close();

  // The server sends to http, and the browser goes to https by itself: nothing went in clear text.
  const mixed = await arrive(portlight, `${chainStart}/to-strict-host`, secure);
  expect(hopsOf(mixed.record)).toEqual([
    `302 by server from ${chainStart}/to-strict-host`,
    `307 by browser from ${strictOverHttp}`,
  ]);
  await expect
    .poll(() => findingsOf(portlight, mixed.record))
    .toEqual(['redirect-chain.downgrade-averted']);
  await mixed.page.close();
});

test('two requests over http in the middle of a chain are both told', async ({ portlight }) => {
  const { page, tabId, record } = await arrive(portlight, `${chainStart}/over-http`, chainEnd);
  expect(hopsOf(record)).toEqual([
    `302 by server from ${chainStart}/over-http`,
    '302 by server from http://chain-middle.test/',
    '302 by server from http://www.chain-middle.test/',
  ]);
  await expect
    .poll(() => findingsOf(portlight, record))
    .toEqual([
      'insecure-transport.clear-text-hop',
      'redirect-chain.other-host-first',
      'redirect-chain.www-first',
      'redirect-chain.downgrade',
    ]);
  const popup = await portlight.openPopup(tabId);
  await expect(
    popup.getByText(/2 requests.* to chain-middle\.test.* went over http/),
  ).toBeVisible();
  await popup.close();
  await page.close();
});

test('a redirect out of the cache asked nobody, so nothing of it was in clear text', async ({
  portlight,
}) => {
  const end = 'https://kept-redirect.test/';
  const first = await arrive(portlight, keptRedirect, end);
  await expect
    .poll(() => findingsOf(portlight, first.record))
    .toEqual(['hsts-policy.absent', 'insecure-transport.clear-text-hop']);
  await first.page.close();

  const { page, tabId, record } = await arrive(portlight, keptRedirect, end);
  expect(record.navigation?.hops).toMatchObject([{ freshness: 'cache', by: 'server' }]);
  await expect.poll(() => findingsOf(portlight, record)).toEqual(['hsts-policy.absent']);
  const popup = await portlight.openPopup(tabId);
  await popup.getByRole('button', { name: /^Passed/ }).click();
  await expect(
    popup.getByText('One redirect led here, and none of it crossed a network in clear text.'),
  ).toBeVisible();
  await popup.close();
  await page.close();
});

test('the popup tells of every redirect, who sent the browser on, and whether HSTS came with it', async ({
  portlight,
}) => {
  const { page, tabId } = await arrive(portlight, toldChain, 'https://www.chain-told.test/');
  const popup = await portlight.openPopup(tabId);
  await popup.getByRole('button', { name: /^Passed/ }).click();
  const chain = popup.getByRole('listitem').filter({ hasText: '2 redirects led here' });
  await expect(chain).toContainText('which is the best order');
  const hops = chain.getByRole('listitem');
  await expect(hops).toHaveCount(2);
  await expect(hops.first()).toContainText(/Redirect 301.*sent in clear text/s);
  await expect(hops.last()).toContainText(/Redirect 301.*Strict-Transport-Security: max-age=/s);
  await popup.close();
  await page.close();
});

test('a circle of redirects is a page that did not come, with every redirect counted', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  await expect(page.goto(`${chainStart}/loop`)).rejects.toThrow('ERR_TOO_MANY_REDIRECTS');
  const record = await waitUntilSettled(portlight, tabId);
  expect(record.failure?.error).toBe('net::ERR_TOO_MANY_REDIRECTS');
  // Chromium gives up after twenty, which is below the record's cap.
  expect(hopsOf(record)).toEqual(
    Array.from({ length: 20 }, () => `302 by server from ${chainStart}/loop`),
  );
  expect(record.cut.hops).toBe(0);
  await expect
    .poll(() => findingsOf(portlight, record))
    .toEqual(['failed-navigation.redirect-loop']);
  await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('×');
  await page.close();
});

for (const [name, path, end] of [
  ['meta refresh', '/via-hop-meta-refresh', `${chainEnd}refreshed`],
  ['script', '/via-hop-by-script', `${chainEnd}scripted`],
] as const) {
  test(`where a ${name} leads is a new record, without the redirects of the page before`, async ({
    portlight,
  }) => {
    const { page, tabId, record } = await arrive(portlight, `${chainStart}${path}`, end);
    expect(record.navigation).toMatchObject({ requestedUrl: end, hops: [], cutHops: 0 });
    expect(await visitOf(portlight, record.key)).toMatchObject({ url: end, level: 'secure' });
    await expect.poll(async () => (await portlight.toolbar(tabId)).badgeText).toBe('');
    await page.close();
  });
}

for (const [button, path, status] of [
  ['See other', '/see-other', 303],
  ['Keep method', '/keep-method', 307],
] as const) {
  test(`a form that was sent and redirected with ${status} keeps its chain and nothing of what was typed`, async ({
    portlight,
  }) => {
    const { page, tabId } = await arrive(portlight, `${chainStart}/form`, `${chainStart}/form`);
    await page.getByRole('button', { name: button }).click();
    const end = `${chainEnd}sent`;
    const record = await recordAt(portlight, tabId, end);
    expect(hopsOf(record)).toEqual([`${status} by server from ${chainStart}${path}`]);
    expect(record.navigation).toMatchObject({
      method: 'POST',
      requestedUrl: `${chainStart}${path}`,
    });
    expect(JSON.stringify(record)).not.toContain('hidden-word');
    await expect.poll(() => findingsOf(portlight, record)).toEqual([]);
    await page.close();
  });
}
