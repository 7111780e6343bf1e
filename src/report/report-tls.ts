import { documentConnection, type PageRecord } from '../core/page-record.ts';
import type { PresentedCertificate } from '../core/security-info.ts';
import type { ReportedCertificate, ReportedTls } from '../core/reported-tls.ts';
import { namedGroup } from '../standards/tls-named-group.ts';
import { parseCipherSuite } from '../standards/tls-cipher-suite.ts';
import { signatureScheme } from '../standards/tls-signature-scheme.ts';
import { tlsVersion } from '../standards/tls-version.ts';
import { isoTime } from './report-address.ts';

/** The TLS connection that brought the page, by the names of the registries; null where it was not told. */
export function reportTls(page: PageRecord): ReportedTls | null {
  const connection = documentConnection(page);
  if (connection === null) return null;
  const { security, at } = connection;
  const { protocolVersion, cipherSuite, keyExchangeGroup, signatureScheme: scheme } = security;
  return {
    observedAt: isoTime(at),
    version: named(protocolVersion, tlsVersion),
    cipherSuite,
    keyExchangeGroup: named(keyExchangeGroup, namedGroup),
    signatureScheme: named(scheme, signatureScheme),
    forwardSecrecy: parseCipherSuite(cipherSuite ?? '')?.forwardSecrecy ?? null,
    encryptedClientHello: security.encryptedClientHello,
    bypassedWarning: security.overriddenError,
    transparency: security.transparency,
    certificates: security.certificates.map(reportCertificate),
    certificatesCut: security.cutCertificates,
  };
}

function named(
  told: string | null,
  known: (name: string) => { readonly name: string } | null,
): string | null {
  return told === null ? null : (known(told)?.name ?? told);
}

/** Facts of one certificate. The certificate itself a person saves from the popup. */
function reportCertificate(certificate: PresentedCertificate): ReportedCertificate {
  const { details } = certificate;
  return {
    subject: certificate.subject,
    issuer: certificate.issuer,
    serialNumber: certificate.serialNumber,
    notBefore: timeOrNull(certificate.notBefore),
    notAfter: timeOrNull(certificate.notAfter),
    sha256: certificate.sha256,
    sha1: certificate.sha1,
    publicKeySha256: certificate.publicKeyDigest,
    builtInRoot: certificate.builtInRoot,
    dnsNames: details?.dnsNames ?? null,
    ipAddresses: details?.ipAddresses ?? null,
    namesCut: details?.cutNames ?? 0,
    key: details?.key ?? null,
    signature: details?.signature ?? null,
    timestamps: details?.timestamps ?? null,
  };
}

/** A certificate can name a time beyond all that a Date can hold (ECMA-262, Time Values). */
function timeOrNull(time: number | null): string | null {
  return time === null || !(Math.abs(time) <= 8.64e15) ? null : isoTime(time);
}
