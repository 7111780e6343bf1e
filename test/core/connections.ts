import type {
  CertificateDetails,
  PresentedCertificate,
  SecurityInfo,
} from '../../src/core/security-info.ts';
import { noon } from './observations.ts';

const day = 86_400_000;

/** What Firefox tells of a good connection; each takes what differs. */
export function firefoxTold(other: Partial<SecurityInfo> = {}): SecurityInfo {
  return {
    state: 'secure',
    protocolVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    keyExchangeGroup: 'x25519',
    signatureScheme: 'ECDSA-P256-SHA256',
    overriddenError: null,
    transparency: 'policy_compliant',
    extendedValidation: false,
    hsts: false,
    encryptedClientHello: false,
    ocspAsked: false,
    delegatedCredentials: false,
    privateDns: false,
    certificates: [certificateOf(), rootOf()],
    cutCertificates: 0,
    ...other,
  };
}

/** What Chromium tells where its feature is on: the state, and the server's certificate. */
export function chromiumTold(other: Partial<SecurityInfo> = {}): SecurityInfo {
  const { builtInRoot: _root, publicKeyDigest: _key, sha1: _sha1, ...rest } = certificateOf();
  return {
    state: 'secure',
    protocolVersion: null,
    cipherSuite: null,
    keyExchangeGroup: null,
    signatureScheme: null,
    overriddenError: null,
    transparency: null,
    extendedValidation: null,
    hsts: null,
    encryptedClientHello: null,
    ocspAsked: null,
    delegatedCredentials: null,
    privateDns: null,
    certificates: [{ ...rest, builtInRoot: null, publicKeyDigest: null, sha1: null }],
    cutCertificates: 0,
    ...other,
  };
}

/** A certificate of a.test in the middle of its 90 days. */
export function certificateOf(
  other: Partial<PresentedCertificate> = {},
  details: Partial<CertificateDetails> = {},
): PresentedCertificate {
  return {
    sha256: 'D2:E8',
    sha1: '93:70',
    publicKeyDigest: 'c2hh',
    builtInRoot: false,
    der: 'MAA=',
    subject: 'CN=a.test',
    issuer: 'CN=Sample Authority,O=Sample,C=XX',
    serialNumber: '2C:CB',
    notBefore: noon - 30 * day,
    notAfter: noon + 60 * day,
    details: { ...goodDetails, ...details },
    ...other,
  };
}

/** A root that came with the browser. */
export function rootOf(other: Partial<PresentedCertificate> = {}): PresentedCertificate {
  const name = 'CN=Sample Authority,O=Sample,C=XX';
  const long = { notBefore: noon - 3_000 * day, notAfter: noon + 3_000 * day };
  const names = { commonName: 'Sample Authority', dnsNames: [], authority: true };
  return certificateOf(
    { subject: name, issuer: name, builtInRoot: true, ...long, ...other },
    names,
  );
}

const goodDetails: CertificateDetails = {
  commonName: 'a.test',
  key: { algorithm: 'EC', bits: 256, curve: 'P-256' },
  signature: { algorithm: 'ECDSA', hash: 'SHA-256' },
  dnsNames: ['a.test', '*.a.test'],
  ipAddresses: ['192.0.2.1'],
  authority: false,
  keyUsages: ['digitalSignature'],
  extendedKeyUsages: ['serverAuth'],
  policies: ['2.23.140.1.2.1'],
  ocsp: ['http://ocsp.sample.test/'],
  issuers: ['http://ca.sample.test/ca.der'],
  revocationLists: ['http://crl.sample.test/1.crl'],
  timestamps: 2,
  mustStaple: false,
  cutNames: 0,
};
