import { internationalName, type InternationalName } from '../../standards/international-name.ts';

/** One entry of a list of facts: what it is, what it says, and what that means. */
export interface CertificateFact {
  readonly label: string;
  readonly values: readonly FactValue[];
  /** In plain words; null where the value says it all. */
  readonly remark: string | null;
}

export type FactValue =
  /** Portlight's own words. */
  | { readonly kind: 'words'; readonly text: string }
  /** Somebody else's: a name, an address, a number. Never a part of a sentence. */
  | { readonly kind: 'literal'; readonly text: string }
  /** Bytes as pairs of hexadecimal digits between colons. */
  | { readonly kind: 'bytes'; readonly text: string }
  | ({ readonly kind: 'host' } & InternationalName);

export interface FactSection {
  readonly id: string;
  readonly title: string;
  /** What it is about, for anyone; null where the title says it. */
  readonly sentence: string | null;
  readonly facts: readonly CertificateFact[];
}

export function fact(
  label: string,
  values: FactValue | readonly FactValue[],
  remark: string | null = null,
): CertificateFact {
  return { label, values: 'kind' in values ? [values] : values, remark };
}

export function words(text: string): FactValue {
  return { kind: 'words', text };
}

export function literal(text: string): FactValue {
  return { kind: 'literal', text };
}

export function hostValue(name: string): FactValue {
  return { kind: 'host', ...internationalName(name) };
}

/** Bytes in hexadecimal, as browsers and programs write them in several ways: `2C:CB`, `2ccb`. */
export function bytesValue(hex: string): FactValue {
  const digits = hex.replaceAll(':', '').toUpperCase();
  const pairs = digits.match(/.{1,2}/gu) ?? [];
  return { kind: 'bytes', text: pairs.join(':') };
}

/** For what is not known because the browser keeps it to itself. */
export const untold: FactValue = words('not told by this browser');

/**
 * A name that a server or an authority chose, in a sentence. It is isolated (UAX #9 §2.4): letters that
 * run the other way turn nothing round but themselves.
 */
export function quoted(text: string): string {
  return `“\u2068${text}\u2069”`;
}
