import {
  contextTag,
  elementAt,
  elementsInsideTag,
  elementsOf,
  hexOf,
  latin1,
  oidOf,
  readDer,
  type DerValue,
} from './der.ts';

/** The extensions of a certificate (RFC 5280 §4.2) that a person or a check asks for. */
export interface CertificateExtensions {
  /** dNSName of subjectAltName (§4.2.1.6), as they are written. */
  readonly dnsNames: readonly string[];
  /** iPAddress of subjectAltName, as text without brackets. */
  readonly ipAddresses: readonly string[];
  /** basicConstraints (§4.2.1.9): it may sign other certificates. */
  readonly authority: boolean;
  /** §4.2.1.3, `digitalSignature`, … */
  readonly keyUsages: readonly string[];
  /** §4.2.1.12, `serverAuth`, …, or their numbers. */
  readonly extendedKeyUsages: readonly string[];
  /** §4.2.1.4, their numbers. */
  readonly policies: readonly string[];
  /** Addresses of authorityInfoAccess (§4.2.2.1) and cRLDistributionPoints (§4.2.1.13). */
  readonly ocsp: readonly string[];
  readonly issuers: readonly string[];
  readonly revocationLists: readonly string[];
  /** Signed Certificate Timestamps inside the certificate (RFC 6962 §3.3), counted. */
  readonly timestamps: number;
  /** The server must bring a fresh answer on revocation along (TLS feature, RFC 7633; “must staple”). */
  readonly mustStaple: boolean;
}

const none: CertificateExtensions = {
  dnsNames: [],
  ipAddresses: [],
  authority: false,
  keyUsages: [],
  extendedKeyUsages: [],
  policies: [],
  ocsp: [],
  issuers: [],
  revocationLists: [],
  timestamps: 0,
  mustStaple: false,
};

type Reader = (value: DerValue) => Partial<CertificateExtensions>;

const readers: Readonly<Record<string, Reader>> = {
  '2.5.29.17': (names) => ({
    dnsNames: namesOf(elementsOf(names), dnsName).map(latin1),
    ipAddresses: namesOf(elementsOf(names), ipAddress).map(addressText),
  }),
  '2.5.29.19': (constraints) => ({ authority: isAuthority(elementsOf(constraints)[0]) }),
  '2.5.29.15': (usages) => ({ keyUsages: usagesOf(usages.bitString().bytes) }),
  '2.5.29.37': (usages) => ({
    extendedKeyUsages: elementsOf(usages).map((usage) => purposes[oidOf(usage)] ?? oidOf(usage)),
  }),
  '2.5.29.32': (policies) => ({
    policies: elementsOf(policies).map((policy) => oidOf(elementAt(elementsOf(policy), 0))),
  }),
  '2.5.29.31': (points) => ({ revocationLists: elementsOf(points).flatMap(pointAddresses) }),
  '1.3.6.1.5.5.7.1.1': (accesses) => ({
    ocsp: accessAddresses(elementsOf(accesses), '1.3.6.1.5.5.7.48.1'),
    issuers: accessAddresses(elementsOf(accesses), '1.3.6.1.5.5.7.48.2'),
  }),
  '1.3.6.1.4.1.11129.2.4.2': (list) => ({ timestamps: countTimestamps(list.octetString().value) }),
  '1.3.6.1.5.5.7.1.24': (features) => ({
    mustStaple: elementsOf(features).some((feature) => hexOf(feature.contents()) === statusRequest),
  }),
};

/** Reads Extensions; those that are not asked for are passed over. Throws where they are none. */
export function readCertificateExtensions(extensions: readonly DerValue[]): CertificateExtensions {
  return extensions.reduce((known, extension) => {
    const parts = elementsOf(extension);
    const read = readers[oidOf(elementAt(parts, 0))];
    // `critical`, which has a default, may stand between the two.
    const value = parts.at(-1);
    if (read === undefined || value === undefined) return known;
    return { ...known, ...read(readDer(value.octetString().value)) };
  }, none);
}

// GeneralName (§4.2.1.6)
const dnsName = 2;
const uniformResourceIdentifier = 6;
const ipAddress = 7;

function namesOf(names: readonly DerValue[], tag: number): readonly Uint8Array[] {
  return names.filter((name) => contextTag(name) === tag).map((name) => name.contents());
}

function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: bytes.length / 2 }, (_, place) =>
    (((bytes[2 * place] ?? 0) << 8) | (bytes[2 * place + 1] ?? 0)).toString(16),
  );
  return groups.join(':');
}

function isAuthority(flag: DerValue | undefined): boolean {
  return flag !== undefined && flag.tag === booleanTag && flag.boolean().value;
}

const usageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

function usagesOf(bytes: Uint8Array): readonly string[] {
  return usageNames.filter((_, bit) => ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
}

const purposes: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '1.3.6.1.5.5.7.3.3': 'codeSigning',
  '1.3.6.1.5.5.7.3.4': 'emailProtection',
  '1.3.6.1.5.5.7.3.8': 'timeStamping',
  '1.3.6.1.5.5.7.3.9': 'OCSPSigning',
  '2.5.29.37.0': 'anyExtendedKeyUsage',
};

/** DistributionPoint: [0] distributionPoint, in it [0] fullName. */
function pointAddresses(point: DerValue): readonly string[] {
  return elementsOf(point)
    .filter((part) => contextTag(part) === 0)
    .flatMap(firstInside)
    .flatMap((names) => namesOf(elementsInsideTag(names), uniformResourceIdentifier))
    .map(latin1);
}

function firstInside(value: DerValue): readonly DerValue[] {
  return elementsInsideTag(value).filter((part) => contextTag(part) === 0);
}

function accessAddresses(accesses: readonly DerValue[], method: string): readonly string[] {
  return accesses
    .map(elementsOf)
    .filter((access) => oidOf(elementAt(access, 0)) === method)
    .flatMap((access) => namesOf(access, uniformResourceIdentifier))
    .map(latin1);
}

/** A list of lists in TLS's own encoding: two bytes of length before the whole and before each. */
function countTimestamps(list: Uint8Array): number {
  let count = 0;
  for (let at = 2; at + 2 <= list.length; count += 1) {
    at += 2 + (((list[at] ?? 0) << 8) | (list[at + 1] ?? 0));
  }
  return count;
}

const booleanTag = 1;
/** The number of the TLS extension, 5 (RFC 6066 §8), as INTEGER. */
const statusRequest = '05';
