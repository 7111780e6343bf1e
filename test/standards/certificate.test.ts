import * as fc from 'fast-check';
import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCertificate, type Certificate } from '../../src/standards/certificate.ts';
import { keyKinds, sampleCertificate } from './sample-certificates.ts';

function read(der: Uint8Array): Certificate {
  const certificate = parseCertificate(der);
  if (certificate === null) throw new Error('The sample cannot be read.');
  return certificate;
}

let sample = new Uint8Array();

beforeAll(async () => {
  sample = new Uint8Array(await sampleCertificate('ECDSA P-256'));
});

describe('a certificate', () => {
  it('is read in full', () => {
    expect(read(sample)).toEqual({
      subject: 'C=XX,O=A\\, B and C,CN=a.test',
      issuer: 'C=XX,O=A\\, B and C,CN=a.test',
      commonName: 'a.test',
      serialNumber: '0badc0de',
      notBefore: Date.UTC(2026, 0, 2, 3, 4, 5),
      notAfter: Date.UTC(2026, 2, 31, 23, 59, 59),
      key: { algorithm: 'EC', bits: 256, curve: 'P-256' },
      signature: { algorithm: 'ECDSA', hash: 'SHA-256' },
      dnsNames: ['a.test', '*.a.test'],
      ipAddresses: ['192.0.2.1', '2001:db8:0:0:0:0:0:1'],
      authority: true,
      keyUsages: ['digitalSignature', 'keyCertSign'],
      extendedKeyUsages: ['serverAuth', '1.2.3.4'],
      policies: ['2.23.140.1.2.1'],
      ocsp: ['http://ocsp.a.test/'],
      issuers: ['http://ca.a.test/ca.der'],
      revocationLists: ['http://crl.a.test/1.crl'],
      timestamps: 2,
      mustStaple: true,
    });
  });

  it.each(Object.keys(keyKinds) as readonly (keyof typeof keyKinds)[])(
    'with %s is read as OpenSSL reads it',
    async (kind) => {
      const der = await sampleCertificate(kind);
      const [ours, theirs] = [read(der), new X509Certificate(der)];
      expect(ours.serialNumber.toUpperCase()).toBe(theirs.serialNumber);
      expect(ours.notBefore).toBe(Date.parse(theirs.validFrom));
      expect(ours.notAfter).toBe(Date.parse(theirs.validTo));
      expect(ours.authority).toBe(theirs.ca);
      const { asymmetricKeyType, asymmetricKeyDetails } = theirs.publicKey;
      expect(ours.key).toEqual(
        {
          ec: { algorithm: 'EC', bits: kind.endsWith('384') ? 384 : 256, curve: kind.slice(6) },
          rsa: { algorithm: 'RSA', bits: asymmetricKeyDetails?.modulusLength, curve: null },
          ed25519: { algorithm: 'Ed25519', bits: null, curve: null },
        }[asymmetricKeyType as 'ec' | 'rsa' | 'ed25519'],
      );
      for (const name of ours.dnsNames) expect(theirs.subjectAltName).toContain(`DNS:${name}`);
    },
    30_000,
  );

  it.each([
    ['RSA 1024 with SHA-1', { algorithm: 'RSA', hash: 'SHA-1' }],
    ['RSA-PSS', { algorithm: 'RSA-PSS', hash: 'SHA-512' }],
    ['Ed25519', { algorithm: 'Ed25519', hash: null }],
    ['ECDSA P-384', { algorithm: 'ECDSA', hash: 'SHA-384' }],
  ] as const)('with %s tells how it was signed', async (kind, signature) => {
    expect(read(await sampleCertificate(kind)).signature).toEqual(signature);
  });

  it.each([
    ['2049-12-31T23:59:59Z', 'UTCTime'],
    ['2050-01-01T00:00:00Z', 'GeneralizedTime'],
    ['9999-12-31T23:59:59Z', 'no end (RFC 5280 §4.1.2.5)'],
  ])('that ends on %s, which is %s', async (end) => {
    const der = await sampleCertificate('ECDSA P-256', { notAfter: new Date(end) });
    expect(read(der).notAfter).toBe(Date.parse(end));
  });
});

it('the end of a validity period is read alike on every day', async () => {
  const end = '2052-02-10T00:00:00Z';
  const der = await sampleCertificate('ECDSA P-256', { notAfter: new Date(end) });
  vi.useFakeTimers({ now: Date.parse('2026-01-31T12:00:00Z') });
  try {
    expect(read(der).notAfter).toBe(Date.parse(end));
  } finally {
    vi.useRealTimers();
  }
});

describe('whatever a server sends', () => {
  it('never throws: bytes that are no certificate are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(parseCertificate(bytes)).toBeNull();
      }),
    );
  });

  it('never throws: a certificate with some bytes changed is read, or is none', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(sample);
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        const certificate = parseCertificate(bytes);
        expect(JSON.parse(JSON.stringify(certificate))).toEqual(certificate);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws: a certificate that is cut off is none', () => {
    for (let length = 0; length < sample.length; length += 1) {
      expect(parseCertificate(sample.subarray(0, length))).toBeNull();
    }
  });

  it('is not recognised with something behind it', () => {
    expect(parseCertificate(Uint8Array.from([...sample, 0]))).toBeNull();
  });
});
