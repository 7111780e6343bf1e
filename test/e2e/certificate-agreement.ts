import { expect } from '@playwright/test';
import type { Target } from '../../build/manifest.ts';
import type { PresentedCertificate } from '../../src/core/security-info.ts';
import {
  alternativeNames,
  readWithOpenssl,
  type CertificateFields,
} from './openssl-certificate.ts';
import type { ShownCertificate } from './shown-certificate.ts';

/** How a browser writes what it tells of a certificate, where that is not how OpenSSL and the view do. */
interface Dialect {
  /** From what OpenSSL reads to what is recorded, and to what is shown. */
  readonly recorded: (fields: CertificateFields) => CertificateFields;
  readonly shown: (fields: CertificateFields) => CertificateFields;
}

const dialects: Readonly<Record<Target, Dialect>> = {
  firefox: { recorded: withFirefoxNames, shown: withFirefoxNames },
  // It gives the bytes alone: the rest is what Portlight reads in them, which sums up nothing.
  chromium: {
    recorded: (fields) => ({
      ...fields,
      'Serial number': (fields['Serial number'] ?? '').replaceAll(':', '').toLowerCase(),
      'SHA-1 fingerprint': '',
    }),
    shown: (fields) => ({ ...fields, 'SHA-1 fingerprint': 'not told by this browser' }),
  },
};

/**
 * Holds each field of what is recorded of the certificates that a browser tells, and that the popup shows,
 * against what OpenSSL reads.
 */
export async function expectAgreement(
  certificates: readonly PresentedCertificate[],
  shown: ShownCertificate,
  target: Target,
): Promise<void> {
  const ders = certificates.map(({ der }) => Buffer.from(der ?? '', 'base64'));
  const read = await Promise.all(ders.map(readWithOpenssl));
  const dialect = dialects[target];
  const [own, ...others] = read.map(dialect.shown);
  if (ders[0] === undefined || own === undefined) throw new Error('There is no certificate.');
  const names = await alternativeNames(ders[0]);
  expect(certificates.map(recordedFields)).toEqual(read.map(dialect.recorded));
  expect(certificates[0]?.details?.dnsNames).toEqual(names);
  expect(shown.names).toEqual(names);
  // Of an issuer that the browser does not give there is only the name.
  const shownOthers = shown.chain.slice(1).filter((fields) => 'Subject' in fields);
  expect(shownOthers.map(withoutKeyDigest)).toEqual(others);
  // Of the server's own the view tells who in parts, and when in a sentence.
  const { Subject, Issuer, 'Valid from': from, 'Valid until': until, ...rest } = own;
  expect(withoutKeyDigest(shown.sections['Key and fingerprints'] ?? {})).toEqual(rest);
  expect(Object.values(shown.sections['Issued to'] ?? {})).toEqual([valueOf(Subject)]);
  expect(Object.values(shown.sections['Issued by'] ?? {})).toContain(valueOf(Issuer));
  expect(shown.text).toContain(dayOf(from));
  expect(shown.text).toContain(dayOf(until));
}

function recordedFields(certificate: PresentedCertificate): CertificateFields {
  const { details, notBefore, notAfter } = certificate;
  const { algorithm, curve, bits } = details?.key ?? {};
  const key = [algorithm, curve, bits === null ? null : `${bits} bits`];
  return {
    Subject: certificate.subject ?? '',
    Issuer: certificate.issuer ?? '',
    'Valid from': moment(notBefore),
    'Valid until': moment(notAfter),
    'Public key': key.filter((part) => part !== null).join(', '),
    'Signature algorithm': `${details?.signature.algorithm} with ${details?.signature.hash}`,
    'Serial number': certificate.serialNumber ?? '',
    'SHA-256 fingerprint': certificate.sha256 ?? '',
    'SHA-1 fingerprint': certificate.sha1 ?? '',
  };
}

function moment(time: number | null): string {
  return new Date(time ?? 0).toISOString().replace('T', ' ').replace(/\..*$/, ' UTC');
}

/** Firefox puts into quotes (RFC 1779 §2.3) what OpenSSL escapes (RFC 4514 §2.4). */
function withFirefoxNames(fields: CertificateFields): CertificateFields {
  return { ...fields, Subject: quoted(fields['Subject']), Issuer: quoted(fields['Issuer']) };
}

function quoted(name = ''): string {
  return name.replaceAll(/=((?:[^,\\]|\\.)*)/g, (whole, value: string) =>
    value.includes('\\') ? `="${value.replaceAll('\\', '')}"` : whole,
  );
}

function withoutKeyDigest(fields: CertificateFields): CertificateFields {
  const { 'SHA-256 of the key': _, ...rest } = fields;
  return rest;
}

/** The common name of a name that begins with it. */
function valueOf(name = ''): string {
  return name.replace(/^CN=/, '').replace(/,.*$/, '');
}

function dayOf(time = ''): string {
  return time.slice(0, 'yyyy-mm-dd'.length);
}
