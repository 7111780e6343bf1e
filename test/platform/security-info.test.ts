import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { securityInfo } from '../../src/platform/security-info.ts';
import { securityInfoSchema } from '../../src/storage/security-info-schema.ts';
import { anyText } from '../standards/any-text.ts';
import { sampleCertificate } from '../standards/sample-certificates.ts';

/** What Firefox gave of a real connection. */
const told = {
  state: 'secure',
  protocolVersion: 'TLSv1.3',
  cipherSuite: 'TLS_AES_256_GCM_SHA384',
  secretKeyLength: 256,
  keaGroupName: 'x25519',
  signatureSchemeName: 'ECDSA-P256-SHA256',
  isExtendedValidation: false,
  certificateTransparencyStatus: 'not_applicable',
  hsts: false,
  hpkp: false,
  usedEch: false,
  usedDelegatedCredentials: false,
  usedOcsp: false,
  usedPrivateDns: false,
  certificates: [
    {
      subject: 'CN=ok,O=Probe Site Org',
      issuer: 'CN=Probe Test Intermediate,O=Probe Test,C=XX',
      validity: { start: 1_795_331_366_000, end: 1_803_107_366_000 },
      fingerprint: { sha1: '93:70', sha256: 'D2:E8' },
      serialNumber: '2C:CB',
      isBuiltInRoot: false,
      subjectPublicKeyInfoDigest: { sha256: 'c2hh' },
      rawDER: [48, 130],
    },
  ],
};

describe('what Firefox tells', () => {
  it('is kept as far as checks need it, its own reading first', () => {
    expect(securityInfo(told)).toEqual({
      state: 'secure',
      protocolVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_256_GCM_SHA384',
      keyExchangeGroup: 'x25519',
      signatureScheme: 'ECDSA-P256-SHA256',
      overriddenError: null,
      transparency: 'not_applicable',
      extendedValidation: false,
      hsts: false,
      encryptedClientHello: false,
      ocspAsked: false,
      delegatedCredentials: false,
      privateDns: false,
      certificates: [
        {
          subject: 'CN=ok,O=Probe Site Org',
          issuer: 'CN=Probe Test Intermediate,O=Probe Test,C=XX',
          notBefore: 1_795_331_366_000,
          notAfter: 1_803_107_366_000,
          sha1: '93:70',
          sha256: 'D2:E8',
          serialNumber: '2C:CB',
          builtInRoot: false,
          publicKeyDigest: 'c2hh',
          der: 'MII=',
          details: null,
        },
      ],
      cutCertificates: 0,
    });
  });

  it.each([
    [{}, null],
    [{ overridableErrorCategory: 'trust_error' }, 'trust_error'],
    [{ overridableErrorCategory: 'domain_mismatch' }, 'domain_mismatch'],
    [{ overridableErrorCategory: 'expired_or_not_yet_valid' }, 'expired_or_not_yet_valid'],
    [{ overridableErrorCategory: 'expired-or-not-yet-valid' }, 'expired_or_not_yet_valid'],
    [{ overridableErrorCategory: 'unset' }, null],
    [{ overridableErrorCategory: 'something_new' }, 'unknown'],
    [{ isUntrusted: true }, 'trust_error'],
    [{ isDomainMismatch: true }, 'domain_mismatch'],
    [{ isNotValidAtThisTime: true }, 'expired_or_not_yet_valid'],
    [{ isUntrusted: false, isDomainMismatch: false, isNotValidAtThisTime: false }, null],
    [{ state: 'broken' }, 'unknown'],
    [{ state: 'weak' }, null],
  ] as const)('of a clicked-away warning, %j, is %s', (other, error) => {
    expect(securityInfo({ ...told, ...other }).overriddenError).toBe(error);
  });

  it('of a page without TLS is that it is insecure', () => {
    expect(securityInfo({ state: 'insecure' })).toMatchObject({
      state: 'insecure',
      certificates: [],
    });
  });
});

describe('what Chromium tells', () => {
  it('is read from the certificate itself', async () => {
    const der = new Uint8Array(await sampleCertificate('ECDSA P-256'));
    const chromium = {
      state: 'secure',
      certificates: [{ fingerprint: { sha256: 'D2:E8' }, rawDER: der.buffer }],
    };
    expect(securityInfo(chromium)).toMatchObject({
      protocolVersion: null,
      certificates: [
        {
          subject: 'C=XX,O=A\\, B and C,CN=a.test',
          notBefore: Date.UTC(2026, 0, 2, 3, 4, 5),
          sha256: 'D2:E8',
          builtInRoot: null,
          details: { commonName: 'a.test', dnsNames: ['a.test', '*.a.test'], cutNames: 0 },
        },
      ],
    });
  });
});

describe('what a hostile server sends', () => {
  it('is cut: a longer certificate is neither read nor kept', () => {
    const rawDER = Array.from({ length: limits.certificateBytes + 1 }, () => 48);
    const { certificates } = securityInfo({ ...told, certificates: [{ rawDER }] });
    expect(certificates).toMatchObject([{ der: null, details: null }]);
  });

  it('is cut: of a long chain the first certificates are kept and the rest counted', () => {
    const certificates = Array.from({ length: limits.certificatesPerChain + 3 }, () => ({}));
    const info = securityInfo({ ...told, certificates });
    expect(info.certificates).toHaveLength(limits.certificatesPerChain);
    expect(info.cutCertificates).toBe(3);
  });

  it('is cut: of many names the first are kept and the rest counted', async () => {
    const dnsNames = Array.from({ length: limits.namesPerCertificate + 5 }, (_, n) => `n${n}.test`);
    const rawDER = [...(await sampleCertificate('ECDSA P-256', { dnsNames }))];
    const [certificate] = securityInfo({ ...told, certificates: [{ rawDER }] }).certificates;
    expect(certificate?.details?.dnsNames).toHaveLength(limits.namesPerCertificate);
    expect(certificate?.details?.cutNames).toBe(5);
  });

  it.each([
    ['a mark that turns the direction of writing', 'moc.\u202Elive.test'],
    ['a zero-width space', 'a\u200B.test'],
    ['a control character', 'a\u0007.test'],
    ['a line end', 'a\u2028.test'],
  ])('shows %s for what it is', (_what, subject) => {
    const [certificate] = securityInfo({ ...told, certificates: [{ subject }] }).certificates;
    expect(certificate?.subject).toContain('\uFFFD');
    expect(certificate?.subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  });

  it('never throws, and always makes what storage takes', () => {
    const certificate = fc.record(
      {
        subject: anyText,
        issuer: anyText,
        validity: fc.record({ start: fc.double({ noNaN: true }), end: fc.integer() }),
        rawDER: fc.array(fc.integer({ min: 0, max: 255 })),
      },
      { requiredKeys: [] },
    );
    const anything = fc.record(
      {
        state: anyText,
        protocolVersion: anyText,
        cipherSuite: anyText,
        overridableErrorCategory: anyText,
        certificates: fc.array(certificate),
      },
      { requiredKeys: ['state'] },
    );
    fc.assert(
      fc.property(anything, (details) => {
        const info = securityInfo(details);
        expect(v.parse(securityInfoSchema, info)).toEqual(info);
      }),
    );
  });
});
