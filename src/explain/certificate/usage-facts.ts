import type { CertificateDetails } from '../../core/security-info.ts';
import { fact, literal, words, type CertificateFact, type FactValue } from './certificate-fact.ts';

/** RFC 5280 §4.2.1.3 */
const keyUsages: ReadonlyMap<string, string> = new Map([
  ['digitalSignature', 'sign handshakes'],
  ['nonRepudiation', 'sign contents'],
  ['keyEncipherment', 'encrypt keys'],
  ['dataEncipherment', 'encrypt data'],
  ['keyAgreement', 'agree on keys'],
  ['keyCertSign', 'sign certificates'],
  ['cRLSign', 'sign revocation lists'],
  ['encipherOnly', 'encrypt only'],
  ['decipherOnly', 'decrypt only'],
]);

/** RFC 5280 §4.2.1.12 */
const purposes: ReadonlyMap<string, string> = new Map([
  ['serverAuth', 'prove who a server is'],
  ['clientAuth', 'prove who a client is'],
  ['codeSigning', 'sign programs'],
  ['emailProtection', 'protect mail'],
  ['timeStamping', 'prove times'],
  ['OCSPSigning', 'answer on revocation'],
  ['anyExtendedKeyUsage', 'anything'],
]);

/** What an authority looked at before it signed: CA/Browser Forum, Baseline Requirements §7.1.6.1. */
const policies: ReadonlyMap<string, string> = new Map([
  ['2.23.140.1.1', 'the organisation, by the strictest rules (extended validation)'],
  ['2.23.140.1.2.1', 'only who controls the name (domain validated)'],
  ['2.23.140.1.2.2', 'the name and the organisation (organisation validated)'],
  ['2.23.140.1.2.3', 'the name and the person (individual validated)'],
]);

/** What the certificate may be used for. */
export function usageFacts(details: CertificateDetails): readonly CertificateFact[] {
  const checked = details.policies.flatMap((policy) => policies.get(policy) ?? []);
  const others = details.policies.filter((policy) => !policies.has(policy));
  const authority = details.authority ? 'yes: it is an authority' : 'no';
  return [
    fact('The key may', valuesOf(details.keyUsages, keyUsages, 'anything: nothing is laid down')),
    fact('It may', valuesOf(details.extendedKeyUsages, purposes, 'anything: nothing is laid down')),
    fact('May vouch for others', words(authority)),
    ...(checked.length > 0 ? [fact('The authority checked', checked.map(words))] : []),
    ...(others.length > 0 ? [fact('Policies', others.map(literal))] : []),
  ];
}

function valuesOf(
  usages: readonly string[],
  known: ReadonlyMap<string, string>,
  whenNone: string,
): readonly FactValue[] {
  if (usages.length === 0) return [words(whenNone)];
  return usages.map((usage) => {
    const meaning = known.get(usage);
    return meaning === undefined ? literal(usage) : words(`${meaning} (${usage})`);
  });
}
