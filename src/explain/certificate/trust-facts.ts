import type { CertificateDetails, SecurityInfo } from '../../core/security-info.ts';
import { fact, literal, untold, words, type CertificateFact } from './certificate-fact.ts';

/** Whether the certificate can be found in public logs (Certificate Transparency, RFC 6962). */
export function transparencyFacts(
  { transparency }: SecurityInfo,
  { timestamps }: CertificateDetails,
): readonly CertificateFact[] {
  const inside =
    timestamps === 0
      ? words('none; they can also come with the connection')
      : words(`${timestamps}, each a log’s promise to list it (SCT)`);
  return [
    fact('The browser says', transparency === null ? untold : statusValue(transparency)),
    fact('Inside the certificate', inside),
  ];
}

/** Firefox's names. */
const statuses: ReadonlyMap<string, string> = new Map([
  ['policy_compliant', 'in enough public logs'],
  ['policy_not_enough_scts', 'in too few public logs'],
  ['policy_not_diverse_scts', 'in logs of one operator only'],
  [
    'not_applicable',
    'does not apply: the authority did not come with the browser, or logs are not asked for',
  ],
]);

function statusValue(status: string) {
  const known = statuses.get(status);
  return known === undefined ? literal(status) : words(known);
}

/** How one would learn that the certificate was withdrawn. */
export function revocationFacts(
  { ocspAsked }: SecurityInfo,
  details: CertificateDetails,
): readonly CertificateFact[] {
  const { ocsp, revocationLists, issuers, mustStaple } = details;
  return [
    addresses('Question to the authority (OCSP)', ocsp),
    addresses('Lists of the authority (CRL)', revocationLists),
    fact('Server must bring an answer', words(mustStaple ? 'yes (must-staple, RFC 7633)' : 'no')),
    ...(ocspAsked === null
      ? []
      : [fact('Answer seen by the browser', words(ocspAsked ? 'yes (OCSP)' : 'no'))]),
    ...(issuers.length === 0 ? [] : [addresses('The issuer’s certificate', issuers)]),
  ];
}

function addresses(label: string, all: readonly string[]): CertificateFact {
  return fact(label, all.length === 0 ? words('none') : all.map(literal));
}
