import { readCertificateExtensions, type CertificateExtensions } from './certificate-extensions.ts';
import {
  readCertificateKey,
  readCertificateSignature,
  type CertificateKey,
  type CertificateSignature,
} from './certificate-key.ts';
import {
  contextTag,
  elementAt,
  elementsOf,
  hexOf,
  insideTag,
  pairOf,
  readDer,
  timeOf,
  type DerValue,
} from './der.ts';
import { attributeOf, nameText, readDistinguishedName } from './distinguished-name.ts';

/** What an X.509 certificate says of itself (RFC 5280 §4.1). Whether it is true is for others to judge. */
export interface Certificate extends CertificateExtensions {
  /** As RFC 4514 writes names. */
  readonly subject: string;
  readonly issuer: string;
  /** Null where the subject has no common name. */
  readonly commonName: string | null;
  /** In hexadecimal. */
  readonly serialNumber: string;
  /** Milliseconds since the epoch; the last one counts too. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly key: CertificateKey;
  readonly signature: CertificateSignature;
}

/** Reads a certificate; null where the bytes are none. */
export function parseCertificate(der: Uint8Array): Certificate | null {
  try {
    return readCertificate(der);
  } catch {
    // A reader of untrusted bytes throws in many ways, and all of them mean this.
    return null;
  }
}

function readCertificate(der: Uint8Array): Certificate {
  const [signed, signature] = pairOf(readDer(der));
  const all = elementsOf(signed);
  // Version 1 leaves its number out.
  const fields = contextTag(elementAt(all, 0)) === 0 ? all.slice(1) : all;
  const [serial, , issuer, validity, subject, key] = fields.slice(0, 6);
  if (!serial || !issuer || !validity || !subject || !key) throw new RangeError('It is cut off.');
  const [notBefore, notAfter] = pairOf(validity);
  const subjectName = readDistinguishedName(subject);
  return {
    subject: nameText(subjectName),
    issuer: nameText(readDistinguishedName(issuer)),
    commonName: attributeOf(subjectName, 'CN'),
    serialNumber: hexOf(serial.contents()),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    key: readCertificateKey(key),
    signature: readCertificateSignature(signature),
    ...readCertificateExtensions(extensionsOf(fields)),
  };
}

function extensionsOf(fields: readonly DerValue[]): readonly DerValue[] {
  const tagged = fields.find((field) => contextTag(field) === 3);
  return tagged === undefined ? [] : elementsOf(insideTag(tagged));
}
