import { elementsOf, oidOf, pairOf, textOf, type DerValue } from './der.ts';

/** One attribute of a name: `CN` and its value. */
export interface NameAttribute {
  /** The short name of RFC 4514 §3, or the number where it has none. */
  readonly type: string;
  readonly value: string;
}

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.15': 'businessCategory',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
};

/** A Name of X.501 (RFC 5280 §4.1.2.4), in the order of the certificate. Throws where it is none. */
export function readDistinguishedName(name: DerValue): readonly NameAttribute[] {
  return elementsOf(name).flatMap((set) =>
    elementsOf(set).map((attribute): NameAttribute => {
      const [type, value] = pairOf(attribute);
      const oid = oidOf(type);
      return { type: shortNames[oid] ?? oid, value: textOf(value) };
    }),
  );
}

/** As RFC 4514 writes it, the most specific attribute first: `CN=a.test,O=A,C=XX`. */
export function nameText(name: readonly NameAttribute[]): string {
  return name
    .toReversed()
    .map(({ type, value }) => `${type}=${escaped(value)}`)
    .join(',');
}

/** The value of the name's last attribute of this type; null where it has none. */
export function attributeOf(name: readonly NameAttribute[], type: string): string | null {
  return name.findLast((attribute) => attribute.type === type)?.value ?? null;
}

// RFC 4514 §2.4
function escaped(value: string): string {
  return value.replace(/["+,;<>\\]|^[ #]| $/g, (letter) => `\\${letter}`);
}
