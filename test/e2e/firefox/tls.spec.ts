import { tlsScenes } from '../../lab/scenes/tls.ts';
import { expectAgreement } from '../certificate-agreement.ts';
import { expect, test } from '../lab-test.ts';
import { connectionOf, findingsOf } from '../portlight.ts';
import { readShownCertificate } from '../shown-certificate.ts';

for (const { host, tls, suite, group, signatureScheme, findings } of tlsScenes) {
  test(`of ${host} both record and popup say what its server and OpenSSL say`, async ({ seen }) => {
    const tab = await seen.open(`https://${host}/`);
    const { security } = await connectionOf(seen, tab.tabId);
    // The connection is told of before there is a document.
    await expect
      .poll(async () => readJson(await tab.run(() => document.body?.textContent ?? '')))
      .toEqual({ version: tls.version, suite });
    expect(security).toMatchObject({
      state: 'secure',
      overriddenError: null,
      protocolVersion: tls.version,
      cipherSuite: suite,
    });

    expect(security.certificates).toHaveLength(tls.intermediate ? 3 : 2);
    const popup = await tab.openPopup();
    await popup.press('Certificate');
    const shown = await popup.run(readShownCertificate);
    await expectAgreement(security.certificates, shown, 'firefox');
    expect(shown.sections['Connection']).toMatchObject({
      Version: tls.version.replace('v', ' '),
      'Cipher suite': suite,
      'Key exchange': group ?? 'not told by this browser',
      'Handshake signed with': signatureScheme ?? 'not told by this browser',
      'Forward secrecy': findings.includes('no-forward-secrecy') ? 'no' : 'yes',
    });
    await popup.close();

    await expect
      .poll(async () => await findingsOf(seen, tab.tabId, 'tls-parameters'))
      .toEqual(findings.map((what) => `tls-parameters.${what}`).toSorted());
    await tab.close();
  });
}

function readJson(text: string): unknown {
  return text === '' ? null : JSON.parse(text);
}
