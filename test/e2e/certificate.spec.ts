import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { pageOf } from '../checks/page-of.ts';
import { toldByFirefox } from '../explain/certificate/told-chain.ts';
import { launchLabBrowser } from '../lab/browser.ts';
import { sampleChain } from '../standards/sample-chain.ts';
import { tlsScenes } from '../lab/scenes/tls.ts';
import { axeViolations } from './axe-violations.ts';
import { expectAgreement } from './certificate-agreement.ts';
import { builtExtension, expect, test as base } from './lab-test.ts';
import {
  attach,
  connectionOf,
  waitUntilHeard,
  waitUntilSettled,
  type Portlight,
} from './portlight.ts';
import { servedCertificate } from './served-certificate.ts';
import { readShownCertificate } from './shown-certificate.ts';
import { showPage } from './show-page.ts';
import { turnToTab } from './turn-to-tab.ts';

/** Sites whose keys, groups and suites Chromium knows: one with each key. */
const agreeable = tlsScenes.filter(({ host }) =>
  ['ec-384.tlsv1-3.test', 'rsa.tlsv1-3.test', 'ec-gcm.tlsv1-2.test'].includes(host),
);

/** Chromium with the feature that shows extensions the server's certificate. */
const test = base.extend<object, { readonly telling: Portlight }>({
  telling: [
    async ({ lab }, use) => {
      const browser = await launchLabBrowser({
        lab,
        headless: true,
        extension: builtExtension,
        args: ['--enable-features=WebRequestSecurityInfo'],
      });
      try {
        const portlight = await attach(browser.context);
        await waitUntilHeard(portlight, lab.startUrl);
        await use(portlight);
      } finally {
        await browser.close();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test('the certificate that Chromium shows is the server’s own, and passes', async ({
  lab,
  telling,
}) => {
  const { page, tabId } = await telling.newTab();
  await page.goto('https://good.test/');
  const { security } = await connectionOf(telling, tabId);
  const served = await servedCertificate(lab, 'good.test');
  expect(security.certificates.map(({ der }) => der)).toEqual([served.raw.toString('base64')]);

  const popup = await telling.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await popup.getByRole('button', { name: /^TLS/ }).click();
  await expect(popup.getByRole('region', { name: /^About TLS/ })).toContainText(
    'The certificate is from CN=Portlight Lab Authority and ends on',
  );

  const view = await openCertificate(popup);
  await expect(view.getByRole('heading', { level: 2 })).toHaveText('Certificate accepted');
  await expect(view).toContainText(/“.?Portlight Lab Authority.?” vouches for that name/u);
  await expect(view.getByRole('list', { name: 'Names it is for' })).toHaveText(
    'good.test covers this page',
  );
  await expect(view.locator('.chain > li')).toHaveText([
    /^The server’s certificate\s*good\.test/,
    /^Not shown\s*Portlight Lab Authority/,
  ]);
  expect(await factsOf(view, 'What it is for')).toEqual({
    'The key may': 'sign handshakes (digitalSignature)',
    'It may': 'prove who a server is (serverAuth)',
    'May vouch for others': 'no',
  });
  const [from, until] = [served.validFrom, served.validTo].map((time) =>
    new Date(time).toISOString().slice(0, 10),
  );
  await expect(view).toContainText(`It is valid from ${from} to ${until}, 91 days in all`);
  await expectAccessible(popup);

  const download = popup.waitForEvent('download');
  await view.getByRole('button', { name: 'Save certificate (PEM)' }).focus();
  await popup.keyboard.press('Enter');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('portlight-good.test-certificate.pem');
  expect(await readFile(await saved.path(), 'utf8')).toBe(served.toString());
  await popup.keyboard.press('Tab');
  await expect(
    view.getByRole('button', { name: 'Copy certificate of good.test as PEM' }),
  ).toBeFocused();
  await popup.close();
  await page.close();
});

test('each field of a certificate that Chromium gives is what OpenSSL reads', async ({
  telling,
}) => {
  const hosts = ['good.test', ...agreeable.map(({ host }) => host)];
  expect(hosts.length).toBeGreaterThan(3);
  for (const host of hosts) {
    const { page, tabId } = await telling.newTab();
    await page.goto(`https://${host}/`);
    const { security } = await connectionOf(telling, tabId);
    const popup = await telling.openPopup(tabId);
    await openCertificate(popup);
    const shown = await popup.evaluate(readShownCertificate);
    await expectAgreement(security.certificates, shown, 'chromium');
    await popup.close();
    await page.close();
  }
});

test('a whole chain with many long names fits, is read and opened with keys, and can be taken along', async ({
  telling,
}) => {
  const host = 'www.department.example-university.test';
  const [, parent = ''] = /^www\.(.*)$/.exec(host) ?? [];
  const more = Array.from({ length: 118 }, (_, place) => `host-number-${place}.${parent}`);
  const { ders } = await sampleChain({
    dnsNames: [`${'a'.repeat(63)}.${parent}`, ...more, `*.${parent}`],
    subject: 'CN=Example\u202Etset.elpmaxe, O=<b>Examples</b>\\, Limited, C=XX',
  });
  const page = pageOf(`https://${host}/`, { security: toldByFirefox(ders) });
  const popup = await showPage(telling, page);
  const view = await openCertificate(popup);

  await expect(view.locator('.chain > li .chain-role')).toHaveText([
    'The server’s certificate',
    'Authority in between',
    'Root authority of the browser',
  ]);
  const names = view.getByRole('list', { name: 'Names it is for' }).getByRole('listitem');
  await expect(names).toHaveCount(4);
  const rest = view.getByRole('button', { name: /^Show \d+ more$/ });
  await rest.focus();
  await popup.keyboard.press('Enter');
  await expect(names).toHaveCount(100);
  await expect(names.nth(4)).toBeFocused();
  await expect(view).toContainText('20 more were counted but not kept.');
  const root = view.getByRole('button', { name: /^Root authority of the browser/ });
  await root.focus();
  await popup.keyboard.press('Space');
  await expect(root).toHaveAttribute('aria-expanded', 'true');
  await expect(view.locator('.chain')).toContainText('2035-01-01 00:00:00 UTC');
  expect(await factsOf(view, 'Issued to')).toEqual({
    'Common name': 'Example\uFFFDtset.elpmaxe',
    Organisation: '<b>Examples</b>, Limited',
    Country: 'XX',
  });
  expect(await factsOf(view, 'Connection')).toMatchObject({ Version: 'TLS 1.3' });
  await expectAccessible(popup);
  for (const width of [400, 200]) {
    await popup.setViewportSize({ width, height: 600 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }

  const download = popup.waitForEvent('download');
  await view.getByRole('button', { name: 'Save whole chain (PEM)' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/g) ?? [];
  expect(blocks.map((block) => [...new X509Certificate(block).raw])).toEqual(
    ders.map((der) => [...der]),
  );
  await popup.close();
});

for (const { host, title, says } of [
  {
    host: 'failed-expired.test',
    title: 'Certificate expired',
    says: /it ended on .* The browser’s warning was clicked away/,
  },
  {
    host: 'failed-wrong-name.test',
    title: 'Certificate for another name',
    says: /it is for “another-name\.test”, not for failed-wrong-name\.test/,
  },
  {
    host: 'failed-self-signed.test',
    title: 'Certificate vouches for itself',
    says: /signed by nobody but itself/,
  },
  {
    host: 'failed-unknown-issuer.test',
    title: 'Certificate warning clicked away',
    says: /the browser does not tell what was wrong with it/,
  },
]) {
  test(`a warning clicked away at ${host} is told once, with its reason`, async ({ telling }) => {
    const { page, tabId } = await telling.newTab();
    await page.goto(`https://${host}/`).catch(() => null);
    await expect
      .poll(async () => (await telling.pageRecord(tabId))?.failure ?? null)
      .not.toBeNull();
    // The warning itself has to be there to hear the words that it listens for.
    await expect(page.locator('#main-message')).toBeVisible();
    await page.keyboard.type('thisisunsafe');
    await expect.poll(async () => (await telling.pageRecord(tabId))?.failure).toBeNull();
    await waitUntilSettled(telling, tabId);
    await expect.poll(async () => (await telling.toolbar(tabId)).badgeText).toBe('!');

    const popup = await telling.openPopup(tabId);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Identity not proven');
    const findings = popup.getByRole('region', { name: 'Findings' });
    await expect(findings.getByRole('button', { name: title })).toBeVisible();
    await expect(popup.getByText(says).first()).toBeVisible();
    await expect(findings.getByText('Certificate bypassed or replaced')).toHaveCount(0);
    const view = await openCertificate(popup);
    await expect(view.getByRole('heading', { level: 2 })).toHaveText('Warning bypassed');
    await expect(view).toContainText('You or someone using this profile went past the browser’s');
    await expect(view.getByRole('button', { name: title })).toBeVisible();
    await popup.close();
    await page.close();
  });
}

async function openCertificate(popup: Page): Promise<Locator> {
  await turnToTab(popup, 'Certificate');
  return popup.getByRole('tabpanel', { name: 'Certificate' });
}

/** Opens a section of the view and reads its facts, by their labels. */
async function factsOf(view: Locator, section: string): Promise<Readonly<Record<string, string>>> {
  const button = view.getByRole('button', { name: section, exact: true });
  await button.press('Enter');
  const controlled = await button.getAttribute('aria-controls');
  return view
    .locator(`[id="${controlled}"] dl > div`)
    .evaluateAll((facts) =>
      Object.fromEntries(
        facts.map((fact) => [
          fact.querySelector('dt')?.textContent ?? '',
          fact.querySelector('dd')?.textContent ?? '',
        ]),
      ),
    );
}

async function expectAccessible(popup: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeViolations(popup)).toEqual([]);
  }
}
