import { describe, expect, test } from 'vitest';
import {
  cookieRefusal,
  deletesCookie,
  domainMatches,
  type CookieRefusal,
} from '../../src/standards/cookie-refusal.ts';
import { parseSetCookie } from '../../src/standards/set-cookie.ts';

const https = 'https://www.site.example/path';
const http = 'http://www.site.example/path';

describe('browsers keep or refuse a cookie (RFC 6265bis §5.7)', () => {
  test.each<[string, string, CookieRefusal | null]>([
    ['SID=1', https, null],
    ['SID=1', http, null],
    ['SID=1; Secure', https, null],
    ['SID=1; Secure', http, 'secure-over-http'],
    ['SID=1; Secure', 'http://localhost:3000/', null],
    ['SID=1; Secure', 'http://127.0.0.1/', null],
    // §4.1.3.1: “the following Set-Cookie header field would be rejected”, and the one that is not.
    ['__Secure-SID=12345; Domain=site.example', https, 'secure-prefix'],
    ['__Secure-SID=12345; Domain=site.example; Secure', https, null],
    ['__Secure-SID=12345; Domain=site.example; Secure', http, 'secure-over-http'],
    // §4.1.3.2: always rejected,
    ['__Host-SID=12345', https, 'host-prefix'],
    ['__Host-SID=12345; Secure', https, 'host-prefix'],
    ['__Host-SID=12345; Domain=site.example', https, 'host-prefix'],
    ['__Host-SID=12345; Domain=site.example; Path=/', https, 'host-prefix'],
    ['__Host-SID=12345; Secure; Domain=site.example; Path=/', https, 'host-prefix'],
    // and accepted.
    ['__Host-SID=12345; Secure; Path=/', https, null],
    ['__Host-SID=12345; Secure; Path=/a', https, 'host-prefix'],
    ['__host-SID=12345; Path=/', https, 'host-prefix'],
    ['__SECURE-SID=12345', https, 'secure-prefix'],
    ['__Hosted=1', https, null],
    ['SID__Host-=1', https, null],
    ['=__Host-SID; Secure; Path=/', https, 'nameless-prefix'],
    ['SID=1; SameSite=None', https, 'same-site-none-without-secure'],
    ['SID=1; SameSite=None; Secure', https, null],
    ['SID=1; SameSite=Lax', https, null],
    ['SID=1; Partitioned', https, 'partitioned-without-secure'],
    ['SID=1; Partitioned; Secure', https, null],
    ['SID=1; Domain=site.example', https, null],
    ['SID=1; Domain=www.site.example', https, null],
    ['SID=1; Domain=foo.site.example', https, 'foreign-domain'],
    ['SID=1; Domain=baz.www.site.example', https, 'foreign-domain'],
    ['SID=1; Domain=other.example', https, 'foreign-domain'],
    ['SID=1; Domain=example', https, 'public-suffix'],
    ['SID=1; Domain=co.uk', 'https://www.site.co.uk/', 'public-suffix'],
    ['SID=1; Domain=.CO.UK', 'https://www.site.co.uk/', 'public-suffix'],
    ['SID=1; Domain=site.co.uk', 'https://www.site.co.uk/', null],
    // §5.7 step 9: the host itself may be one, and then the cookie is for it alone.
    ['SID=1; Domain=intranet', 'https://intranet/', null],
    ['__Http-SID=1; Secure; HttpOnly', https, null],
    ['__Http-SID=1; Secure', https, 'http-prefix'],
    ['__http-SID=1; HttpOnly', https, 'http-prefix'],
    ['__Host-Http-SID=1; Secure; HttpOnly; Path=/', https, null],
    ['__Host-Http-SID=1; Secure; Path=/', https, 'http-prefix'],
    ['__Host-Http-SID=1; Secure; HttpOnly', https, 'host-prefix'],
    ['SID=1; Domain=192.0.2.1', 'https://192.0.2.1/', null],
    ['SID=1; Domain=0.2.1', 'https://192.0.2.1/', 'foreign-domain'],
    ['=', https, 'empty'],
    ['SID=\u0000', https, 'control-character'],
    [`SID=${'a'.repeat(5_000)}`, https, 'too-large'],
  ])('%j of %s: %s', (line, url, refusal) => {
    expect(cookieRefusal(parseSetCookie(line), url)).toBe(refusal);
  });
});

test.each([
  ['site.example', 'site.example', true],
  ['www.site.example', 'site.example', true],
  ['mysite.example', 'site.example', false],
  ['site.example', 'www.site.example', false],
  ['10.0.0.1', '0.0.1', false],
])('%s domain-matches %s: %s', (host, domain, expected) => {
  expect(domainMatches(host, domain)).toBe(expected);
});

test.each([
  ['SID=', false],
  ['SID=; Max-Age=0', true],
  ['SID=; Max-Age=-1', true],
  ['SID=1; Max-Age=1', false],
  ['SID=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
  ['SID=; Expires=Thu, 01 Jan 2099 00:00:00 GMT', false],
  ['SID=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60', false],
  ['SID=; Expires=Thu, 01 Jan 2099 00:00:00 GMT; Max-Age=0', true],
])('%s deletes: %s', (line, expected) => {
  expect(deletesCookie(parseSetCookie(line), Date.UTC(2026, 10, 22))).toBe(expected);
});
