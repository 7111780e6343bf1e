import type { CertificateDetails, PresentedCertificate } from '../../core/security-info.ts';
import {
  bytesValue,
  fact,
  literal,
  untold,
  words,
  type CertificateFact,
} from './certificate-fact.ts';
import { momentText } from './moment-text.ts';

/** What tells one certificate from every other, for each of a chain. */
export function linkFacts(certificate: PresentedCertificate): readonly CertificateFact[] {
  const { subject, issuer, notBefore, notAfter } = certificate;
  return [
    fact('Subject', subject === null ? untold : literal(subject)),
    fact('Issuer', issuer === null ? untold : literal(issuer)),
    fact('Valid from', words(momentText(notBefore))),
    fact('Valid until', words(momentText(notAfter))),
    ...keyFacts(certificate),
  ];
}

/** Key, signature, number and fingerprints. */
export function keyFacts(certificate: PresentedCertificate): readonly CertificateFact[] {
  const { details, serialNumber, sha256, sha1, publicKeyDigest } = certificate;
  return [
    ...(details === null
      ? []
      : [
          fact('Public key', keyValue(details)),
          fact('Signature algorithm', signatureValue(details)),
        ]),
    bytesFact('Serial number', serialNumber),
    bytesFact('SHA-256 fingerprint', sha256),
    bytesFact('SHA-1 fingerprint', sha1),
    ...(publicKeyDigest === null ? [] : [fact('SHA-256 of the key', literal(publicKeyDigest))]),
  ];
}

function keyValue({ key: { algorithm, bits, curve } }: CertificateDetails) {
  const size = bits === null ? null : `${bits} bits`;
  return literal([algorithm, curve, size].filter((part) => part !== null).join(', '));
}

function signatureValue({ signature: { algorithm, hash } }: CertificateDetails) {
  return literal(hash === null ? algorithm : `${algorithm} with ${hash}`);
}

function bytesFact(label: string, hex: string | null): CertificateFact {
  return fact(label, hex === null ? untold : bytesValue(hex));
}
