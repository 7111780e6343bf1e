import * as fc from 'fast-check';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/standards/base64.ts';
import { certificatesPem } from '../../src/standards/pem.ts';
import { keyKinds, sampleCertificate } from './sample-certificates.ts';

describe('a certificate as PEM', () => {
  it.each(Object.keys(keyKinds) as readonly (keyof typeof keyKinds)[])(
    'is what OpenSSL writes: %s',
    async (kind) => {
      const der = await sampleCertificate(kind);
      expect(certificatesPem([toBase64(der)])).toBe(new X509Certificate(der).toString());
    },
    30_000,
  );

  it('has lines of 64 characters, and a shorter one only at the end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
        const lines = certificatesPem([toBase64(bytes)]).split('\n');
        expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----');
        expect(lines.slice(-2)).toEqual(['-----END CERTIFICATE-----', '']);
        const content = lines.slice(1, -2);
        for (const line of content.slice(0, -1)) expect(line).toHaveLength(64);
        expect(content.at(-1)?.length).toBeLessThanOrEqual(64);
        expect(Buffer.from(content.join(''), 'base64')).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('is a chain when there are more, each whole and in the order given', () => {
    expect(certificatesPem(['AAAA', 'BBBB'])).toBe(
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n' +
        '-----BEGIN CERTIFICATE-----\nBBBB\n-----END CERTIFICATE-----\n',
    );
  });
});
