import { showable } from '../core/foreign-text.ts';
import { limits } from '../core/limits.ts';
import {
  overriddenErrors,
  securityStates,
  type CertificateDetails,
  type OverriddenError,
  type PresentedCertificate,
  type SecurityInfo,
} from '../core/security-info.ts';
import { toBase64 } from '../standards/base64.ts';
import { parseCertificate, type Certificate } from '../standards/certificate.ts';
import type { CertificateInfo, SecurityDetails } from './security-details.ts';

/** What either browser tells of a connection, cut to what checks need. */
export function securityInfo(told: SecurityDetails): SecurityInfo {
  const certificates = told.certificates ?? [];
  return {
    state: securityStates.find((state) => state === told.state) ?? 'broken',
    protocolVersion: text(told.protocolVersion),
    cipherSuite: text(told.cipherSuite),
    keyExchangeGroup: text(told.keaGroupName),
    signatureScheme: text(told.signatureSchemeName),
    overriddenError: overriddenError(told),
    transparency: text(told.certificateTransparencyStatus),
    extendedValidation: told.isExtendedValidation ?? null,
    hsts: told.hsts ?? null,
    encryptedClientHello: told.usedEch ?? null,
    ocspAsked: told.usedOcsp ?? null,
    delegatedCredentials: told.usedDelegatedCredentials ?? null,
    privateDns: told.usedPrivateDns ?? null,
    certificates: certificates.slice(0, limits.certificatesPerChain).map(presented),
    cutCertificates: Math.max(0, certificates.length - limits.certificatesPerChain),
  };
}

/** Firefox names a category, in older versions by a flag for each. */
function overriddenError(told: SecurityDetails): OverriddenError | null {
  const category = told.overridableErrorCategory?.toLowerCase().replaceAll('-', '_');
  if (category !== undefined && category !== 'unset') {
    return overriddenErrors.find((error) => error === category) ?? 'unknown';
  }
  if (told.isUntrusted) return 'trust_error';
  if (told.isDomainMismatch) return 'domain_mismatch';
  if (told.isNotValidAtThisTime) return 'expired_or_not_yet_valid';
  // So Chromium tells of an error that was clicked away, whichever it was.
  return told.state === 'broken' ? 'unknown' : null;
}

function presented(told: CertificateInfo): PresentedCertificate {
  const bytes = told.rawDER === undefined ? null : new Uint8Array(told.rawDER);
  // Reading what is hostile and long would cost the worker more than it is worth.
  const der = bytes !== null && bytes.length <= limits.certificateBytes ? bytes : null;
  const read = der === null ? null : parseCertificate(der);
  return {
    sha256: text(told.fingerprint?.sha256),
    sha1: text(told.fingerprint?.sha1),
    publicKeyDigest: text(told.subjectPublicKeyInfoDigest?.sha256),
    builtInRoot: told.isBuiltInRoot ?? null,
    der: der === null ? null : toBase64(der),
    subject: text(told.subject ?? read?.subject),
    issuer: text(told.issuer ?? read?.issuer),
    serialNumber: text(told.serialNumber ?? read?.serialNumber),
    notBefore: told.validity?.start ?? read?.notBefore ?? null,
    notAfter: told.validity?.end ?? read?.notAfter ?? null,
    details: read === null ? null : details(read),
  };
}

function details(read: Certificate): CertificateDetails {
  const { commonName, key, signature, authority, timestamps, mustStaple } = read;
  return {
    commonName: text(commonName),
    key,
    signature,
    authority,
    timestamps,
    mustStaple,
    cutNames: cutOf(read.dnsNames) + cutOf(read.ipAddresses),
    dnsNames: texts(read.dnsNames),
    ipAddresses: texts(read.ipAddresses),
    keyUsages: texts(read.keyUsages),
    extendedKeyUsages: texts(read.extendedKeyUsages),
    policies: texts(read.policies),
    ocsp: texts(read.ocsp),
    issuers: texts(read.issuers),
    revocationLists: texts(read.revocationLists),
  };
}

function text(told: string | null | undefined): string | null {
  return told === null || told === undefined
    ? null
    : showable(told.slice(0, limits.certificateTextLength));
}

function cutOf(names: readonly string[]): number {
  return Math.max(0, names.length - limits.namesPerCertificate);
}

function texts(told: readonly string[]): readonly string[] {
  return told.slice(0, limits.namesPerCertificate).flatMap((one) => text(one) ?? []);
}
