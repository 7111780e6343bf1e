/**
 * The Set-Cookie field as browsers read it, RFC 6265bis §5.6. A cookie's value is never part of what
 * comes out: it is looked at only as far as the rules ask for its length or its beginning.
 */
import { parseCookieDate } from './cookie-date.ts';
import { trimOptionalWhitespace } from './http-directives.ts';

/** `Default` where the attribute is missing or unknown; browsers then act as with `Lax`. */
export type SameSite = 'Strict' | 'Lax' | 'None' | 'Default';

/** Why browsers drop a field before they look at where it came from. */
export const setCookieFaults = [
  'control-character',
  'empty',
  'too-large',
  'nameless-prefix',
] as const;

export type SetCookieFault = (typeof setCookieFaults)[number];

/** One Set-Cookie field line without its value. Of a repeated attribute the last counts. */
export interface SetCookie {
  /** Empty where the line has no `=`: then all of it is the value. */
  readonly name: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** Null where the default path of the URL holds (§5.1.4). */
  readonly path: string | null;
  /** Lower-case, without the dot in front; null for a cookie of this host only. */
  readonly domain: string | null;
  /** Seconds; 0 deletes the cookie, as any number below it does. It goes before `expires`. */
  readonly maxAge: number | null;
  /** Milliseconds since the epoch. */
  readonly expires: number | null;
  /** CHIPS: one jar for each top-level site. */
  readonly partitioned: boolean;
  readonly fault: SetCookieFault | null;
}

/** Octets of name and value together (§5.6 step 5), and of one attribute's value (step 6). */
const MAX_PAIR = 4096;
const MAX_ATTRIBUTE = 1024;

/** Reads one field line. */
export function parseSetCookie(line: string): SetCookie {
  const [pair = '', ...attributes] = line.split(';');
  const equals = pair.indexOf('=');
  const name = trimOptionalWhitespace(equals === -1 ? '' : pair.slice(0, equals));
  const value = trimOptionalWhitespace(pair.slice(equals + 1));
  const read = attributes.reduce(readAttribute, plain);
  return { name: withoutControls(name), ...read, fault: faultOf(line, name, value) };
}

/** As a line again, with an ellipsis for the value. */
export function setCookieText(cookie: SetCookie): string {
  const { name, path, domain, maxAge, expires, sameSite } = cookie;
  return [
    name === '' ? '…' : `${name}=…`,
    ...(domain === null ? [] : [`Domain=${domain}`]),
    ...(path === null ? [] : [`Path=${path}`]),
    ...(maxAge === null ? [] : [`Max-Age=${maxAge}`]),
    ...(expires === null ? [] : [`Expires=${new Date(expires).toUTCString()}`]),
    ...(cookie.secure ? ['Secure'] : []),
    ...(cookie.httpOnly ? ['HttpOnly'] : []),
    ...(sameSite === 'Default' ? [] : [`SameSite=${sameSite}`]),
    ...(cookie.partitioned ? ['Partitioned'] : []),
  ].join('; ');
}

type Attributes = Omit<SetCookie, 'name' | 'fault'>;

const plain: Attributes = {
  secure: false,
  httpOnly: false,
  sameSite: 'Default',
  path: null,
  domain: null,
  maxAge: null,
  expires: null,
  partitioned: false,
};

function readAttribute(known: Attributes, text: string): Attributes {
  const equals = text.indexOf('=');
  const name = trimOptionalWhitespace(equals === -1 ? text : text.slice(0, equals));
  const value = equals === -1 ? '' : trimOptionalWhitespace(text.slice(equals + 1));
  if (octets(value) > MAX_ATTRIBUTE) return known;
  switch (name.toLowerCase()) {
    case 'expires':
      return { ...known, expires: parseCookieDate(value) ?? known.expires };
    case 'max-age':
      return /^-?\d+$/.test(value) ? { ...known, maxAge: secondsOf(value) } : known;
    case 'domain':
      return { ...known, domain: value.replace(/^\./, '').toLowerCase() || null };
    case 'path':
      return { ...known, path: value.startsWith('/') ? value : null };
    case 'secure':
      return { ...known, secure: true };
    case 'httponly':
      return { ...known, httpOnly: true };
    case 'samesite':
      return { ...known, sameSite: sameSites.get(value.toLowerCase()) ?? 'Default' };
    case 'partitioned':
      return { ...known, partitioned: true };
    default:
      return known;
  }
}

const sameSites: ReadonlyMap<string, SameSite> = new Map([
  ['strict', 'Strict'],
  ['lax', 'Lax'],
  ['none', 'None'],
]);

/** Digits may go on without end, and JSON carries no infinity. */
function secondsOf(digits: string): number {
  return Math.max(0, Math.min(Number(digits), Number.MAX_SAFE_INTEGER));
}

function faultOf(line: string, name: string, value: string): SetCookieFault | null {
  if (line.split('').some(isControl)) return 'control-character';
  if (octets(name) + octets(value) > MAX_PAIR) return 'too-large';
  if (name === '' && value === '') return 'empty';
  // §5.7 step 22: a nameless cookie may not pass for a prefixed one where the server reads it.
  return name === '' && /^__(?:secure|host)-/i.test(value) ? 'nameless-prefix' : null;
}

/** §5.6 step 1: every control character but the tab. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code < 0x20 && character !== '\t') || code === 0x7f;
}

function withoutControls(text: string): string {
  return text
    .split('')
    .filter((character) => !isControl(character))
    .join('');
}

/** A browser hands field lines over as text, one character for an octet or decoded from UTF-8. */
function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
