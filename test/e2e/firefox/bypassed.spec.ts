import { bypassedHosts } from '../../lab/scenes/tls.ts';
import { expectAgreement } from '../certificate-agreement.ts';
import { expect, test } from '../lab-test.ts';
import { connectionOf, findingsOf } from '../portlight.ts';
import { servedCertificate } from '../served-certificate.ts';
import { readShownCertificate } from '../shown-certificate.ts';

for (const { kind, category, finding, title } of [
  {
    kind: 'expired',
    category: 'expired_or_not_yet_valid',
    finding: 'certificate.expired',
    title: 'Certificate expired',
  },
  {
    kind: 'wrong-name',
    category: 'domain_mismatch',
    finding: 'certificate.wrong-name',
    title: 'Certificate for another name',
  },
  {
    kind: 'self-signed',
    category: 'trust_error',
    finding: 'certificate.self-signed',
    title: 'Certificate vouches for itself',
  },
  {
    kind: 'unknown-issuer',
    category: 'trust_error',
    finding: 'certificate.untrusted',
    title: 'Certificate from a stranger',
  },
] as const) {
  test(`Firefox calls a warning clicked away (${kind}) secure; Portlight calls it bypassed`, async ({
    seen,
    firefox,
    lab,
  }) => {
    const host = bypassedHosts[kind];
    const tab = await seen.open(`https://${host}/`);
    await expect.poll(async () => (await tab.toolbar()).badgeText).toBe('×');
    const failure = (await seen.pageRecord(tab.tabId))?.failure;
    expect(failure?.url).toBe(`https://${host}/`);
    const popup = await tab.openPopup();
    await expect.poll(async () => (await popup.words()).heading).toBe('No page came');

    // As the button of Firefox's error page does it.
    const served = await servedCertificate(lab, host);
    await firefox.runPrivileged(acceptCertificate, host, served.raw.toString('base64'));
    await tab.load(`https://${host}/`);
    const { security } = await connectionOf(seen, tab.tabId);
    expect(security).toMatchObject({ state: 'secure', overriddenError: category });
    expect(security.certificates.map(({ sha256 }) => sha256)).toEqual([served.fingerprint256]);
    await expect.poll(async () => (await tab.toolbar()).badgeText).toBe('!');
    await expect.poll(() => findingsOf(seen, tab.tabId, 'certificate')).toEqual([finding]);

    await expect.poll(async () => (await popup.words()).heading).toBe('Identity not proven');
    expect((await popup.words()).findings.map((one) => one.title)).toContainEqual(
      expect.stringContaining(title),
    );
    await popup.press('Certificate');
    const shown = await popup.run(readShownCertificate);
    expect(shown.title).toBe('Warning bypassed');
    await expectAgreement(security.certificates, shown, 'firefox');
    await popup.close();
    await tab.close();
  });
}

/** Runs in Firefox. */
function acceptCertificate(host: string, der: string): void {
  const certificate = Cc['@mozilla.org/security/x509certdb;1']
    ?.getService(Ci.nsIX509CertDB)
    .constructX509FromBase64(der);
  const overrides = Cc['@mozilla.org/security/certoverride;1']?.getService(
    Ci.nsICertOverrideService,
  );
  // Firefox keeps exceptions by the port it really connects to.
  const ports = Services.prefs.getStringPref('network.socket.forcePort');
  const port = Number(/(?:^|;)443=(\d+)/.exec(ports)?.[1]);
  if (certificate) overrides?.rememberValidityOverride(host, port, {}, certificate, true);
}
