import { isBypassed, isSelfSigned } from '../../core/certificate-trust.ts';
import type { Connection, PresentedCertificate } from '../../core/security-info.ts';
import { quoted, type CertificateFact } from './certificate-fact.ts';
import { linkFacts } from './link-facts.ts';
import { certificateTitle, issuerTitle } from './name-facts.ts';

/** Who vouches for whom, from the server up. */
export interface ChainWords {
  readonly sentence: string;
  readonly links: readonly ChainLink[];
}

export interface ChainLink {
  /** `anchor` came with the browser, `device` was put on this device, `absent` is known by name at most. */
  readonly kind: 'server' | 'intermediate' | 'root' | 'anchor' | 'device' | 'absent';
  readonly role: string;
  /** What it calls itself. */
  readonly title: string;
  /** Who signed it. */
  readonly sentence: string;
  /** Empty of the server's own, and of one that is not there. */
  readonly facts: readonly CertificateFact[];
}

/** The chain as the browser shows it; null where it shows no certificate. */
export function describeChain(connection: Connection): ChainWords | null {
  const { certificates, cutCertificates } = connection.security;
  if (certificates.length === 0) return null;
  const links = certificates.map((certificate, place) => linkOf(connection, certificate, place));
  const absent = absentLink(connection);
  return {
    sentence: sentenceOf(connection, cutCertificates),
    links: absent === null ? links : [...links, absent],
  };
}

function linkOf(
  connection: Connection,
  certificate: PresentedCertificate,
  place: number,
): ChainLink {
  const next = connection.security.certificates[place + 1] ?? null;
  const kind = kindOf(connection, certificate, place, next);
  return {
    kind,
    role: place === 0 ? 'The server’s certificate' : roles[kind],
    title: certificateTitle(certificate),
    sentence:
      kind === 'anchor'
        ? 'It came with the browser, so nobody needs to vouch for it (trust anchor).'
        : kind === 'device'
          ? `It did not come with the browser: somebody put it on this device.`
          : signedBy(certificate, next, isBypassed(connection)),
    // Those of the server's own stand below the chain.
    facts: place === 0 ? [] : linkFacts(certificate),
  };
}

function kindOf(
  connection: Connection,
  certificate: PresentedCertificate,
  place: number,
  next: PresentedCertificate | null,
): ChainLink['kind'] {
  const isLast = next === null && connection.security.cutCertificates === 0;
  if (isLast && !isBypassed(connection) && certificate.builtInRoot !== null) {
    return certificate.builtInRoot ? 'anchor' : 'device';
  }
  if (place === 0) return 'server';
  return isSelfSigned(certificate) ? 'root' : 'intermediate';
}

const roles: Readonly<Record<ChainLink['kind'], string>> = {
  server: 'The server’s certificate',
  intermediate: 'Authority in between',
  root: 'Root authority',
  anchor: 'Root authority of the browser',
  device: 'Authority of this device',
  absent: 'Not shown',
};

function signedBy(
  certificate: PresentedCertificate,
  next: PresentedCertificate | null,
  bypassed: boolean,
): string {
  if (isSelfSigned(certificate)) {
    return 'It signed itself: nobody else vouches for it (self-signed).';
  }
  const issuer = issuerTitle(certificate);
  if (issuer === null) return 'Who signed it is not told.';
  if (next !== null && next.subject !== null && next.subject !== certificate.issuer) {
    return `It says that ${quoted(issuer)} signed it; the next certificate here is another’s.`;
  }
  return bypassed
    ? `It says that ${quoted(issuer)} signed it; that is not proven.`
    : `Signed by ${quoted(issuer)}.`;
}

/** What there must be beyond the last certificate, where the browser shows it not or Portlight keeps it not. */
function absentLink(connection: Connection): ChainLink | null {
  const { certificates, cutCertificates } = connection.security;
  const absent = { kind: 'absent', facts: [] } as const;
  if (cutCertificates > 0) {
    const title = `${cutCertificates} more`;
    const sentence = 'Portlight keeps the first certificates of a chain that is this long.';
    return { ...absent, role: 'Not kept', title, sentence };
  }
  const last = certificates.at(-1);
  if (last === undefined || isSelfSigned(last)) return null;
  if (!isBypassed(connection) && last.builtInRoot !== null) return null;
  const title = issuerTitle(last);
  if (title === null) return null;
  const sentence = isBypassed(connection)
    ? 'Known by name only: the browser shows no more of a chain that it did not accept.'
    : 'Known by name only: the browser does not show its certificate to extensions.';
  return { ...absent, role: roles.absent, title, sentence };
}

function sentenceOf(connection: Connection, cut: number): string {
  const { certificates } = connection.security;
  const last = certificates.at(-1)?.builtInRoot ?? null;
  if (isBypassed(connection)) {
    return certificates.length === 1
      ? 'The browser did not accept this certificate, and of such a one it shows no chain.'
      : 'The browser did not accept this chain.';
  }
  if (cut > 0) {
    return `The browser accepted a chain of ${certificates.length + cut} certificates; the first ${certificates.length} are kept.`;
  }
  if (last === null) {
    return certificates.length === 1
      ? 'This browser shows extensions the server’s own certificate only. It checked by itself who vouches for it.'
      : 'Each certificate is signed by the next. Whether the last one came with the browser is not told.';
  }
  const end = last
    ? 'an authority that came with the browser'
    : 'an authority that somebody put on this device';
  return certificates.length === 1
    ? `The server’s certificate is itself ${last ? 'one that came with the browser' : 'one that somebody put on this device'}.`
    : `Each certificate is signed by the next, up to ${end} (certification path, RFC 5280 §6).`;
}
