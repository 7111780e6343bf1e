import {
  daysLeft,
  expiryBand,
  longestValidity,
  validityDays,
  type ExpiryBand,
} from '../standards/certificate-validity.ts';
import { isBypassed, isSelfSigned, ownCertificate } from './certificate-trust.ts';
import { dayText } from './connection-text.ts';
import type { CertificateDetails, Connection, PresentedCertificate } from './security-info.ts';

/** A certificate of a chain, and what is weak in it: `RSA with 1024 bits`. */
export interface WeakCertificate {
  readonly certificate: PresentedCertificate;
  readonly weakness: string;
}

/** RFC 9325 §4.5 asks for 2048 bits of RSA or 224 of a curve. */
export function weakKeys({ security }: Connection): readonly WeakCertificate[] {
  return security.certificates.flatMap((certificate) => {
    const weakness = certificate.details === null ? null : shortKey(certificate.details);
    return weakness === null ? [] : [{ certificate, weakness }];
  });
}

/** Signatures that can be forged. Nobody relies on the one an authority puts under its own name. */
export function weakSignatures({ security }: Connection): readonly WeakCertificate[] {
  return security.certificates.flatMap((certificate) => {
    const hash = certificate.details?.signature.hash ?? '';
    const isWeak = ['MD2', 'MD5', 'SHA-1'].includes(hash) && !isSelfSigned(certificate);
    return isWeak ? [{ certificate, weakness: hash }] : [];
  });
}

/** How much longer it lasts than a publicly trusted certificate may; null where it does not, or is none. */
export function excessiveValidity(
  connection: Connection,
): { readonly days: number; readonly most: number } | null {
  const own = ownCertificate(connection);
  if (own === null || own.notBefore === null || own.notAfter === null) return null;
  if (vouchedBy(connection) !== 'browser') return null;
  const days = validityDays(own.notBefore, own.notAfter);
  const most = longestValidity(own.notBefore);
  return most !== null && days > most ? { days, most } : null;
}

/** By the names that Firefox gives the state of Certificate Transparency. */
const gaps: ReadonlyMap<string, string> = new Map([
  ['policy_not_enough_scts', 'too few public logs confirm that they hold it'],
  ['policy_not_diverse_scts', 'only logs of one operator confirm that they hold it'],
]);

/** What keeps the certificate from being watched in public (RFC 9162); null where nothing was told. */
export function transparencyGap({ security }: Connection): string | null {
  return gaps.get(security.transparency ?? '') ?? null;
}

/** The end of the server's certificate where it is in sight; null while there is time, or it is over. */
export function expiryOf(
  connection: Connection,
): { readonly band: ExpiryBand; readonly end: string; readonly days: number } | null {
  const { notBefore = null, notAfter = null } = ownCertificate(connection) ?? {};
  if (notBefore === null || notAfter === null) return null;
  const band = expiryBand(notBefore, notAfter, connection.at);
  if (band === null) return null;
  return { band, end: dayText(notAfter), days: daysLeft(notAfter, connection.at) };
}

/** The authority that somebody put on this device and that vouches for the server; null where none does. */
export function deviceAuthority(connection: Connection): PresentedCertificate | null {
  return vouchedBy(connection) === 'device'
    ? (connection.security.certificates.at(-1) ?? null)
    : null;
}

/**
 * Whose authority ends the chain: one that came with the browser, or one that somebody put on this
 * device. Null where the browser does not tell, or a person overruled it.
 */
function vouchedBy(connection: Connection): 'browser' | 'device' | null {
  const { certificates, cutCertificates } = connection.security;
  const last = certificates.at(-1)?.builtInRoot ?? null;
  if (last === null || cutCertificates > 0 || isBypassed(connection)) return null;
  return last ? 'browser' : 'device';
}

function shortKey({ key }: CertificateDetails): string | null {
  const { algorithm, bits } = key;
  if (bits === null) return null;
  return bits < (algorithm === 'EC' ? 224 : 2_048) ? `${algorithm} with ${bits} bits` : null;
}
