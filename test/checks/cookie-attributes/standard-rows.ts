import type { CheckRow } from '../check-row.ts';
import { pageOf } from '../page-of.ts';

const hostPrefix = { reason: 'the prefix __Host- needs Secure, Path=/ and no Domain' };

const url = 'https://www.a.test/';

/** A page of www.a.test that sets these cookies. */
function sets(...setCookie: readonly string[]) {
  return pageOf(url, { setCookie });
}

/** A page that sets this cookie, which no browser keeps. */
function refuses(name: string, line: string, told: object): CheckRow {
  return { name, page: sets(line), outcome: 'found', findings: { refused: told } };
}

/** What RFC 6265bis and its successor say of one cookie after the other, its own examples first. */
export const standardCookieRows: readonly CheckRow[] = [
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
];
