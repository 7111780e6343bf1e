import type { NameAttribute } from './distinguished-name.ts';

/**
 * Reads a distinguished name that is written as text, the most specific attribute first: as RFC 4514
 * has it, or with values between quotes as RFC 2253 §4 still allows and Firefox writes them. Of a text
 * that was cut off or is none, what can be read; nothing is dropped in between.
 */
export function parseNameText(text: string): readonly NameAttribute[] {
  return pieces(text)
    .filter((piece) => piece.trim() !== '')
    .map((piece): NameAttribute => {
      const [, type, value = ''] =
        /^\s*([A-Za-z][\w.-]*|\d+(?:\.\d+)+)\s*=\s*(.*)$/su.exec(piece) ?? [];
      if (type === undefined) return { type: '', value: unescaped(piece.trim()) };
      return { type: shortType(type), value: unescaped(value) };
    });
}

/** The value of the name's first attribute of this type; null where it has none. */
export function nameAttribute(name: readonly NameAttribute[], type: string): string | null {
  return name.find((attribute) => attribute.type === type)?.value ?? null;
}

/** Between separators that are neither escaped nor quoted. */
function pieces(text: string): readonly string[] {
  return text.match(/(?:\\.|"(?:\\.|[^"\\])*"|[^,+;])+/gsu) ?? [];
}

/** Firefox writes types in capitals, and those without a name after `OID.`. */
function shortType(type: string): string {
  const known = type.replace(/^OID\./i, '');
  return known === 'SERIALNUMBER' ? 'serialNumber' : known;
}

function unescaped(value: string): string {
  const bare = /^"(.*)"\s*$/su.exec(value)?.[1] ?? value;
  return bare.replace(/(?:\\[\da-f]{2})+/gi, (pairs) => decoded(pairs)).replace(/\\(.)/gsu, '$1');
}

/** Bytes of UTF-8 written in hexadecimal (RFC 4514 §2.4). */
function decoded(pairs: string): string {
  const bytes = pairs
    .split('\\')
    .slice(1)
    .map((pair) => Number.parseInt(pair, 16));
  return new TextDecoder().decode(new Uint8Array(bytes)).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
