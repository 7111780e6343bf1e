import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { SecurityInfo } from '../../src/core/security-info.ts';
import { judgePage } from '../../src/core/verdict.ts';
import { describePath } from '../../src/explain/path.ts';
import { describeVerdict } from '../../src/explain/describe-verdict.ts';
import { pageOf } from '../checks/page-of.ts';
import { certificateOf, chromiumTold, firefoxTold, rootOf } from '../core/connections.ts';

const url = 'https://a.test/';

function tlsStep(security: SecurityInfo) {
  const page = pageOf(url, { security });
  const step = describePath(page, judgePage(page, checks)).find(({ id }) => id === 'tls');
  if (step === undefined) throw new Error('The path has no TLS.');
  return step;
}

describe('the TLS step of a page whose browser tells of its connection', () => {
  it('names version, cipher, group and certificate', () => {
    expect(tlsStep(firefoxTold())).toMatchObject({
      id: 'tls',
      label: 'TLS',
      state: 'good',
      stateText: 'encrypted',
      explanation:
        'Between this browser and a.test, others see addresses, the host’s name, the port and how much is sent, not what. TLS 1.3, TLS_AES_128_GCM_SHA256, x25519, ecdsa_secp256r1_sha256. The certificate is from CN=Sample Authority,O=Sample,C=XX and ends on 2027-01-21.',
    });
  });

  it('names a post-quantum group as IANA does', () => {
    const { explanation } = tlsStep(firefoxTold({ keyExchangeGroup: 'mlkem768x25519' }));
    expect(explanation).toContain('X25519MLKEM768');
  });

  it('leaves out the host’s name where it was hidden', () => {
    const { explanation } = tlsStep(firefoxTold({ encryptedClientHello: true }));
    expect(explanation).toContain('how much is sent, not what, nor the host’s name.');
  });

  it('says of Chromium’s certificate what is still not told', () => {
    const { state, explanation } = tlsStep(chromiumTold());
    expect(state).toBe('good');
    expect(explanation).toContain('Chromium does not tell the TLS version and the cipher.');
    expect(explanation).toContain('The certificate is from CN=Sample Authority');
  });

  it('excepts whoever holds an authority of this device', () => {
    const certificates = [certificateOf(), rootOf({ builtInRoot: false })];
    const { state, explanation } = tlsStep(firefoxTold({ certificates }));
    expect(state).toBe('good');
    expect(explanation).toContain('Whoever holds the authority that was put on this device');
    expect(tlsStep(firefoxTold()).explanation).not.toContain('Whoever');
  });

  it('has a gap for what is weak', () => {
    const weak = firefoxTold({ cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA' });
    expect(tlsStep(weak)).toMatchObject({ state: 'gap', stateText: 'weak' });
  });

  it.each([
    firefoxTold({ overriddenError: 'trust_error', certificates: [certificateOf()] }),
    firefoxTold({ certificates: [certificateOf({ notAfter: 0 })] }),
  ])('is not proven where the certificate proves nothing', (security) => {
    expect(tlsStep(security)).toMatchObject({ state: 'gap', stateText: 'not proven' });
    const page = pageOf(url, { security });
    const { title, summary } = describeVerdict(judgePage(page, checks), page);
    expect(title).toBe('Identity not proven');
    expect(summary).toContain('its certificate does not prove who answered');
  });
});
