/**
 * Whether browsers keep a cookie that an answer sets, RFC 6265bis §5.7 "Storage Model". What only the
 * cookie store itself could tell is not asked, nor the public suffixes that companies list of their own.
 */
import { isIpLiteral } from './ip-address.ts';
import { setCookieFaults, type SetCookie } from './set-cookie.ts';
import { registrableDomain } from './site.ts';
import { isPotentiallyTrustworthyUrl } from './trustworthy.ts';
import { hostnameOf } from './url.ts';

/**
 * Why browsers drop the cookie. `partitioned-without-secure` is a rule of CHIPS, not of RFC 6265bis:
 * https://github.com/privacycg/CHIPS#partitioned-attribute. `http-prefix` is one of its successor, which
 * Chromium 156 and Firefox 153 follow: draft-ietf-httpbis-layered-cookies, “The "__Http-" prefix”.
 */
export const cookieRefusals = [
  ...setCookieFaults,
  'foreign-domain',
  'public-suffix',
  'secure-over-http',
  'same-site-none-without-secure',
  'secure-prefix',
  'host-prefix',
  'http-prefix',
  'partitioned-without-secure',
] as const;

export type CookieRefusal = (typeof cookieRefusals)[number];

/** Null where browsers keep the cookie that the answer of this URL sets. */
export function cookieRefusal(cookie: SetCookie, url: string): CookieRefusal | null {
  const { name, secure, domain } = cookie;
  if (cookie.fault !== null) return cookie.fault;
  const host = hostnameOf(url);
  if (domain !== null && !domainMatches(host, domain)) return 'foreign-domain';
  if (domain !== null && domain !== host && isPublicSuffix(domain)) return 'public-suffix';
  if (secure && !isPotentiallyTrustworthyUrl(url)) return 'secure-over-http';
  if (cookie.sameSite === 'None' && !secure) return 'same-site-none-without-secure';
  if (/^__secure-/i.test(name) && !secure) return 'secure-prefix';
  const isWholeHost = secure && domain === null && cookie.path === '/';
  if (/^__host-/i.test(name) && !isWholeHost) return 'host-prefix';
  if (/^__(?:host-)?http-/i.test(name) && !(secure && cookie.httpOnly)) return 'http-prefix';
  return cookie.partitioned && !secure ? 'partitioned-without-secure' : null;
}

/** §5.1.3: the same name, or a name below it; an address has no names below it. */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !isIpLiteral(host));
}

/** §5.7 step 9: a name below which anyone can have one, such as `co.uk`, or one without a dot. */
function isPublicSuffix(domain: string): boolean {
  return !isIpLiteral(domain) && registrableDomain(domain) === null;
}

/** Whether the answer of that time (milliseconds since the epoch) takes the cookie away. */
export function deletesCookie({ maxAge, expires }: SetCookie, at: number): boolean {
  return maxAge === null ? expires !== null && expires <= at : maxAge <= 0;
}
