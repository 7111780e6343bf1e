import { cookieRefusal, deletesCookie, type CookieRefusal } from '../standards/cookie-refusal.ts';
import type { SetCookie } from '../standards/set-cookie.ts';
import { parseStrictTransportSecurity } from '../standards/strict-transport-security.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import type { Freshness } from './freshness.ts';
import type { DocumentResponse } from './navigation.ts';
import { namesSession } from './session-cookie.ts';

/** A cookie that an answer on the way to the page set. */
export interface ObservedCookie {
  readonly cookie: SetCookie;
  readonly url: string;
  readonly at: number;
  readonly freshness: Freshness;
  readonly status: number;
  readonly address: string | null;
}

/**
 * - `clear-text`: it was set over http.
 * - `insecure-session`, `insecure`: set over https without Secure, with a name of a sign-in cookie or without.
 * - `insecure-hsts`: so too, but the host's own HSTS Policy keeps it off http.
 * - `kept`: nothing to say. `refused`: no browser keeps it.
 */
export type CookieFate =
  'clear-text' | 'insecure-session' | 'insecure' | 'insecure-hsts' | 'kept' | 'refused';

export interface JudgedCookie extends ObservedCookie {
  readonly fate: CookieFate;
  readonly refusal: CookieRefusal | null;
  /** It may keep someone signed in, and scripts can read it. */
  readonly isScriptReadable: boolean;
}

/** What becomes of each cookie. Those that are only taken away, or set on this machine, are left out. */
export function judgeCookies(
  cookies: readonly ObservedCookie[],
  response: DocumentResponse | null,
): readonly JudgedCookie[] {
  return cookies
    .filter(({ cookie, url, at }) => !deletesCookie(cookie, at) && !isLocalUrl(url))
    .map((observed) => {
      const { cookie, url } = observed;
      const refusal = cookieRefusal(cookie, url);
      const isSession = namesSession(cookie.name);
      const fate = refusal === null ? fateOf(observed, isSession, response) : 'refused';
      const isScriptReadable = refusal === null && isSession && !cookie.httpOnly;
      return { ...observed, fate, refusal, isScriptReadable };
    });
}

export function namesOf(cookies: readonly ObservedCookie[]): readonly string[] {
  return cookies.map(({ cookie }) => cookie.name);
}

function fateOf(
  { cookie, url }: ObservedCookie,
  isSession: boolean,
  response: DocumentResponse | null,
): CookieFate {
  if (schemeOf(url) === 'http') return 'clear-text';
  if (cookie.secure) return 'kept';
  if (response !== null && isCoveredByHsts(cookie, url, response)) return 'insecure-hsts';
  return isSession ? 'insecure-session' : 'insecure';
}

/**
 * Whether the policy of this host is in force wherever the cookie is sent: for a cookie of a domain on
 * every host below it.
 */
function isCoveredByHsts(cookie: SetCookie, url: string, response: DocumentResponse): boolean {
  if (response.certificateError !== null || hostnameOf(url) !== hostnameOf(response.url)) {
    return false;
  }
  const lines = response.fields['strict-transport-security'] ?? [];
  const { policy } = parseStrictTransportSecurity(lines);
  if (policy === null || policy.maxAge === 0) return false;
  const { domain } = cookie;
  return domain === null || (policy.includeSubDomains && domain === hostnameOf(url));
}
