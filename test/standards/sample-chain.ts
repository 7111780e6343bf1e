// oxlint-disable-next-line import/no-unassigned-import -- it must run before the library loads
import '../lab/metadata-reflection.ts';
import {
  AuthorityInfoAccessExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';
import { timestampList } from './sample-certificates.ts';

export interface SampleChain {
  /** DER of each, the server's own first. */
  readonly ders: readonly Uint8Array[];
}

export interface ChainNames {
  readonly dnsNames: readonly string[];
  readonly subject?: string;
  readonly intermediate?: string;
  readonly root?: string;
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dates = {
  notBefore: new Date('2026-10-23T00:00:00Z'),
  notAfter: new Date('2027-01-21T00:00:00Z'),
};
const longDates = { notBefore: new Date('2020-01-01Z'), notAfter: new Date('2035-01-01Z') };
const authority = [
  new BasicConstraintsExtension(true, undefined, true),
  new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
];

interface Signer {
  readonly certificate: X509Certificate;
  readonly keys: CryptoKeyPair;
}

/** Server, intermediate and root, as a public site has them, made by another program. */
export async function sampleChain({
  dnsNames,
  subject = `CN=${dnsNames[0] ?? 'a.test'}`,
  intermediate = 'CN=Sample Issuer 1, O=Sample Trust, C=XX',
  root = 'CN=Sample Root, O=Sample Trust, C=XX',
}: ChainNames): Promise<SampleChain> {
  const top = await signed(root, null, authority, longDates);
  const middle = await signed(intermediate, top, authority, longDates);
  const server = await signed(
    subject,
    middle,
    [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        dnsNames.map((value) => ({ type: 'dns', value }) as const),
      ),
      new CertificatePolicyExtension(['2.23.140.1.2.1']),
      new AuthorityInfoAccessExtension({
        ocsp: 'http://ocsp.sample.test/',
        caIssuers: 'http://ca.sample.test/1.der',
      }),
      timestampList(2),
    ],
    dates,
  );
  const all = [server, middle, top].map(({ certificate }) => new Uint8Array(certificate.rawData));
  return { ders: all };
}

async function signed(
  subject: string,
  issuer: Signer | null,
  extensions: Extension[],
  validity: typeof dates,
): Promise<Signer> {
  const keys = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: '0badc0de',
    subject,
    issuer: issuer?.certificate.subject ?? subject,
    ...validity,
    signingAlgorithm: ecdsa,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    extensions,
  });
  return { certificate, keys };
}
