// oxlint-disable-next-line import/no-unassigned-import -- it must run before the library loads
import './metadata-reflection.ts';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';
import { isIP } from 'node:net';
import type { CertificateKind } from './site.ts';

/** A private key and its certificate, both PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

/** A test authority: made on the fly, forgotten with the process. */
export interface Authority {
  /** The root certificate to trust, PEM. */
  readonly pem: string;
  issue(kind: CertificateKind, host: string): Promise<KeyAndCertificate>;
}

interface Root {
  readonly keys: CryptoKeyPair;
  readonly certificate: X509Certificate;
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 24 * 60 * 60 * 1000;

// Leaves stay well below the 398 days that browsers grant a publicly trusted certificate.
const usualValidity = { fromDays: -1, toDays: 90 };
const validity: Readonly<Record<CertificateKind, typeof usualValidity>> = {
  good: usualValidity,
  expired: { fromDays: -60, toDays: -2 },
  'not-yet-valid': { fromDays: 30, toDays: 90 },
  'wrong-name': usualValidity,
  'self-signed': usualValidity,
  'unknown-issuer': usualValidity,
};

function serialNumber(): string {
  // A leading 1 keeps the number positive and without a leading zero.
  return `1${crypto.randomUUID().replaceAll('-', '').slice(1)}`;
}

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * day);
}

async function generateKeys(): Promise<CryptoKeyPair> {
  return await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']);
}

async function createRoot(name: string): Promise<Root> {
  const keys = await generateKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=${name}`,
    notBefore: daysFromNow(-2),
    notAfter: daysFromNow(365),
    signingAlgorithm: ecdsa,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return { keys, certificate };
}

async function createLeaf(
  kind: CertificateKind,
  host: string,
  root: Root | null,
): Promise<KeyAndCertificate> {
  const keys = await generateKeys();
  const name = kind === 'wrong-name' ? 'another-name.test' : host;
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${name}`,
    issuer: root === null ? `CN=${name}` : root.certificate.subject,
    notBefore: daysFromNow(validity[kind].fromDays),
    notAfter: daysFromNow(validity[kind].toDays),
    signingAlgorithm: ecdsa,
    publicKey: keys.publicKey,
    signingKey: root === null ? keys.privateKey : root.keys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([{ type: isIP(name) === 0 ? 'dns' : 'ip', value: name }]),
    ],
  });
  const privateKey = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    key: PemConverter.encode(privateKey, 'PRIVATE KEY'),
    cert: certificate.toString('pem'),
  };
}

/** Makes the authority the lab's browser trusts, and beside it one that nobody trusts. */
export async function createAuthority(): Promise<Authority> {
  const trusted = await createRoot('Portlight Lab Authority');
  const unknown = await createRoot('Unknown Authority');
  return {
    pem: trusted.certificate.toString('pem'),
    issue(kind, host) {
      if (kind === 'self-signed') return createLeaf(kind, host, null);
      return createLeaf(kind, host, kind === 'unknown-issuer' ? unknown : trusted);
    },
  };
}
