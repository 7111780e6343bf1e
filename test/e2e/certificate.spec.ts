import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { launchLabBrowser } from '../lab/browser.ts';
import type { Lab } from '../lab/lab.ts';
import { builtExtension, expect, test as base } from './lab-test.ts';
import { attach, waitUntilHeard, waitUntilSettled, type Portlight } from './portlight.ts';

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
  const record = await waitUntilSettled(telling, tabId);
  const served = await servedCertificate(lab, 'good.test');
  const [told] = record.navigation?.connection?.security.certificates ?? [];
  expect(told).toMatchObject({
    der: served.raw.toString('base64'),
    sha256: served.fingerprint256,
    subject: served.subject,
    issuer: served.issuer,
    serialNumber: served.serialNumber.toLowerCase(),
    notBefore: Date.parse(served.validFrom),
    notAfter: Date.parse(served.validTo),
    details: {
      dnsNames: ['good.test'],
      key: { algorithm: 'EC', bits: 256, curve: 'P-256' },
      signature: { algorithm: 'ECDSA', hash: 'SHA-256' },
    },
  });

  const popup = await telling.openPopup(tabId);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Encrypted');
  await popup.getByRole('button', { name: /^TLS/ }).click();
  await expect(popup.getByRole('region', { name: /^About TLS/ })).toContainText(
    'The certificate is from CN=Portlight Lab Authority and ends on',
  );
  await popup.close();
  await page.close();
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
    await popup.close();
    await page.close();
  });
}

/** The certificate that the lab's server presents for a host, as OpenSSL reads it. */
async function servedCertificate(lab: Lab, host: string): Promise<X509Certificate> {
  const rule = new RegExp(`MAP ${host}:443 127\\.0\\.0\\.1:(\\d+)`).exec(lab.resolverRules);
  const socket = connect({
    host: '127.0.0.1',
    port: Number(rule?.[1]),
    servername: host,
    ca: lab.authorityPem,
  });
  try {
    await once(socket, 'secureConnect');
    const served = socket.getPeerX509Certificate();
    if (served === undefined) throw new Error(`The lab presents no certificate for ${host}.`);
    return served;
  } finally {
    socket.destroy();
  }
}
