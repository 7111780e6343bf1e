import type { PageRecord } from '../../src/core/page-record.ts';
import type { CheckRow } from './check-row.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';

function sending(...lines: readonly string[]): PageRecord {
  return pageOf(url, { fields: { 'strict-transport-security': lines } });
}

function ignored(reason: string, ...lines: readonly string[]): CheckRow {
  const findings = { ignored: { host: 'a.test', reason } };
  return {
    name: `the field ${JSON.stringify(lines)}`,
    page: sending(...lines),
    outcome: 'found',
    findings,
  };
}

export const rows: readonly CheckRow[] = [
  { name: 'a policy for two years', page: sending('max-age=63072000'), outcome: 'pass' },
  { name: 'a policy for exactly 180 days', page: sending('max-age=15552000'), outcome: 'pass' },
  {
    name: 'a policy with unknown, empty and quoted directives, which browsers accept',
    page: sending('max-age="63072000";; later=yes; includeSubDomains;'),
    outcome: 'pass',
  },
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
  ignored('the field is empty', ''),
  ignored('max-age is missing', 'includeSubDomains'),
  ignored('max-age stands in it twice', 'max-age=1; max-age=1'),
  ignored('max-age is not a whole number of seconds', 'max-age=-1'),
  ignored(
    'includeSubDomains stands in it twice',
    'max-age=1; includeSubDomains; includesubdomains',
  ),
  ignored('includeSubDomains must not have a value', 'max-age=1; includeSubDomains=true'),
  ignored('two policies were joined with a comma into one field', 'max-age=1, max-age=1'),
  ignored('one of its directives is malformed', 'max-age=1; @later'),
  ignored('max-age is not a whole number of seconds', 'max-age=soon', 'max-age=63072000'),
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
    findings: { 'repeated-field': { count: 2 } },
  },
  {
    name: 'a short policy sent three times',
    page: sending('max-age=300', 'max-age=300', 'max-age=300'),
    outcome: 'found',
    findings: { 'max-age-short': { maxAge: 300 }, 'repeated-field': { count: 3 } },
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
];
