import { ownCertificate } from '../../core/certificate-trust.ts';
import type { Finding } from '../../core/finding.ts';
import { documentConnection, type PageRecord } from '../../core/page-record.ts';
import type { Connection, PresentedCertificate } from '../../core/security-info.ts';
import { listFindings, type Verdict } from '../../core/verdict.ts';
import { hostnameOf } from '../../standards/url.ts';
import { worstFirst } from '../worst-first.ts';
import { describeChain, type ChainWords } from './chain-words.ts';
import type { FactSection } from './certificate-fact.ts';
import { describeParameters } from './connection-facts.ts';
import { describeLead, type LeadWords } from './lead-words.ts';
import { keyFacts } from './link-facts.ts';
import { nameFacts } from './name-facts.ts';
import { describeNames, type NamesWords } from './names-words.ts';
import { describePem, type PemOffer } from './pem-offer.ts';
import { revocationFacts, transparencyFacts } from './trust-facts.ts';
import {
  describeUnknown,
  describeWithheld,
  type UnknownCertificate,
} from './unknown-certificate.ts';
import { usageFacts } from './usage-facts.ts';
import { describeValidity, type ValidityWords } from './validity-words.ts';

/** All that is told of the certificate and the connection of a page. */
export interface CertificateWords {
  readonly lead: LeadWords | UnknownCertificate;
  /** As of the moment when the page came. */
  readonly validity: ValidityWords | null;
  readonly names: NamesWords | null;
  readonly chain: ChainWords | null;
  /** Why parts are missing; null where none are. */
  readonly gap: string | null;
  readonly sections: readonly FactSection[];
  readonly pem: readonly PemOffer[];
}

/** Puts what is known of a page's certificate into words, or why nothing is. */
export function describeCertificate(page: PageRecord): CertificateWords {
  const host = hostnameOf(page.url);
  const connection = documentConnection(page);
  if (connection === null) return { ...nothing, lead: describeUnknown(page) };
  const own = ownCertificate(connection);
  const parameters = describeParameters(connection.security);
  if (own === null) return { ...nothing, lead: describeWithheld(host), sections: [parameters] };
  return {
    lead: describeLead(connection, host),
    validity: describeValidity(own, connection.at),
    names: describeNames(own.details, host),
    chain: describeChain(connection),
    gap: own.details === null ? unread(own) : null,
    sections: [...certificateSections(connection, own), parameters],
    pem: describePem(connection, host),
  };
}

/** What the checks found in certificate and connection, worst first. */
export function certificateFindings(verdict: Verdict): readonly Finding[] {
  return worstFirst(listFindings(verdict)).filter(({ code }) =>
    subjects.some((subject) => code.startsWith(subject)),
  );
}

const subjects = ['certificate.', 'tls-parameters.', 'insecure-transport.certificate-bypassed'];

const nothing = {
  validity: null,
  names: null,
  chain: null,
  gap: null,
  sections: [],
  pem: [],
} as const;

function unread({ der }: PresentedCertificate): string {
  const rest = 'so its names, its key and what it may be used for are not known here.';
  return der === null
    ? `The browser gave the certificate itself not at all, or it is too long to be kept, ${rest}`
    : `Portlight could not read the certificate itself, ${rest}`;
}

function certificateSections(
  { security }: Connection,
  own: PresentedCertificate,
): readonly FactSection[] {
  const { subject, issuer, details } = own;
  const always: readonly FactSection[] = [
    { id: 'subject', title: 'Issued to', sentence: null, facts: nameFacts(subject) },
    { id: 'issuer', title: 'Issued by', sentence: null, facts: nameFacts(issuer) },
    { id: 'key', title: 'Key and fingerprints', sentence: null, facts: keyFacts(own) },
  ];
  if (details === null) return always;
  return [
    ...always,
    {
      id: 'usage',
      title: 'What it is for',
      sentence: null,
      facts: usageFacts(details),
    },
    {
      id: 'transparency',
      title: 'Public logs',
      sentence:
        'Authorities list what they issue in public logs, so that a false certificate is noticed (Certificate Transparency, RFC 6962).',
      facts: transparencyFacts(security, details),
    },
    {
      id: 'revocation',
      title: 'Withdrawal',
      sentence:
        'Where browsers can learn that the authority took the certificate back (revocation).',
      facts: revocationFacts(security, details),
    },
  ];
}
