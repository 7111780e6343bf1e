import { coversHost } from '../standards/certificate-names.ts';
import type { Connection, PresentedCertificate } from './security-info.ts';

/** What speaks against a certificate, as of the moment its connection was seen. */
export type CertificateFault =
  'expired' | 'not-yet-valid' | 'wrong-name' | 'self-signed' | 'untrusted' | 'bypassed';

/** The server's own certificate; null where the browser gives none. */
export function ownCertificate({ security }: Connection): PresentedCertificate | null {
  return security.certificates[0] ?? null;
}

/** A person clicked the browser's warning away: it did not accept this certificate by itself. */
export function isBypassed({ security }: Connection): boolean {
  return security.overriddenError !== null;
}

/**
 * What speaks against the server's certificate. Whether names and issuer are right the browser has
 * judged already, so they are looked at only where it was overruled; dates can pass meanwhile.
 */
export function certificateFaults(
  connection: Connection,
  host: string,
): readonly CertificateFault[] {
  const own = ownCertificate(connection);
  const dates = own === null ? [] : dateFaults(own, connection.at);
  if (!isBypassed(connection)) return dates;
  const told = overriddenFaults(connection, own);
  const names = own !== null && isForOthers(own, host) ? (['wrong-name'] as const) : [];
  const all = [...new Set([...dates, ...names, ...told])];
  if (all.length > 0) return all;
  return [own !== null && isSelfSigned(own) ? 'self-signed' : 'bypassed'];
}

/** It names itself as its issuer (RFC 5280 §3.2, self-issued). */
export function isSelfSigned({ subject, issuer }: PresentedCertificate): boolean {
  return subject !== null && subject === issuer;
}

function dateFaults(
  { notBefore, notAfter }: PresentedCertificate,
  at: number,
): readonly CertificateFault[] {
  if (notAfter !== null && at > notAfter) return ['expired'];
  return notBefore !== null && at < notBefore ? ['not-yet-valid'] : [];
}

/** Of names that were cut off one may be the host's. */
function isForOthers({ details }: PresentedCertificate, host: string): boolean {
  return details !== null && details.cutNames === 0 && !coversHost(details, host);
}

function overriddenFaults(
  { security }: Connection,
  own: PresentedCertificate | null,
): readonly CertificateFault[] {
  switch (security.overriddenError) {
    case 'trust_error':
      return [own !== null && isSelfSigned(own) ? 'self-signed' : 'untrusted'];
    case 'domain_mismatch':
      return ['wrong-name'];
    // Which of the two its dates tell, where they are known.
    case 'expired_or_not_yet_valid':
    case 'unknown':
    case null:
      return [];
  }
}
