import { parseSetCookie, type SetCookie } from '../standards/set-cookie.ts';
import { showable } from './foreign-text.ts';
import { limits } from './limits.ts';
import type { FieldLine } from './response-fields.ts';

/** The cookies that one answer sets, in order and without their values. */
export interface SetCookies {
  readonly list: readonly SetCookie[];
  /** Beyond `limits.cookiesPerMessage`, counted. */
  readonly cut: number;
}

/** The names of the cookies that one request carried. A cookie without a name has the empty one. */
export interface CookieNames {
  readonly names: readonly string[];
  readonly cut: number;
}

/** Reads the Set-Cookie lines of an answer; null where it has none. */
export function pickSetCookies(lines: readonly FieldLine[]): SetCookies | null {
  // Firefox hands over all lines of one name as one, with line breaks between them.
  const sent = linesNamed(lines, 'set-cookie').flatMap((value) => value.split('\n'));
  if (sent.length === 0) return null;
  const list = sent.slice(0, limits.cookiesPerMessage).map((line) => shorten(parseSetCookie(line)));
  return { list, cut: sent.length - list.length };
}

/** Reads the Cookie line of a request (RFC 6265bis §4.2.1). */
export function pickCookieNames(lines: readonly FieldLine[]): CookieNames {
  const sent = linesNamed(lines, 'cookie')
    .flatMap((value) => value.split(';'))
    .filter((pair) => pair.trim() !== '')
    .map((pair) => (pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : ''));
  const names = sent.slice(0, limits.cookiesPerMessage).map(short);
  return { names, cut: sent.length - names.length };
}

function linesNamed(lines: readonly FieldLine[], wanted: string): readonly string[] {
  return lines.flatMap(({ name, value }) => (name.toLowerCase() === wanted ? [value ?? ''] : []));
}

function shorten(cookie: SetCookie): SetCookie {
  const { name, path, domain } = cookie;
  return {
    ...cookie,
    name: short(name),
    path: path && short(path),
    domain: domain && short(domain),
  };
}

function short(text: string): string {
  return showable(text.slice(0, limits.cookieTextLength));
}
