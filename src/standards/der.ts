import { ASN1Class, parseASN1, parseASN1NoLeftoverBytes, type ASN1Value } from '@oslojs/asn1';

/**
 * Reading DER (X.690), the encoding of certificates. All of these throw where the bytes are not what
 * is asked for; whoever reads a whole structure catches that once.
 */
export type DerValue = ASN1Value;

export function readDer(bytes: Uint8Array): DerValue {
  return parseASN1NoLeftoverBytes(bytes);
}

/** The elements of a SEQUENCE or a SET. */
export function elementsOf(value: DerValue): readonly DerValue[] {
  if (value.class !== ASN1Class.Universal || ![sequenceTag, setTag].includes(value.tag)) {
    throw new TypeError('It has no elements.');
  }
  return elementsInsideTag(value);
}

/** The element at a place of a SEQUENCE; throws where there is none. */
export function elementAt(sequence: readonly DerValue[], place: number): DerValue {
  const element = sequence[place];
  if (element === undefined) throw new RangeError(`The SEQUENCE has no element ${place}.`);
  return element;
}

/** The first two elements of a SEQUENCE; throws where there are fewer. */
export function pairOf(value: DerValue): readonly [DerValue, DerValue] {
  const elements = elementsOf(value);
  return [elementAt(elements, 0), elementAt(elements, 1)];
}

/** The number of a context-specific tag, `[3]`; null for a universal one. */
export function contextTag(value: DerValue): number | null {
  return value.class === ASN1Class.ContextSpecific ? value.tag : null;
}

/** The value inside an EXPLICIT tag. */
export function insideTag(value: DerValue): DerValue {
  return readDer(value.contents());
}

/**
 * The elements of a SEQUENCE with an IMPLICIT tag. The library’s own reader copies what is left of it
 * for each, which for thousands of small ones takes long.
 */
export function elementsInsideTag(value: DerValue): readonly DerValue[] {
  const bytes = value.contents();
  const elements: DerValue[] = [];
  for (let at = 0; at < bytes.length;) {
    const [element, size] = parseASN1(bytes.subarray(at));
    elements.push(element);
    at += size;
  }
  return elements;
}

/** An OBJECT IDENTIFIER as text, `2.5.29.17` (X.690 §8.19). */
export function oidOf(value: DerValue): string {
  const { encoded } = value.objectIdentifier();
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of encoded) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first = 0n, ...others] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...others].join('.');
}

/** Milliseconds since the epoch of a Time (RFC 5280 §4.1.2.5): UTCTime to 2049, then GeneralizedTime. */
export function timeOf(value: DerValue): number {
  // The library's own dates depend on the day it is.
  const isShort = value.tag === utcTimeTag;
  const time = isShort ? value.utcTime() : value.generalizedTime();
  const { year, month, date, hours, minutes, seconds } = time;
  const century = isShort ? (year < 50 ? 2000 : 1900) : 0;
  return Date.UTC(century + year, month - 1, date, hours, minutes, seconds);
}

/** Any of the string types as text; what cannot be decoded is replaced, never dropped. */
export function textOf(value: DerValue): string {
  const bytes = value.contents();
  if (value.tag === bmpStringTag) return new TextDecoder('utf-16be').decode(bytes);
  return value.tag === teletexStringTag ? latin1(bytes) : new TextDecoder().decode(bytes);
}

/** IA5String and its like: one byte, one character. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bits of a positive INTEGER, from the highest that is set. */
export function bitsOf(value: DerValue): number {
  const bytes = value.contents();
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first] ?? 0) - 24);
}

const sequenceTag = 16;
const setTag = 17;
const utcTimeTag = 23;
const teletexStringTag = 20;
const bmpStringTag = 30;
