import type { PresentedCertificate } from '../../core/security-info.ts';
import { nameAttribute, parseNameText } from '../../standards/name-text.ts';
import { fact, hostValue, literal, words, type CertificateFact } from './certificate-fact.ts';

/**
 * Attributes of a distinguished name (X.520) in plain words, by the names of RFC 4514 and Firefox, in the
 * order in which people want them.
 */
const labels: ReadonlyMap<string, string> = new Map([
  ['CN', 'Common name'],
  ['O', 'Organisation'],
  ['OU', 'Unit'],
  ['L', 'Place'],
  ['ST', 'State or province'],
  ['C', 'Country'],
  ['STREET', 'Street'],
  ['DC', 'Domain'],
  ['UID', 'User'],
  ['E', 'Mail address'],
  ['serialNumber', 'Register number'],
  ['businessCategory', 'Kind of organisation'],
  ['organizationIdentifier', 'Organisation’s number'],
]);

/** A subject or an issuer, attribute by attribute; one that is not told, or is empty, says so. */
export function nameFacts(name: string | null): readonly CertificateFact[] {
  if (name === null) return [fact('Name', words('not told by this browser'))];
  const attributes = parseNameText(name);
  if (attributes.length === 0) return [fact('Name', words('none: the alternative names count'))];
  const order = [...labels.keys()];
  const types = [
    ...order.filter((type) => attributes.some((attribute) => attribute.type === type)),
    ...new Set(attributes.map(({ type }) => type).filter((type) => !labels.has(type))),
  ];
  return types.map((type) => {
    const values = attributes.filter((attribute) => attribute.type === type);
    const label = labels.get(type) ?? (type === '' ? 'Name' : type);
    return fact(
      label,
      values.map(({ value }) => (type === 'CN' ? hostValue(value) : literal(value))),
    );
  });
}

/** Who that is, as a person would say: the organisation, else the common name. */
export function organisationOf(name: string | null): string | null {
  return pick(name, ['O', 'CN', 'OU']);
}

/** What a certificate is called in a list. */
export function certificateTitle({ subject, details }: PresentedCertificate): string {
  return (
    pick(subject, ['CN', 'O', 'OU']) ??
    details?.dnsNames[0] ??
    details?.ipAddresses[0] ??
    'A certificate without a name'
  );
}

/** What an issuer is called whose own certificate is not there. */
export function issuerTitle({ issuer }: PresentedCertificate): string | null {
  return pick(issuer, ['CN', 'O', 'OU']);
}

function pick(name: string | null, types: readonly string[]): string | null {
  const attributes = parseNameText(name ?? '');
  const named = types.map((type) => nameAttribute(attributes, type)).find((value) => value);
  return named ?? (name || null);
}
