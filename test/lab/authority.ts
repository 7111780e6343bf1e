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
import type { CertificateKind, KeyKind } from './site.ts';

/** A private key and its certificate, both PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

/** A test authority: made on the fly, forgotten with the process. */
export interface Authority {
  /** The root certificate to trust, PEM. */
  readonly pem: string;
  issue(kind: CertificateKind, host: string, how?: IssueOptions): Promise<KeyAndCertificate>;
}

export interface IssueOptions {
  /** Without it P-256. */
  readonly key?: KeyKind;
  /** Signed by an authority between it and the root, whose certificate comes with it. */
  readonly intermediate?: true;
}

/** An authority that signs, at the root or below it. */
interface Issuer {
  readonly keys: CryptoKeyPair;
  readonly certificate: X509Certificate;
}

const keyKinds: Readonly<Record<KeyKind, EcKeyGenParams | RsaHashedKeyGenParams>> = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384' },
  'P-521': { name: 'ECDSA', namedCurve: 'P-521' },
  'RSA-2048': {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
};
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

async function generateKeys(kind: KeyKind): Promise<CryptoKeyPair> {
  return await crypto.subtle.generateKey(keyKinds[kind], true, ['sign', 'verify']);
}

/** RSA keys are made for one hash. */
function signingWith({ privateKey }: CryptoKeyPair) {
  return { ...privateKey.algorithm, hash: 'SHA-256' };
}

async function createRoot(name: string): Promise<Issuer> {
  const keys = await generateKeys('P-256');
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=${name}`,
    notBefore: daysFromNow(-2),
    notAfter: daysFromNow(365),
    signingAlgorithm: signingWith(keys),
    keys,
    extensions: [new BasicConstraintsExtension(true, 1, true), authorityUsage],
  });
  return { keys, certificate };
}

const authorityUsage = new KeyUsagesExtension(
  KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign,
  true,
);

/** An authority that the root signed. */
async function createIntermediate(root: Issuer): Promise<Issuer> {
  const keys = await generateKeys('RSA-2048');
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'C=XX, O=Portlight Lab\\, Limited, CN=Portlight Lab Intermediate',
    issuer: root.certificate.subject,
    notBefore: daysFromNow(-2),
    notAfter: daysFromNow(180),
    signingAlgorithm: signingWith(root.keys),
    publicKey: keys.publicKey,
    signingKey: root.keys.privateKey,
    extensions: [new BasicConstraintsExtension(true, 0, true), authorityUsage],
  });
  return { keys, certificate };
}

async function createLeaf(
  kind: CertificateKind,
  host: string,
  issuer: Issuer | null,
  keyKind: KeyKind,
): Promise<KeyAndCertificate> {
  const keys = await generateKeys(keyKind);
  const signing = issuer?.keys ?? keys;
  const name = kind === 'wrong-name' ? 'another-name.test' : host;
  // In TLS 1.2 a client may encrypt the secret to an RSA key.
  const exchange = keyKind === 'RSA-2048' ? KeyUsageFlags.keyEncipherment : 0;
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${name}`,
    issuer: issuer === null ? `CN=${name}` : issuer.certificate.subject,
    notBefore: daysFromNow(validity[kind].fromDays),
    notAfter: daysFromNow(validity[kind].toDays),
    signingAlgorithm: signingWith(signing),
    publicKey: keys.publicKey,
    signingKey: signing.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | exchange, true),
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
  let between: Promise<Issuer> | null = null;
  return {
    pem: trusted.certificate.toString('pem'),
    async issue(kind, host, { key = 'P-256', intermediate } = {}) {
      if (kind === 'self-signed') return createLeaf(kind, host, null, key);
      if (kind === 'unknown-issuer') return createLeaf(kind, host, unknown, key);
      if (!intermediate) return createLeaf(kind, host, trusted, key);
      const issuer = await (between ??= createIntermediate(trusted));
      const leaf = await createLeaf(kind, host, issuer, key);
      return { ...leaf, cert: `${leaf.cert}\n${issuer.certificate.toString('pem')}` };
    },
  };
}
