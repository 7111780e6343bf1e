import type { Visit } from '../../src/core/visit.ts';
import { effectivePort } from '../../src/standards/ports.ts';
import { certificateOf, firefoxTold } from '../core/connections.ts';
import { noon } from '../core/observations.ts';
import { visitTo } from '../storage/visit-to.ts';
import type { CheckRow } from './check-row.ts';
import { pageOf, resource, unseenPageOf, type PageStory } from './page-of.ts';

const url = 'https://a.test/';
const year = 'max-age=31536000; includeSubDomains';

/** A visit an hour before, of which nothing but this was observed. */
function before(facts: Partial<Visit>, address = url): Visit {
  const time = noon - 3_600_000;
  return visitTo(address, { time, port: effectivePort(address), protocol: null, ...facts });
}

const withPolicy = before({ strictTransportSecurity: [year] });

function sending(lines: readonly string[], earlier: readonly Visit[], other: PageStory = {}) {
  return pageOf(url, { fields: { 'strict-transport-security': lines }, earlier, ...other });
}

function found(name: string, page: CheckRow['page'], findings: object): CheckRow {
  return { name, page, outcome: 'found', findings: { ...findings } };
}

export const rows: readonly CheckRow[] = [
  { name: 'a policy that stayed', page: sending([year], [withPolicy]), outcome: 'pass' },
  {
    name: 'a policy that came',
    page: sending([year], [before({ strictTransportSecurity: [] })]),
    outcome: 'pass',
  },
  found('a policy that is not sent any more', sending([], [withPolicy]), {
    'hsts-vanished': { host: 'a.test', how: 'absent' },
  }),
  found('a policy that is taken back', sending(['max-age=0'], [withPolicy]), {
    'hsts-vanished': { how: 'taken-back' },
  }),
  found('a policy that browsers ignore now', sending(['yes'], [withPolicy]), {
    'hsts-vanished': { how: 'ignored' },
  }),
  found('a policy that became short', sending(['max-age=300; includeSubDomains'], [withPolicy]), {
    'hsts-shortened': { host: 'a.test', before: 31_536_000, after: 300 },
  }),
  found('a policy without subdomains', sending(['max-age=31536000'], [withPolicy]), {
    'subdomains-left-out': { host: 'a.test' },
  }),
  found('http where https was', pageOf('http://a.test/', { earlier: [before({})] }), {
    'http-where-https': { host: 'a.test' },
  }),
  found(
    'http where a redirect to https was',
    pageOf('http://a.test/', { earlier: [before({ redirectedFrom: 'http://a.test' })] }),
    { 'redirect-lost': { host: 'a.test' } },
  ),
  ...[1, 2].map((count) =>
    found(
      `mixed content that is new: ${count}`,
      pageOf(url, {
        earlier: [before({ mixedContent: {} })],
        report: {
          resources: Array.from({ length: count }, (_, place) =>
            resource('timed', `http://cdn.test/${place}.png`),
          ),
        },
      }),
      { 'mixed-content-appeared': { host: 'a.test', count } },
    ),
  ),
  found(
    'a certificate that ran out',
    pageOf(url, {
      earlier: [before({ certificate: { sha256: 'aa', issuer: null, notAfter: noon - 1 } })],
      security: firefoxTold({
        certificates: [certificateOf({ sha256: 'AA', notAfter: noon - 1 })],
        overriddenError: 'expired_or_not_yet_valid',
      }),
    }),
    { 'certificate-expired': { host: 'a.test' } },
  ),
  found(
    'an older version of TLS',
    pageOf(url, {
      earlier: [before({ tlsVersion: 'TLSv1.3' })],
      security: firefoxTold({ protocolVersion: 'TLSv1.2' }),
    }),
    { 'tls-lowered': { before: 'TLS 1.3', after: 'TLS 1.2' } },
  ),
  found(
    'an older version of HTTP',
    pageOf(url, { earlier: [before({ protocol: 'h2' })], report: { protocol: 'http/1.1' } }),
    { 'http-version-lowered': { before: 'HTTP/2', after: 'HTTP/1.1' } },
  ),
  {
    name: 'a port that is new, and a certificate of another issuer',
    page: pageOf('https://a.test:8443/', {
      earlier: [
        before({}),
        before(
          { certificate: { sha256: 'aa', issuer: 'CN=Other', notAfter: noon } },
          'https://a.test:8443/',
        ),
      ],
      security: firefoxTold(),
    }),
    outcome: 'pass',
  },
  {
    name: 'a first visit',
    page: pageOf(url, { earlier: [] }),
    outcome: 'not-applicable',
    reason: 'first-visit',
  },
  {
    name: 'a page of this machine',
    page: pageOf('http://localhost/', { earlier: [] }),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page from the cache',
    page: sending([], [withPolicy], { fromCache: true }),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
  {
    name: 'a page of whose past nothing could be read',
    page: pageOf(url),
    outcome: 'not-observed',
    missing: 'comparison',
  },
  {
    name: 'a page that was there before',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
];
