import type { PageRecord } from '../../src/core/page-record.ts';
import type { CheckRow } from './check-row.ts';
import { coveredCookieRows } from './cookie-attributes/covered-rows.ts';
import { standardCookieRows } from './cookie-attributes/standard-rows.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://www.a.test/';
const strict = { 'strict-transport-security': ['max-age=63072000'] };
const strictAll = { 'strict-transport-security': ['max-age=63072000; includeSubDomains'] };
const certificateError = { url, error: 'net::ERR_CERT_DATE_INVALID', at: 0 };
/** A page whose first redirects may have been missed. */
function withoutItsBeginning(page: PageRecord): PageRecord {
  return page.navigation === null
    ? page
    : { ...page, navigation: { ...page.navigation, complete: false } };
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
  ...standardCookieRows,
  {
    name: 'two cookies that are refused for two reasons, each of which is told',
    page: pageOf(url, { setCookie: ['a=1; SameSite=None', '__Host-b=1; Path=/'] }),
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
  ...coveredCookieRows,
  {
    name: 'cookies that are kept off http after a way that was not seen whole',
    page: withoutItsBeginning(pageOf(url, { setCookie: ['theme=dark; Secure'] })),
    outcome: 'not-observed',
    missing: 'redirects',
  },
  {
    name: 'no cookies after a way that was not seen whole',
    page: withoutItsBeginning(pageOf(url)),
    outcome: 'not-observed',
    missing: 'redirects',
  },
  {
    name: 'a cookie without Secure after a way that was not seen whole',
    page: withoutItsBeginning(pageOf(url, { setCookie: ['theme=dark'] })),
    outcome: 'found',
    findings: { insecure: { names: 'theme' } },
  },
];
