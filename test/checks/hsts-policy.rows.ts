import type { PageRecord } from '../../src/core/page-record.ts';
import type { CheckRow } from './check-row.ts';
import { firefoxTold } from '../core/connections.ts';
import { noon } from '../core/observations.ts';
import type { KnownHost, NotedPolicy } from '../../src/core/hsts-memory.ts';
import type { HstsIssueCode } from '../../src/standards/hsts-issues.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';

function sending(...lines: readonly string[]): PageRecord {
  return pageOf(url, { fields: { 'strict-transport-security': lines } });
}

function found(findings: Readonly<Record<string, object>>, ...lines: readonly string[]): CheckRow {
  return {
    name: `the field ${JSON.stringify(lines)}`,
    page: sending(...lines),
    outcome: 'found',
    findings,
  };
}

function ignored(issue: HstsIssueCode, ...lines: readonly string[]): CheckRow {
  return found({ ignored: { host: 'a.test', issue, cover: null } }, ...lines);
}

/** What another visit, an hour ago, taught of a host. */
function known(host: string, policy: Partial<NotedPolicy> | null): KnownHost {
  const usual = { maxAge: 63_072_000, includeSubDomains: true, notedAt: noon - hour };
  return {
    host,
    site: 'a.test',
    seenAt: noon - hour,
    lastAnswer: policy === null ? 'absent' : 'policy',
    policy: policy && { ...usual, ...policy },
  };
}

const hour = 3_600_000;
const year = 31_536_000;
const below = 'https://www.a.test/';

function knowing(...knownHosts: readonly KnownHost[]): PageRecord {
  return pageOf(below, { knownHosts });
}

function taughtBy(name: string, policy: Partial<NotedPolicy> | null, covers: boolean): CheckRow {
  return {
    name,
    page: knowing(known('a.test', policy)),
    outcome: 'found',
    findings: covers
      ? { 'absent-covered': { host: 'www.a.test', cover: 'parent', coveredBy: 'a.test' } }
      : { absent: { host: 'www.a.test' } },
  };
}

export const rows: readonly CheckRow[] = [
  { name: 'a policy for two years', page: sending('max-age=63072000'), outcome: 'pass' },
  { name: 'a policy for exactly a year', page: sending('max-age=31536000'), outcome: 'pass' },
  { name: 'a policy for exactly ten years', page: sending('max-age=315360000'), outcome: 'pass' },
  found({ 'max-age-unusual': { maxAge: 15_552_000 } }, 'max-age=15552000'),
  found({ 'max-age-unusual': { maxAge: year - 1 } }, 'max-age=31535999'),
  found({ 'max-age-unusual': { maxAge: 315_360_001 } }, 'max-age=315360001'),
  found({ 'max-age-short': { maxAge: 1 } }, 'max-age=1'),
  found({ 'max-age-short': { maxAge: 86_400 } }, 'max-age=86400'),
  found({ 'max-age-short': { maxAge: 10_886_400 } }, 'max-age=10886400'),
  found(
    { tolerated: { issues: 'empty-directive max-age-quoted unknown-directive' } },
    'max-age="63072000";; later=yes; includeSubDomains;',
  ),
  found({ tolerated: { issues: 'max-age-spaced' } }, 'max-age = 63072000'),
  found({ tolerated: { issues: 'max-age-leading-zero' } }, 'max-age=063072000'),
  found({ tolerated: { issues: 'preload-repeated' } }, 'max-age=63072000; preload; preload'),
  found({ tolerated: { issues: 'preload-valued' } }, 'max-age=63072000; preload=yes'),
  found(
    { tolerated: { issues: 'max-age-quoted' }, 'max-age-short': { maxAge: 300 } },
    'max-age="300"',
  ),
  found(
    {
      'ignored-by-some': { issue: 'max-age-too-large' },
      'max-age-unusual': { maxAge: Number.MAX_SAFE_INTEGER },
    },
    'max-age=99999999999999999999',
  ),
  found({ tolerated: { issues: 'unknown-directive' } }, 'max-age=63072000; foo; bar; foo=baz'),
  // Held against Firefox in test/e2e/firefox/hsts-truth.spec.ts.
  found({ 'ignored-by-some': { issue: 'max-age-escaped' } }, 'max-age="\\63072000"'),
  found(
    { 'ignored-by-some': { issue: 'unknown-directive-not-ascii' } },
    'max-age=63072000; later="é"',
  ),
  found({ 'ignored-by-some': { issue: 'directive-incomplete' } }, 'max-age=300; later=; preload=;'),
  found(
    { ignored: { issue: 'directive-incomplete max-age-too-large' } },
    'max-age=99999999999999999999; later=',
  ),
  found({ ignored: { issue: 'max-age-missing' } }, 'later='),
  {
    name: 'a page without the field',
    page: pageOf(url),
    outcome: 'found',
    findings: { absent: { host: 'a.test' } },
  },
  {
    name: 'a page on another port without the field: the policy is the host’s',
    page: pageOf('https://a.test:8443/'),
    outcome: 'found',
    findings: { absent: { host: 'a.test' } },
  },
  ignored('empty-field', ''),
  ignored('max-age-missing', 'includeSubDomains'),
  ignored('max-age-repeated', 'max-age=1; max-age=1'),
  ignored('max-age-invalid', 'max-age=-1'),
  ignored('include-subdomains-repeated', 'max-age=1; includeSubDomains; includesubdomains'),
  ignored('include-subdomains-valued', 'max-age=1; includeSubDomains=true'),
  ignored('comma-joined', 'max-age=1, max-age=1'),
  ignored('malformed-directive', 'max-age=1; @later'),
  found(
    { ignored: { issue: 'max-age-invalid' }, 'repeated-field': { count: 2, same: false } },
    'max-age=soon',
    'max-age=63072000',
  ),
  {
    name: 'a policy that switches itself off',
    page: sending('max-age=0'),
    outcome: 'found',
    findings: { 'max-age-zero': { host: 'a.test' } },
  },
  {
    name: 'a policy for one second less than 180 days',
    page: sending('max-age=15551999'),
    outcome: 'found',
    findings: { 'max-age-short': { maxAge: 15_551_999 } },
  },
  {
    name: 'a good policy sent twice',
    page: sending('max-age=63072000', 'max-age=0'),
    outcome: 'found',
    findings: { 'repeated-field': { count: 2, same: false } },
  },
  {
    name: 'a short policy sent three times',
    page: sending('max-age=300', 'max-age=300', 'max-age=300'),
    outcome: 'found',
    findings: { 'max-age-short': { maxAge: 300 }, 'repeated-field': { count: 3, same: true } },
  },
  {
    name: 'a page in clear text',
    page: pageOf('http://a.test/', { fields: { 'strict-transport-security': ['max-age=1'] } }),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  {
    name: 'localhost over https',
    page: pageOf('https://localhost:8443/'),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'an IP address',
    page: pageOf('https://192.0.2.7/'),
    outcome: 'not-applicable',
    reason: 'ip-address',
  },
  {
    name: 'an IP address on another port',
    page: pageOf('https://[2001:db8::7]:8443/'),
    outcome: 'not-applicable',
    reason: 'ip-address',
  },
  {
    name: 'a page that did not come',
    page: failedPageOf(url, 'net::ERR_CERT_DATE_INVALID'),
    outcome: 'not-applicable',
    reason: 'no-page-came',
  },
  {
    name: 'a page from the cache, which carries no such field',
    page: pageOf(url, { fromCache: true }),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
  {
    name: 'a page whose request was not seen',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
  {
    name: 'a host whose certificate was refused earlier in this session',
    page: pageOf('https://a.test/', {
      certificateError: { url: 'https://a.test/', error: 'net::ERR_CERT_DATE_INVALID', at: 0 },
    }),
    outcome: 'not-applicable',
    reason: 'certificate-refused',
  },
  taughtBy('a host below one whose policy covers it', {}, true),
  taughtBy('a host below one whose policy ends now', { maxAge: 3_600 }, false),
  taughtBy('a host below one whose policy ends in a second', { maxAge: 3_601 }, true),
  taughtBy('a host below one whose policy is for itself', { includeSubDomains: false }, false),
  taughtBy('a host below one that has no policy', null, false),
  taughtBy(
    'a host below one whose policy of two years was noted a year ago, the longest that Chromium keeps it',
    { notedAt: noon - year * 1_000 },
    false,
  ),
  {
    name: 'a host that is covered from two levels up, past one whose policy is for itself',
    page: pageOf('https://deep.www.a.test/', {
      knownHosts: [known('www.a.test', { includeSubDomains: false }), known('a.test', {})],
    }),
    outcome: 'found',
    findings: { 'absent-covered': { host: 'deep.www.a.test', coveredBy: 'a.test' } },
  },
  {
    name: 'a host that sent a policy an hour ago and no longer does',
    page: knowing(known('www.a.test', { includeSubDomains: false })),
    outcome: 'found',
    findings: { 'not-renewed': { host: 'www.a.test' } },
  },
  {
    name: 'a host that this browser went to by https by itself, though nothing is sent',
    page: pageOf(below, { via: [{ byBrowser: 'http://www.a.test/' }] }),
    outcome: 'found',
    findings: { 'absent-covered': { host: 'www.a.test', cover: 'browser' } },
  },
  {
    name: 'a host that Firefox knew for HSTS, though nothing is sent',
    page: pageOf(below, { security: firefoxTold({ hsts: true }) }),
    outcome: 'found',
    findings: { 'absent-covered': { host: 'www.a.test', cover: 'browser' } },
  },
  {
    name: 'a host that Firefox does not know for HSTS, whatever its parent said before',
    page: pageOf(below, {
      security: firefoxTold({ hsts: false }),
      knownHosts: [known('a.test', {}), known('www.a.test', {})],
    }),
    outcome: 'found',
    findings: { absent: { host: 'www.a.test' } },
  },
  {
    name: 'a policy taken back by a host that was known for it',
    page: pageOf(below, {
      security: firefoxTold({ hsts: true }),
      fields: { 'strict-transport-security': ['max-age=0'] },
      knownHosts: [known('www.a.test', {})],
    }),
    outcome: 'found',
    findings: { 'max-age-zero': { cover: null } },
  },
  {
    name: 'a host below a top-level domain that is preloaded',
    page: pageOf('https://www.lab.app/'),
    outcome: 'found',
    findings: {
      'absent-covered': { cover: 'preload', coveredBy: 'app', listDate: null },
    },
  },
  {
    name: 'a host that is on the list',
    page: pageOf(below, {
      preload: {
        entry: { name: 'a.test', includeSubDomains: true },
        isSiteListed: true,
        date: '2026-11-01',
      },
    }),
    outcome: 'found',
    findings: { 'absent-covered': { coveredBy: 'a.test', listDate: '2026-11-01' } },
  },
  {
    name: 'a short policy of a host that is on the list',
    page: pageOf('https://www.lab.app/', {
      fields: { 'strict-transport-security': ['max-age=300'] },
    }),
    outcome: 'found',
    findings: { 'max-age-short-covered': { maxAge: 300, cover: 'preload', coveredBy: 'app' } },
  },
  {
    name: 'a short policy of a host that its parent covers',
    page: pageOf(below, {
      fields: { 'strict-transport-security': ['max-age=300'] },
      knownHosts: [known('a.test', {})],
    }),
    outcome: 'found',
    findings: { 'max-age-short-covered': { cover: 'parent', coveredBy: 'a.test' } },
  },
  {
    name: 'a short policy of a host that had a long one, which it ends',
    page: pageOf(below, {
      fields: { 'strict-transport-security': ['max-age=300'] },
      knownHosts: [known('www.a.test', {})],
    }),
    outcome: 'found',
    findings: { 'max-age-short': { maxAge: 300 } },
  },
  {
    name: 'a host that is on the list, which this browser did not heed',
    page: pageOf(below, {
      via: [below.replace('https', 'http')],
      preload: {
        entry: { name: 'a.test', includeSubDomains: true },
        isSiteListed: true,
        date: '2026-11-01',
      },
    }),
    outcome: 'found',
    findings: { absent: { host: 'www.a.test' } },
  },
  {
    name: 'a host on the list that Firefox does not know for HSTS',
    page: pageOf('https://www.lab.app/', { security: firefoxTold({ hsts: false }) }),
    outcome: 'found',
    findings: { absent: { host: 'www.lab.app' } },
  },
  {
    name: 'a policy taken back by a host that is on the list itself',
    page: pageOf('https://a.test/', {
      fields: { 'strict-transport-security': ['max-age=0'] },
      preload: {
        entry: { name: 'a.test', includeSubDomains: true },
        isSiteListed: true,
        date: '2026-11-01',
      },
    }),
    outcome: 'found',
    findings: { 'max-age-zero': { cover: 'preload', coveredBy: 'a.test' } },
  },
  {
    name: 'a policy taken back by a host that its parent covers',
    page: pageOf(below, {
      fields: { 'strict-transport-security': ['max-age=0'] },
      knownHosts: [known('a.test', {})],
    }),
    outcome: 'found',
    findings: { 'max-age-zero': { cover: 'parent', coveredBy: 'a.test' } },
  },
  {
    name: 'a field nobody understands, of a host whose earlier policy still holds',
    page: pageOf(below, {
      fields: { 'strict-transport-security': ['soon'] },
      knownHosts: [known('www.a.test', {})],
    }),
    outcome: 'found',
    findings: { ignored: { issue: 'max-age-missing', cover: 'earlier' } },
  },
];
