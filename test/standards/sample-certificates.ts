// oxlint-disable-next-line import/no-unassigned-import -- it must run before the library loads
import '../lab/metadata-reflection.ts';
import {
  AuthorityInfoAccessExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509CertificateCreateSelfSignedParams,
} from '@peculiar/x509';

type Algorithm = X509CertificateCreateSelfSignedParams['signingAlgorithm'] & {
  readonly modulusLength?: number;
};

const publicExponent = new Uint8Array([1, 0, 1]);

/** Kinds of keys, as WebCrypto names them. */
export const keyKinds = {
  'ECDSA P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'ECDSA P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  'RSA 2048': { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2_048, publicExponent, hash: 'SHA-256' },
  'RSA 1024 with SHA-1': {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 1_024,
    publicExponent,
    hash: 'SHA-1',
  },
  'RSA-PSS': {
    name: 'RSA-PSS',
    modulusLength: 2_048,
    publicExponent,
    hash: 'SHA-512',
    saltLength: 64,
  },
  Ed25519: { name: 'Ed25519' },
} as const;

export interface SampleCertificate {
  readonly subject?: string;
  readonly dnsNames?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** A certificate with everything in it that Portlight reads, made by another program. */
export async function sampleCertificate(
  kind: keyof typeof keyKinds,
  {
    subject = 'CN=a.test, O=A\\, B and C, C=XX',
    dnsNames = ['a.test', '*.a.test'],
    notBefore = new Date('2026-01-02T03:04:05Z'),
    notAfter = new Date('2026-03-31T23:59:59Z'),
  }: SampleCertificate = {},
): Promise<Uint8Array> {
  const algorithm: Algorithm = keyKinds[kind];
  const keys = (await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const made = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '0badc0de',
    name: subject,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyCertSign, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, '1.2.3.4']),
      new SubjectAlternativeNameExtension([
        ...dnsNames.map((value) => ({ type: 'dns', value }) as const),
        { type: 'ip', value: '192.0.2.1' },
        { type: 'ip', value: '2001:db8::1' },
        { type: 'email', value: 'nobody@a.test' },
      ]),
      new CertificatePolicyExtension(['2.23.140.1.2.1']),
      new AuthorityInfoAccessExtension({
        ocsp: 'http://ocsp.a.test/',
        caIssuers: 'http://ca.a.test/ca.der',
      }),
      new CRLDistributionPointsExtension(['http://crl.a.test/1.crl']),
      timestampList(2),
      // TLS feature (RFC 7633): a list of status_request_v2 and status_request.
      new Extension('1.3.6.1.5.5.7.1.24', false, new Uint8Array([48, 6, 2, 1, 17, 2, 1, 5])),
    ],
  });
  return new Uint8Array(made.rawData);
}

/** An SCT list (RFC 6962 §3.3) of so many; what is in each is for others to check. */
export function timestampList(count: number): Extension {
  const list = Array.from({ length: count }, () => [0, 3, 1, 2, 3]).flat();
  const octets = [0, list.length, ...list];
  const value = new Uint8Array([4, octets.length, ...octets]);
  return new Extension('1.3.6.1.4.1.11129.2.4.2', false, value);
}
