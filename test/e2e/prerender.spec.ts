import {
  brokenPage,
  linkedPage,
  prefetchedByLink,
  prefetchedByRule,
  prefetchingPage,
  prerenderingPage,
  unseenPage,
} from '../lab/scenes/speculation.ts';
import type { Visit } from '../../src/core/visit.ts';
import type { BarePortlight } from './bare-portlight.ts';
import { expect, test } from './lab-test.ts';
import { visitOf, waitUntilSettled } from './portlight.ts';
import { withBareBrowser } from './with-bare-browser.ts';

const plain = { badgeText: '', title: 'Portlight: Encrypted – speculating.test' };
const mixed = {
  badgeText: '2',
  title: 'Portlight: Only partly encrypted, 2 findings – speculating.test',
};

/** Those to the scene's pages, oldest first. */
async function visitsOf(portlight: Pick<BarePortlight, 'visits'>): Promise<readonly Visit[]> {
  return (await portlight.visits()).filter(({ site }) => site === 'speculating.test');
}

/** Waits until a page that is not in front has been recorded, and its content script has reported. */
async function expectHidden(portlight: BarePortlight, tabId: number, url: string): Promise<void> {
  await expect
    .poll(async () => {
      const pages = (await portlight.tab(tabId))?.pages ?? [];
      const page = pages.find((each) => each.url === url);
      return page && { shown: page.shown, mixed: page.insecureResources.length };
    })
    .toEqual({ shown: false, mixed: 1 });
}

test('a prerendered page stays out of sight until it is gone to, and is then known at once', async ({
  lab,
}) => {
  await withBareBrowser({ lab }, async (portlight) => {
    const tabId = await portlight.openTab(prerenderingPage);
    await expectHidden(portlight, tabId, linkedPage);
    await expectHidden(portlight, tabId, unseenPage);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(plain);
    expect((await portlight.tab(tabId))?.active?.url).toBe(prerenderingPage);
    await expect
      .poll(async () => (await visitsOf(portlight)).map(({ url }) => url))
      .toEqual([prerenderingPage]);
    const popup = await portlight.openPopup(tabId);
    await expect.poll(popup).toContain('Nothing was found that weakens this connection');
    const hidden = (await portlight.tab(tabId))?.pages.find(({ url }) => url === linkedPage);

    await portlight.changeAddress(tabId, `${prerenderingPage}#go`);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(mixed);
    await expect.poll(popup).toContain('Only partly encrypted');
    const shown = (await portlight.tab(tabId))?.active;
    expect(shown?.key).toBe(hidden?.key);
    expect(shown?.navigation?.response?.freshness).toBe('fresh');
    await expect
      .poll(async () => (await visitsOf(portlight)).map(({ url, level }) => [url, level]))
      .toEqual([
        [prerenderingPage, 'secure'],
        [linkedPage, 'mixed'],
      ]);
  });
});

test('a prerender that fails says nothing of the page in front', async ({ lab }) => {
  // Without this feature, as in older versions, Chromium does not fetch a page before it prerenders it.
  const args = ['--disable-features=Prerender2FallbackPrefetchSpecRules'];
  await withBareBrowser({ lab, args }, async (portlight) => {
    const tabId = await portlight.openTab(prerenderingPage);
    await expectHidden(portlight, tabId, linkedPage);
    await expectHidden(portlight, tabId, unseenPage);
    await expect.poll(() => portlight.toolbar(tabId)).toEqual(plain);
    const tab = await portlight.tab(tabId);
    expect(tab?.active?.url).toBe(prerenderingPage);
    expect(tab?.pages.map(({ url }) => url)).not.toContain(brokenPage);
    await expect
      .poll(async () => (await visitsOf(portlight)).map(({ url }) => url))
      .toEqual([prerenderingPage]);
  });
});

test('a page that is only fetched ahead leaves no trace; once it is gone to, it is a page like others', async ({
  portlight,
}) => {
  const { page, tabId } = await portlight.newTab();
  const fetched = [prefetchedByRule, prefetchedByLink].map((url) =>
    portlight.context.waitForEvent('requestfinished', (request) => request.url() === url),
  );
  await page.goto(prefetchingPage);
  await Promise.all(fetched);
  const front = await waitUntilSettled(portlight, tabId);
  expect(front.url).toBe(prefetchingPage);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(plain);
  const ahead = (await portlight.visits()).filter(({ url }) => /by-(rule|link)$/.test(url));
  expect(ahead).toEqual([]);

  await page.getByRole('link', { name: 'By rule' }).click();
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(mixed);
  const used = await portlight.pageRecord(tabId);
  expect(await visitOf(portlight, used?.key ?? '')).toMatchObject({
    url: prefetchedByRule,
    freshness: 'fresh',
  });
  await page.goto(prefetchingPage);
  await expect.poll(() => portlight.toolbar(tabId)).toEqual(plain);
  await page.getByRole('link', { name: 'By link' }).click();
  await expect.poll(async () => (await portlight.pageRecord(tabId))?.url).toBe(prefetchedByLink);
  const linked = await waitUntilSettled(portlight, tabId);
  expect(await visitOf(portlight, linked.key)).toMatchObject({
    freshness: 'cache',
    strictTransportSecurity: null,
    findings: ['mixed-content.upgraded'],
  });
  await page.close();
});
