import {
  bitsOf,
  contextTag,
  elementAt,
  elementsOf,
  insideTag,
  oidOf,
  pairOf,
  readDer,
  type DerValue,
} from './der.ts';

/** The key that a certificate binds to its names (RFC 5280 §4.1.2.7). */
export interface CertificateKey {
  /** `RSA`, `EC`, `Ed25519`, …, or the algorithm's number. */
  readonly algorithm: string;
  /** The modulus of RSA, the field of a curve; null where the algorithm says it all. */
  readonly bits: number | null;
  /** `P-256`, …, or its number; null where there is none. */
  readonly curve: string | null;
}

/** How the issuer signed a certificate (RFC 5280 §4.1.1.2). */
export interface CertificateSignature {
  /** `RSA`, `RSA-PSS`, `ECDSA`, …, or the algorithm's number. */
  readonly algorithm: string;
  /** `SHA-256`, …; null where the algorithm brings its own. */
  readonly hash: string | null;
}

const curves: Readonly<Record<string, readonly [name: string, bits: number]>> = {
  '1.2.840.10045.3.1.1': ['P-192', 192],
  '1.3.132.0.33': ['P-224', 224],
  '1.2.840.10045.3.1.7': ['P-256', 256],
  '1.3.132.0.34': ['P-384', 384],
  '1.3.132.0.35': ['P-521', 521],
  '1.3.132.0.10': ['secp256k1', 256],
};

const keyAlgorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.110': 'X25519',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};

const signatures: Readonly<Record<string, readonly [algorithm: string, hash: string]>> = {
  '1.2.840.113549.1.1.2': ['RSA', 'MD2'],
  '1.2.840.113549.1.1.4': ['RSA', 'MD5'],
  '1.2.840.113549.1.1.5': ['RSA', 'SHA-1'],
  '1.2.840.113549.1.1.14': ['RSA', 'SHA-224'],
  '1.2.840.113549.1.1.11': ['RSA', 'SHA-256'],
  '1.2.840.113549.1.1.12': ['RSA', 'SHA-384'],
  '1.2.840.113549.1.1.13': ['RSA', 'SHA-512'],
  '1.2.840.10040.4.3': ['DSA', 'SHA-1'],
  '1.2.840.10045.4.1': ['ECDSA', 'SHA-1'],
  '1.2.840.10045.4.3.1': ['ECDSA', 'SHA-224'],
  '1.2.840.10045.4.3.2': ['ECDSA', 'SHA-256'],
  '1.2.840.10045.4.3.3': ['ECDSA', 'SHA-384'],
  '1.2.840.10045.4.3.4': ['ECDSA', 'SHA-512'],
};

const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const rsaPss = '1.2.840.113549.1.1.10';

/** Reads a SubjectPublicKeyInfo. Throws where it is none. */
export function readCertificateKey(info: DerValue): CertificateKey {
  const [algorithm, key] = pairOf(info);
  const parts = elementsOf(algorithm);
  const oid = oidOf(elementAt(parts, 0));
  const name = keyAlgorithms[oid] ?? oid;
  if (name === 'RSA') return { algorithm: name, bits: modulusBits(key), curve: null };
  if (name !== 'EC') return { algorithm: name, bits: null, curve: null };
  const parameters = elementAt(parts, 1);
  // Explicit parameters of a curve are a SEQUENCE; no public certificate may have them.
  const curve = parameters.tag === oidTag ? oidOf(parameters) : 'explicit';
  const [curveName, bits] = curves[curve] ?? [curve, null];
  return { algorithm: name, bits, curve: curveName };
}

/** Reads an AlgorithmIdentifier of a signature. Throws where it is none. */
export function readCertificateSignature(identifier: DerValue): CertificateSignature {
  const parts = elementsOf(identifier);
  const oid = oidOf(elementAt(parts, 0));
  if (oid === rsaPss) return { algorithm: 'RSA-PSS', hash: pssHash(parts[1]) };
  const known = signatures[oid];
  if (known !== undefined) return { algorithm: known[0], hash: known[1] };
  return { algorithm: keyAlgorithms[oid] ?? oid, hash: null };
}

/** RFC 8017 Appendix A.1.1: the modulus comes first. */
function modulusBits(key: DerValue): number {
  return bitsOf(elementAt(elementsOf(readDer(key.bitString().bytes)), 0));
}

/** RFC 4055 §3.1: SHA-1 where nothing else is said. */
function pssHash(parameters: DerValue | undefined): string {
  const tagged = parameters && elementsOf(parameters).find((part) => contextTag(part) === 0);
  if (tagged === undefined) return 'SHA-1';
  const oid = oidOf(elementAt(elementsOf(insideTag(tagged)), 0));
  return hashes[oid] ?? oid;
}

const oidTag = 6;
