/**
 * The `name [= value] *(; name [= value])` shape many response fields share, read as Chromium's
 * strict reader does (net/http/http_util.cc, NameValuePairsIterator with STRICT_QUOTES).
 */

/** One directive as written. `isWellFormed` says whether the shape itself can be read. */
export interface HttpDirective {
  readonly text: string;
  readonly name: string;
  /** Unquoted; null where there is no `=`. The raw text where a quoted string is malformed. */
  readonly value: string | null;
  readonly isQuoted: boolean;
  readonly isWellFormed: boolean;
}

/** RFC 9110 §5.6.2: one or more characters, visible US-ASCII without the delimiters. */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/.test(text);
}

/** Trims optional whitespace (RFC 9110 §5.6.3): space and tab, nothing else. */
export function trimOptionalWhitespace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpaceOrTab(text[start])) start += 1;
  while (end > start && isSpaceOrTab(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** Splits at `;` outside quoted strings, as `splitOutsideQuotes` does. */
export function splitDirectives(field: string): readonly string[] {
  return splitOutsideQuotes(field, ';');
}

/**
 * Splits at the separator outside quoted strings, trims, and keeps the empty pieces. An unterminated
 * quoted string takes the rest of the field with it.
 */
export function splitOutsideQuotes(field: string, separator: ',' | ';'): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let isInQuotes = false;
  for (let index = 0; index < field.length; index += 1) {
    const character = field[index];
    if (isInQuotes && character === '\\') {
      index += 1;
    } else if (character === '"') {
      isInQuotes = !isInQuotes;
    } else if (character === separator && !isInQuotes) {
      pieces.push(trimOptionalWhitespace(field.slice(start, index)));
      start = index + 1;
    }
  }
  pieces.push(trimOptionalWhitespace(field.slice(start)));
  return pieces;
}

/** Reads one piece of `splitDirectives`. */
export function parseDirective(text: string): HttpDirective {
  const equals = text.indexOf('=');
  if (equals === -1) {
    return { text, name: text, value: null, isQuoted: false, isWellFormed: text !== '' };
  }
  const name = trimOptionalWhitespace(text.slice(0, equals));
  const raw = trimOptionalWhitespace(text.slice(equals + 1));
  const isNamed = name !== '' && !name.includes('"');
  if (!raw.startsWith('"')) {
    return { text, name, value: raw, isQuoted: false, isWellFormed: isNamed && raw !== '' };
  }
  const unquoted = unquote(raw);
  const isWellFormed = isNamed && unquoted !== null;
  return { text, name, value: unquoted ?? raw, isQuoted: true, isWellFormed };
}

// RFC 9110 §5.6.4: `"` … `"`, with `\` before a character that stands for itself.
function unquote(text: string): string | null {
  const match = /^"((?:[^"\\]|\\[^])*)"$/.exec(text);
  return match?.[1]?.replaceAll(/\\([^])/g, '$1') ?? null;
}

function isSpaceOrTab(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
