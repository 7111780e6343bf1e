import { cookieRefusal, deletesCookie, type CookieRefusal } from '../standards/cookie-refusal.ts';
import type { SetCookie } from '../standards/set-cookie.ts';
import { canonicalHost } from '../standards/domain-name.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { hostnameOf, schemeOf } from '../standards/url.ts';
import type { Freshness } from './freshness.ts';
import { isCoveredByPolicy, type KnownPolicies } from './known-policies.ts';
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
 * - `insecure-hsts`: so too, but HSTS keeps it off http wherever it is sent.
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
  policies: KnownPolicies,
): readonly JudgedCookie[] {
  return cookies
    .filter(({ cookie, url, at }) => !deletesCookie(cookie, at) && !isLocalUrl(url))
    .map((observed) => {
      const { cookie, url } = observed;
      const refusal = cookieRefusal(cookie, url);
      const isSession = namesSession(cookie.name);
      const fate = refusal === null ? fateOf(observed, isSession, policies) : 'refused';
      const isScriptReadable = refusal === null && isSession && !cookie.httpOnly;
      return { ...observed, fate, refusal, isScriptReadable };
    });
}

function fateOf(
  { cookie, url }: ObservedCookie,
  isSession: boolean,
  policies: KnownPolicies,
): CookieFate {
  if (schemeOf(url) === 'http') return 'clear-text';
  if (cookie.secure) return 'kept';
  // A cookie of a domain goes to every host below it, a cookie without to its own host alone.
  const { domain } = cookie;
  const scope = domain ?? canonicalHost(hostnameOf(url));
  if (isCoveredByPolicy(policies, scope, domain !== null)) return 'insecure-hsts';
  return isSession ? 'insecure-session' : 'insecure';
}
