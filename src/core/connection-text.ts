import { tlsVersion } from '../standards/tls-version.ts';
import { namedGroup } from '../standards/tls-named-group.ts';
import { signatureScheme } from '../standards/tls-signature-scheme.ts';
import type { CertificateDetails, PresentedCertificate, SecurityInfo } from './security-info.ts';

/** The parameters of a connection in the standards' terms, as evidence. */
export function parametersText(security: SecurityInfo): string {
  const { protocolVersion, cipherSuite, keyExchangeGroup, signatureScheme: scheme } = security;
  return [
    protocolVersion && versionName(protocolVersion),
    cipherSuite,
    keyExchangeGroup && groupName(keyExchangeGroup),
    scheme && (signatureScheme(scheme)?.name ?? scheme),
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

/** `TLS 1.3` of `TLSv1.3`; a name that is not known stays as it is. */
export function versionName(protocolVersion: string): string {
  return tlsVersion(protocolVersion)?.name ?? protocolVersion;
}

/** As IANA's registry writes it, where it does. */
export function groupName(keyExchangeGroup: string): string {
  return namedGroup(keyExchangeGroup)?.name ?? keyExchangeGroup;
}

/** A certificate in one line, as evidence. */
export function certificateText(certificate: PresentedCertificate): string {
  const { subject, issuer, notBefore, notAfter, sha256 } = certificate;
  return [
    subject === null ? null : `subject ${subject}`,
    issuer === null ? null : `issuer ${issuer}`,
    notBefore === null || notAfter === null
      ? null
      : `valid from ${dayText(notBefore)} to ${dayText(notAfter)}`,
    sha256 === null ? null : `SHA-256 ${sha256}`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** The first few names of a certificate, quoted, for they are the server's words. */
export function namesText(details: CertificateDetails | null): string {
  const { dnsNames = [], ipAddresses = [] } = details ?? {};
  const names = [...dnsNames, ...ipAddresses].map((name) => `“${name}”`);
  if (names.length === 0) return 'other names';
  const rest = names.length - 3 + (details?.cutNames ?? 0);
  return names.slice(0, 3).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** The day in UTC, `2026-03-31`. */
export function dayText(time: number | null): string {
  if (time === null) return 'an unknown day';
  // The last day that a Date can hold (ECMA-262, Time Values).
  const isDay = Math.abs(time) <= 8.64e15;
  return isDay ? new Date(time).toISOString().slice(0, 10) : 'a day beyond all calendars';
}
