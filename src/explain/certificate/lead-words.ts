import {
  certificateFaults,
  isBypassed,
  isSelfSigned,
  ownCertificate,
} from '../../core/certificate-trust.ts';
import { deviceAuthority } from '../../core/certificate-weakness.ts';
import type { Connection, OverriddenError } from '../../core/security-info.ts';
import { quoted } from './certificate-fact.ts';
import { certificateTitle, organisationOf } from './name-facts.ts';

/** What the certificate comes to, in one look. */
export interface LeadWords {
  readonly state: 'accepted' | 'device' | 'bypassed' | 'out-of-date';
  readonly title: string;
  /** For anyone. */
  readonly sentence: string;
}

/** Whether the certificate proves who answered. What is weak in it, findings tell. */
export function describeLead(connection: Connection, host: string): LeadWords {
  const { overriddenError } = connection.security;
  if (isBypassed(connection)) {
    return {
      state: 'bypassed',
      title: 'Warning bypassed',
      sentence: `You or someone using this profile went past the browser’s warning, so nothing proves that ${host} answered. ${warnings[overriddenError ?? 'unknown']}`,
    };
  }
  if (certificateFaults(connection, host).length > 0) {
    return {
      state: 'out-of-date',
      title: 'Not valid at that time',
      sentence: `The browser took this certificate, but it does not cover the moment when the page came, so it does not prove that ${host} answered.`,
    };
  }
  const authority = deviceAuthority(connection);
  if (authority !== null) {
    return {
      state: 'device',
      title: 'Accepted on this device',
      sentence: `An authority that somebody put on this device vouches for ${host}: ${quoted(certificateTitle(authority))}. It did not come with the browser, and other devices may not accept it.`,
    };
  }
  return { state: 'accepted', title: 'Certificate accepted', sentence: accepted(connection, host) };
}

function accepted(connection: Connection, host: string): string {
  const own = ownCertificate(connection);
  const issuer = organisationOf(own?.issuer ?? null);
  const isVouchedFor = own !== null && issuer !== null && !isSelfSigned(own);
  const why = isVouchedFor
    ? `${quoted(issuer)} vouches for that name, and this browser trusts it`
    : 'this browser trusts its certificate';
  return `Who answered proved to be ${host}: ${why}. The proof is the server’s certificate (X.509).`;
}

/** What the browser had warned of: Firefox names a category, Chromium none. */
const warnings: Readonly<Record<OverriddenError, string>> = {
  trust_error: 'The warning was that nobody this browser trusts vouches for the certificate.',
  domain_mismatch: 'The warning was that the certificate is for other names.',
  expired_or_not_yet_valid: 'The warning was that the certificate was not valid at that time.',
  unknown: 'Which warning it was, the browser does not tell.',
};
