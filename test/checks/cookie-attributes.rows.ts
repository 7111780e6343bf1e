import type { KnownHost } from '../../src/core/hsts-memory.ts';
import { firefoxTold } from '../core/connections.ts';
import { noon } from '../core/observations.ts';
import type { CheckRow } from './check-row.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://www.a.test/';
const strict = { 'strict-transport-security': ['max-age=63072000'] };
const strictAll = { 'strict-transport-security': ['max-age=63072000; includeSubDomains'] };
const certificateError = { url, error: 'net::ERR_CERT_DATE_INVALID', at: 0 };
const hostPrefix = { reason: 'the prefix __Host- needs Secure, Path=/ and no Domain' };

/** A page of www.a.test that sets these cookies. */
function sets(...setCookie: readonly string[]) {
  return pageOf(url, { setCookie });
}

/** A page that sets this cookie, which no browser keeps. */
function refuses(name: string, line: string, told: object): CheckRow {
  return { name, page: sets(line), outcome: 'found', findings: { refused: told } };
}

/** A host that sent a policy for a year a day ago. */
function known(host: string, includeSubDomains: boolean): KnownHost {
  const seenAt = noon - 86_400_000;
  const policy = { maxAge: 31_536_000, includeSubDomains, notedAt: seenAt };
  return { host, site: 'a.test', seenAt, lastAnswer: 'policy', policy };
}

export const rows: readonly CheckRow[] = [
  {
    name: 'a page that sets no cookie',
    page: pageOf(url),
    outcome: 'not-applicable',
    reason: 'no-cookies',
  },
  {
    name: 'a cookie with everything',
    page: pageOf(url, { setCookie: ['__Host-id=1; Secure; HttpOnly; Path=/; SameSite=Lax'] }),
    outcome: 'pass',
  },
  {
    name: 'a cookie with Secure only, and a name that says nothing',
    page: pageOf(url, { setCookie: ['theme=dark; Secure'] }),
    outcome: 'pass',
  },
  {
    name: 'an empty cookie that takes another away',
    page: pageOf(url, { setCookie: ['sid=; Max-Age=0'] }),
    outcome: 'not-applicable',
    reason: 'no-cookies',
  },
  {
    name: 'one that ran out long ago',
    page: pageOf(url, { setCookie: ['sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'] }),
    outcome: 'not-applicable',
    reason: 'no-cookies',
  },
  {
    name: 'a cookie without Secure',
    page: pageOf(url, { setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { insecure: { host: 'www.a.test', count: 1, names: 'theme' } },
  },
  {
    name: 'five of them, of which three are named',
    page: pageOf(url, { setCookie: ['a=1', 'b=1', 'c=1', 'd=1', 'e=1'] }),
    outcome: 'found',
    findings: { insecure: { count: 5, names: 'a, b, c and others' } },
  },
  {
    name: 'one without a name',
    page: pageOf(url, { setCookie: ['secret'] }),
    outcome: 'found',
    findings: { insecure: { count: 1, names: '' } },
  },
  {
    name: 'a sign-in cookie without Secure',
    page: pageOf(url, { setCookie: ['PHPSESSID=1; HttpOnly'] }),
    outcome: 'found',
    findings: { 'insecure-session': { host: 'www.a.test', count: 1, names: 'PHPSESSID' } },
  },
  {
    name: 'a sign-in cookie without anything',
    page: pageOf(url, { setCookie: ['sid=1'] }),
    outcome: 'found',
    findings: { 'insecure-session': {}, 'script-readable': { names: 'sid' } },
  },
  {
    name: 'a sign-in cookie without HttpOnly',
    page: pageOf(url, { setCookie: ['sid=1; Secure'] }),
    outcome: 'found',
    findings: { 'script-readable': { names: 'sid' } },
  },
  {
    name: 'a token against forged requests, which scripts are meant to read',
    page: pageOf(url, { setCookie: ['session-xsrf-token=1; Secure'] }),
    outcome: 'pass',
  },
  {
    name: 'a cookie without Secure on a host with HSTS',
    page: pageOf(url, { fields: strict, setCookie: ['theme=dark', 'sid=1; HttpOnly'] }),
    outcome: 'found',
    findings: { 'insecure-hsts': { count: 2, names: 'theme, sid' } },
  },
  {
    name: 'a policy that ends HSTS',
    page: pageOf(url, {
      fields: { 'strict-transport-security': ['max-age=0'] },
      setCookie: ['theme=dark'],
    }),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'a policy over a certificate that was refused, which browsers ignore',
    page: pageOf(url, { fields: strict, certificateError, setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'a cookie of the whole domain, of which a policy of this host covers too little',
    page: pageOf(url, { fields: strictAll, setCookie: ['theme=dark; Domain=a.test'] }),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'a cookie of this host and those below it, which the policy covers',
    page: pageOf(url, { fields: strictAll, setCookie: ['theme=dark; Domain=www.a.test'] }),
    outcome: 'found',
    findings: { 'insecure-hsts': {} },
  },
  {
    name: 'the same with a policy that leaves those below out',
    page: pageOf(url, { fields: strict, setCookie: ['theme=dark; Domain=www.a.test'] }),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'a cookie that an encrypted redirect of another host sets',
    page: pageOf(url, {
      fields: strict,
      via: ['https://b.test/'],
      setCookieOn: { 'https://b.test/': ['theme=dark'] },
    }),
    outcome: 'found',
    findings: { insecure: { host: 'b.test' } },
  },
  {
    name: 'SameSite=None without Secure',
    page: pageOf(url, { setCookie: ['theme=dark; SameSite=None'] }),
    outcome: 'found',
    findings: { refused: { count: 1, names: 'theme', reason: 'SameSite=None needs Secure' } },
  },
  {
    name: 'a prefix that is not kept, beside a cookie that is',
    page: pageOf(url, { setCookie: ['__Host-sid=1; Secure; Path=/app', 'theme=dark; Secure'] }),
    outcome: 'found',
    findings: { refused: { count: 1, names: '__Host-sid' } },
  },
  {
    name: 'a page in clear text that sets a cookie',
    page: pageOf('http://a.test/', { setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { 'clear-text': { host: 'a.test', count: 1, names: 'theme' } },
  },
  {
    name: 'a page in clear text that sets one with Secure, which browsers refuse',
    page: pageOf('http://a.test/', { setCookie: ['theme=dark; Secure'] }),
    outcome: 'found',
    findings: { refused: { reason: 'Secure does not go with http' } },
  },
  {
    name: 'a page in clear text whose request carried cookies',
    page: pageOf('http://a.test/', { cookie: { 'http://a.test/': 'theme=dark; sid=1' } }),
    outcome: 'found',
    findings: { 'clear-text': { host: 'a.test', count: 2, names: 'theme, sid' } },
  },
  {
    name: 'a redirect in clear text that carried a cookie and set it again',
    page: pageOf(url, {
      via: ['http://a.test/'],
      cookie: { 'http://a.test/': 'theme=dark' },
      setCookieOn: { 'http://a.test/': ['theme=dark'] },
    }),
    outcome: 'found',
    findings: { 'clear-text': { host: 'a.test', count: 1, names: 'theme' } },
  },
  {
    name: 'a redirect in clear text without cookies',
    page: pageOf(url, { via: ['http://a.test/'] }),
    outcome: 'not-applicable',
    reason: 'no-cookies',
  },
  {
    name: 'a redirect on this machine that sets a cookie',
    page: pageOf(url, {
      via: ['http://localhost/'],
      setCookieOn: { 'http://localhost/': ['theme=dark'] },
    }),
    outcome: 'not-applicable',
    reason: 'no-cookies',
  },
  {
    name: 'a page on this machine',
    page: pageOf('http://localhost:3000/', { setCookie: ['sid=1'] }),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page that did not come',
    page: failedPageOf(url, 'net::ERR_CONNECTION_REFUSED'),
    outcome: 'not-applicable',
    reason: 'no-page-came',
  },
  {
    name: 'a page from the cache',
    page: pageOf(url, { fromCache: true, setCookie: ['sid=1'] }),
    outcome: 'not-observed',
    missing: 'cookies',
  },
  {
    name: 'a page whose request was not seen',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'cookies',
  },
  // RFC 6265bis §3.1, “Examples”, and §4.1.3, “Cookie Name Prefixes”.
  {
    name: 'the standard’s session identifier in its barest form',
    page: sets('SID=31d4d96e407aad42'),
    outcome: 'found',
    findings: { 'insecure-session': { names: 'SID' }, 'script-readable': { names: 'SID' } },
  },
  {
    name: 'the standard’s session identifier for a path and those below the domain',
    page: sets('SID=31d4d96e407aad42; Path=/; Domain=a.test'),
    outcome: 'found',
    findings: { 'insecure-session': {}, 'script-readable': {} },
  },
  {
    name: 'the standard’s two cookies, of which the one that signs in is kept safe',
    page: sets(
      'SID=31d4d96e407aad42; Path=/; Secure; HttpOnly',
      'lang=en-US; Path=/; Domain=a.test',
    ),
    outcome: 'found',
    findings: { insecure: { count: 1, names: 'lang' } },
  },
  {
    name: 'the standard’s cookie that ran out in 2021',
    page: sets('lang=en-US; Expires=Wed, 09 Jun 2021 10:18:14 GMT'),
    outcome: 'not-applicable',
    reason: 'no-cookies',
  },
  {
    name: 'the standard’s way to take a cookie away, beside one that stays',
    page: sets('lang=; Expires=Sun, 06 Nov 1994 08:49:37 GMT', 'theme=dark; Secure'),
    outcome: 'pass',
  },
  {
    name: 'a date long ago that Max-Age overrules',
    page: sets('lang=en; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Max-Age=60'),
    outcome: 'found',
    findings: { insecure: { names: 'lang' } },
  },
  {
    name: 'a Max-Age below zero',
    page: sets('sid=1; Max-Age=-1'),
    outcome: 'not-applicable',
    reason: 'no-cookies',
  },
  {
    name: 'a session cookie in the browser’s sense, which has no end of its own, with Secure',
    page: sets('cart=7; Secure; HttpOnly'),
    outcome: 'pass',
  },
  refuses('the standard’s __Secure- cookie without Secure', '__Secure-SID=12345; Domain=a.test', {
    names: '__Secure-SID',
    reason: 'the prefix __Secure- needs Secure',
  }),
  {
    name: 'the standard’s __Secure- cookie that is kept, and that scripts can read',
    page: sets('__Secure-SID=12345; Domain=a.test; Secure'),
    outcome: 'found',
    findings: { 'script-readable': { names: '__Secure-SID' } },
  },
  refuses('the standard’s __Host- cookie without Secure', '__Host-SID=12345', hostPrefix),
  refuses('the standard’s __Host- cookie without a Path', '__Host-SID=12345; Secure', hostPrefix),
  refuses(
    'the standard’s __Host- cookie with a Domain, which goes with all the rest',
    '__Host-SID=12345; Secure; Domain=a.test; Path=/',
    hostPrefix,
  ),
  refuses('a prefix in small letters', '__host-x=1; Secure; Path=/app', hostPrefix),
  refuses('a prefix in capitals', '__SECURE-x=1', { reason: 'the prefix __Secure- needs Secure' }),
  {
    name: 'a name that only resembles a prefix',
    page: sets('__Hosted=1; Secure', 'x__Host-=1; Secure'),
    outcome: 'pass',
  },
  {
    name: 'a prefix of an empty Domain, which is none',
    page: sets('__Host-x=1; Secure; Path=/; Domain='),
    outcome: 'pass',
  },
  refuses('an __Http- cookie that scripts could read', '__Http-x=1; Secure', {
    reason: 'the prefix __Http- needs Secure and HttpOnly',
  }),
  {
    name: 'a __Host-Http- cookie with all that both ask for',
    page: sets('__Host-Http-sid=1; Secure; HttpOnly; Path=/'),
    outcome: 'pass',
  },
  refuses('a value that would pass for a prefixed name', '=__Host-sid=1; Secure; Path=/', {
    count: 1,
    names: '',
  }),
  refuses('neither name nor value', '=; Secure', { reason: 'it has neither a name nor a value' }),
  {
    name: 'SameSite=None with Secure, in small letters',
    page: sets('x=1; samesite=none; secure'),
    outcome: 'pass',
  },
  {
    name: 'an unknown SameSite without Secure, which counts as none given',
    page: sets('x=1; SameSite=Everywhere'),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'SameSite=None that a later Strict takes back',
    page: sets('x=1; SameSite=None; SameSite=Strict'),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'Secure with a value, which counts whatever it says',
    page: sets('x=1; Secure=false'),
    outcome: 'pass',
  },
  {
    name: 'a Secure between quotes, which end at the semicolon',
    page: sets('x="1; Secure"'),
    outcome: 'found',
    findings: { insecure: { names: 'x' } },
  },
  refuses('Partitioned without Secure', 'x=1; Partitioned', {
    reason: 'Partitioned needs Secure',
  }),
  {
    name: 'Partitioned with Secure',
    page: sets('__Host-x=1; Secure; Path=/; SameSite=None; Partitioned'),
    outcome: 'pass',
  },
  refuses('the Domain of another site', 'x=1; Secure; Domain=b.test', {
    reason: 'its Domain is not the one of this host',
  }),
  refuses('the Domain of a host below this one', 'x=1; Secure; Domain=api.www.a.test', {
    reason: 'its Domain is not the one of this host',
  }),
  refuses('a Domain that is a whole top-level domain', 'x=1; Domain=test', {
    reason: 'its Domain is one below which anyone can have a name (public suffix)',
  }),
  {
    name: 'a Domain of an address, which is that address',
    page: pageOf('https://192.0.2.7/', { setCookie: ['x=1; Domain=192.0.2.7'] }),
    outcome: 'found',
    findings: { insecure: { host: '192.0.2.7' } },
  },
  refuses('a control character', 'x=\u0001', { reason: 'there is a control character in it' }),
  refuses('more than 4096 bytes', `x=${'a'.repeat(4_096)}; Secure`, {
    reason: 'name and value together are longer than 4096 bytes',
  }),
  {
    name: 'two cookies that are refused for two reasons, each of which is told',
    page: sets('a=1; SameSite=None', '__Host-b=1; Path=/'),
    outcome: 'found',
    findings: {
      refused: {
        count: 2,
        names: 'a, __Host-b',
        reason: 'SameSite=None needs Secure; the prefix __Host- needs Secure, Path=/ and no Domain',
      },
    },
  },
  {
    name: 'cookies of two hosts, both of which are told of',
    page: pageOf(url, {
      via: ['https://b.test/'],
      setCookieOn: { 'https://b.test/': ['theme=dark'] },
      setCookie: ['theme=dark', 'lang=en'],
    }),
    outcome: 'found',
    findings: { insecure: { host: 'b.test', others: 1, count: 3, names: 'theme, lang' } },
  },
  {
    name: 'a sign-in cookie that each of two redirects sets anew, which is one',
    page: pageOf(url, {
      via: ['https://www.a.test/login', 'https://www.a.test/welcome'],
      setCookieOn: {
        'https://www.a.test/login': ['sid=1; HttpOnly'],
        'https://www.a.test/welcome': ['sid=2; HttpOnly'],
      },
    }),
    outcome: 'found',
    findings: { 'insecure-session': { host: 'www.a.test', others: 0, count: 1, names: 'sid' } },
  },
  {
    name: 'a cookie that was set in clear text and one that was sent so to another host',
    page: pageOf(url, {
      via: ['http://a.test/', 'http://b.test/'],
      setCookieOn: { 'http://a.test/': ['x=1'] },
      cookie: { 'http://b.test/': 'y=1' },
    }),
    outcome: 'found',
    findings: { 'clear-text': { host: 'a.test', others: 1, count: 2, names: 'x, y' } },
  },
  {
    name: 'a cookie that a redirect of a host with HSTS sets',
    page: pageOf(url, {
      via: [{ from: 'https://b.test/', told: { fields: strict } }],
      setCookieOn: { 'https://b.test/': ['theme=dark'] },
    }),
    outcome: 'found',
    findings: { 'insecure-hsts': { host: 'b.test' } },
  },
  {
    name: 'a cookie of a host that the host above it covers since an earlier visit',
    page: pageOf(url, { knownHosts: [known('a.test', true)], setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { 'insecure-hsts': {} },
  },
  {
    name: 'a cookie of a host above which a policy for that host alone is known',
    page: pageOf(url, { knownHosts: [known('a.test', false)], setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'a cookie of a host whose own policy is known and was not sent again',
    page: pageOf(url, { knownHosts: [known('www.a.test', false)], setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { 'insecure-hsts': {} },
  },
  {
    name: 'a cookie of a host that takes its known policy back',
    page: pageOf(url, {
      knownHosts: [known('www.a.test', true)],
      fields: { 'strict-transport-security': ['max-age=0'] },
      setCookie: ['theme=dark'],
    }),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'a cookie below a top-level domain that browsers reach by https only',
    page: pageOf('https://www.a.dev/', { setCookie: ['theme=dark; Domain=a.dev'] }),
    outcome: 'found',
    findings: { 'insecure-hsts': { host: 'www.a.dev' } },
  },
  {
    name: 'a cookie of a domain of which the preload list has one host alone',
    page: pageOf(url, {
      preload: { entry: { name: 'www.a.test', includeSubDomains: false }, date: '2026-11-01' },
      setCookie: ['theme=dark', 'all=1; Domain=www.a.test'],
    }),
    outcome: 'found',
    findings: { insecure: { names: 'all' }, 'insecure-hsts': { names: 'theme' } },
  },
  {
    name: 'a policy of a host whose certificate was clicked away, which browsers ignore',
    page: pageOf(url, {
      fields: strict,
      security: firefoxTold({ overriddenError: 'trust_error' }),
      setCookie: ['theme=dark'],
    }),
    outcome: 'found',
    findings: { insecure: {} },
  },
];
