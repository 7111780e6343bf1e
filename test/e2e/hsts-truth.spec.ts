import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { preloadedDomains } from '../../src/standards/hsts-preloaded-domains.ts';
import { parseStrictTransportSecurity } from '../../src/standards/strict-transport-security.ts';
import { launchLabBrowser } from '../lab/browser.ts';
import { startLab } from '../lab/lab.ts';
import {
  belowHostOfField,
  hostIn,
  hostOfField,
  hstsFields,
  hstsTruthCase,
  otherDomains,
  truthStart,
  withoutPage,
} from '../lab/scenes/hsts-fields.ts';

/** A browser of its own, without the extension: it is the one that knows. */
const test = base.extend<object, { readonly chromium: BrowserContext }>({
  chromium: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
    async ({}, use) => {
      const lab = await startLab({ cases: [hstsTruthCase] });
      const browser = await launchLabBrowser({ lab, headless: true });
      await use(browser.context);
      await browser.close();
      await lab.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const own = (place: number): string => `http://${hostOfField(place)}/`;
const below = (place: number): string => `http://${belowHostOfField(place)}/`;
const addressIn = (domain: string): string => `http://${hostIn(domain)}/`;

/** Whether the browser went to https by itself when it was sent to this http address. */
async function isUpgraded(page: Page, url: string): Promise<boolean> {
  const asked: string[] = [];
  const listen = (request: { url(): string; isNavigationRequest(): boolean }): void => {
    if (request.isNavigationRequest()) asked.push(request.url());
  };
  page.on('request', listen);
  // Whether something answers does not matter, and a page would take a process of its own.
  await page.goto(`${url}${withoutPage}`).catch(() => null);
  page.off('request', listen);
  return asked.some((address) => address.startsWith('https:'));
}

/** Asks about many addresses in a few tabs. */
async function whichAreUpgraded(
  context: BrowserContext,
  urls: readonly string[],
): Promise<ReadonlySet<string>> {
  const upgraded = new Set<string>();
  const waiting = [...urls];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      if (await isUpgraded(page, url)) upgraded.add(url);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return upgraded;
}

/** Lets the browser see each of these once. */
async function see(context: BrowserContext, urls: readonly string[]): Promise<void> {
  const page = await context.newPage();
  await page.goto(truthStart);
  const failed = await page.evaluate(async (all) => {
    const seen = await Promise.allSettled(all.map((url) => fetch(url, { mode: 'no-cors' })));
    return all.filter((_, place) => seen[place]?.status === 'rejected');
  }, urls);
  expect(failed).toEqual([]);
  await page.close();
}

test('what is read from a field is what Chromium reads from it', async ({ chromium: context }) => {
  test.setTimeout(120_000);
  const places = hstsFields.map((_, place) => place);
  await see(
    context,
    places.map((place) => `https://${hostOfField(place)}/`),
  );
  const named = new Set(
    places.filter((place) => /includesub/i.test(hstsFields[place]?.join() ?? '')),
  );
  const upgraded = await whichAreUpgraded(
    context,
    // A field that does not name it can cover nothing below; where it does, that is asked first.
    places.flatMap((place) => (named.has(place) ? [below(place), own(place)] : [own(place)])),
  );
  const rows = hstsFields.map((lines, place) => {
    const { policy } = parseStrictTransportSecurity(lines);
    const isInForce = policy !== null && policy.maxAge > 0;
    return {
      field: JSON.stringify(lines),
      read: words(isInForce, isInForce && policy.includeSubDomains),
      chromium: words(upgraded.has(own(place)), upgraded.has(below(place))),
    };
  });
  const disagreements = rows.filter(({ read, chromium }) => read !== chromium);
  console.log(`${rows.length} fields, ${disagreements.length} disagreements with Chromium`);
  for (const { field, read, chromium } of disagreements) {
    console.log(`${field}: read as “${read}”, Chromium “${chromium}”`);
  }
  expect(rows.length).toBeGreaterThanOrEqual(100);
  // Neither side may say the same of everything.
  expect(new Set(rows.map(({ chromium }) => chromium)).size).toBe(3);
  expect(disagreements).toEqual([]);
});

function words(isUpgradedItself: boolean, areSubdomains: boolean): string {
  if (isUpgradedItself) return areSubdomains ? 'with subdomains' : 'alone';
  return areSubdomains ? 'subdomains only' : 'nothing';
}

test('where a good field counts and where it does not is what the checks say', async ({
  chromium: context,
}) => {
  const page = await context.newPage();
  await page.goto('http://over-http.hsts-truth.test/');
  for (const host of ['localhost', 'name.localhost', '127.0.0.1']) {
    await page.goto(`https://${host}/`);
  }
  await page.close();
  await see(context, [
    'https://other-port.hsts-truth.test:8443/',
    'https://top.hsts-truth.test/',
    'https://middle.top.hsts-truth.test/',
  ]);
  const expected: Readonly<Record<string, boolean>> = {
    'http://over-http.hsts-truth.test/': false,
    'http://localhost/': false,
    'http://name.localhost/': false,
    'http://127.0.0.1/': false,
    // Sent from port 8443, it holds for every port.
    'http://other-port.hsts-truth.test/': true,
    'http://other-port.hsts-truth.test:8080/': true,
    // The host between has a policy without includeSubDomains; the one above it covers all the same.
    'http://bottom.middle.top.hsts-truth.test/': true,
  };
  const upgraded = await whichAreUpgraded(context, Object.keys(expected));
  const found = Object.fromEntries(Object.keys(expected).map((url) => [url, upgraded.has(url)]));
  expect(found).toEqual(expected);
});

test('a field on a connection whose certificate was bypassed is ignored', async ({
  chromium: context,
}) => {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Security.setIgnoreCertificateErrors', { ignore: true });
  const answer = await page.goto('https://refused.hsts-truth.test/');
  expect(answer?.headers()['strict-transport-security']).toContain('max-age');
  expect(await isUpgraded(page, 'http://refused.hsts-truth.test/')).toBe(false);
  await page.close();
});

test('the top-level domains that are told to be preloaded are, and others are not', async ({
  chromium: context,
}) => {
  const upgraded = await whichAreUpgraded(
    context,
    [...preloadedDomains, ...otherDomains].map(addressIn),
  );
  expect(preloadedDomains.filter((domain) => !upgraded.has(addressIn(domain)))).toEqual([]);
  expect(otherDomains.filter((domain) => upgraded.has(addressIn(domain)))).toEqual([]);
});
