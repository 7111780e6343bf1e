import { firefoxTold } from '../core/connections.ts';
import type { CheckRow } from './check-row.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';
const lasting = {
  fields: { 'strict-transport-security': ['max-age=63072000; includeSubDomains'] },
};
const certificateError = { url, error: 'net::ERR_CERT_DATE_INVALID', at: 0 };

export const rows: readonly CheckRow[] = [
  { name: 'an encrypted page', page: pageOf(url), outcome: 'pass' },
  {
    name: 'an encrypted page after an encrypted redirect',
    page: pageOf(url, { via: ['https://www.a.test/'] }),
    outcome: 'pass',
  },
  {
    name: 'a redirect by the browser itself, which never reached the network',
    page: pageOf(url, { via: [{ byBrowser: 'http://a.test/' }] }),
    outcome: 'pass',
  },
  {
    name: 'a redirect on this machine',
    page: pageOf(url, { via: ['http://localhost:8080/'] }),
    outcome: 'pass',
  },
  {
    name: 'a page in clear text',
    page: pageOf('http://a.test/'),
    outcome: 'found',
    findings: {
      document: { host: 'a.test', hasQuery: false, cookies: 0, fields: 0, passwords: 0 },
    },
  },
  {
    name: 'a page in clear text with a query, cookies and fields',
    page: pageOf('http://a.test/search?q=1', {
      cookie: { 'http://a.test/search?q=1': 'theme=dark; sid=1' },
      report: { insecureFields: { text: 3, password: 1 } },
    }),
    outcome: 'found',
    findings: { document: { hasQuery: true, cookies: 2, fields: 3, passwords: 1 } },
  },
  {
    name: 'a page in clear text that kept its query to itself until it was redirected',
    page: pageOf('http://a.test/', {
      via: ['http://a.test/?q=1'],
      cookie: { 'http://a.test/?q=1': 'sid=1', 'http://a.test/': 'sid=1' },
    }),
    outcome: 'found',
    findings: { document: { hasQuery: true, cookies: 1 } },
  },
  {
    name: 'a page in clear text from the cache, for it came that way once',
    page: pageOf('http://a.test/', { fromCache: true }),
    outcome: 'found',
    findings: { document: {} },
  },
  {
    name: 'a redirect from an encrypted page to one in clear text',
    page: pageOf('http://a.test/', { via: ['https://a.test/'] }),
    outcome: 'found',
    findings: { document: {} },
  },
  {
    name: 'one redirect in clear text before an encrypted page',
    page: pageOf(url, { via: ['http://a.test/'] }),
    outcome: 'found',
    findings: {
      'clear-text-hop': {
        host: 'a.test',
        count: 1,
        order: 'own-https',
        hasQuery: false,
        cookies: 0,
      },
    },
  },
  {
    name: 'one whose host asks for https from then on',
    page: pageOf(url, { via: ['http://a.test/'], ...lasting }),
    outcome: 'found',
    findings: { 'clear-text-hop': { order: 'learnt' } },
  },
  {
    name: 'one whose host is covered by the host above that it leads to',
    page: pageOf(url, { via: ['http://www.a.test/'], ...lasting }),
    outcome: 'found',
    findings: { 'clear-text-hop': { host: 'www.a.test', order: 'learnt' } },
  },
  {
    name: 'one that leads past its own https',
    page: pageOf(url, { via: ['http://b.test/'], ...lasting }),
    outcome: 'found',
    findings: { 'clear-text-hop': { host: 'b.test', order: 'led-past' } },
  },
  {
    name: 'one from an address, to which no policy belongs',
    page: pageOf('https://192.0.2.7/', { via: ['http://192.0.2.7/'], ...lasting }),
    outcome: 'found',
    findings: { 'clear-text-hop': { order: 'address' } },
  },
  {
    name: 'one before a policy that browsers ignore, for the certificate was clicked away',
    page: pageOf(url, {
      via: ['http://a.test/'],
      ...lasting,
      security: firefoxTold({ overriddenError: 'trust_error' }),
    }),
    outcome: 'found',
    findings: { 'clear-text-hop': { order: 'own-https' } },
  },
  {
    name: 'one before such a policy of a host on the way',
    page: pageOf(url, {
      via: ['http://b.test/', { from: 'https://b.test/', told: { ...lasting, certificateError } }],
    }),
    outcome: 'found',
    findings: { 'clear-text-hop': { host: 'b.test', order: 'own-https' } },
  },
  {
    name: 'one that carried a query and a cookie',
    page: pageOf(url, {
      via: ['http://a.test/?q=1'],
      cookie: { 'http://a.test/?q=1': 'sid=1' },
    }),
    outcome: 'found',
    findings: { 'clear-text-hop': { hasQuery: true, cookies: 1, passwords: 0 } },
  },
  {
    name: 'a redirect in clear text in the middle, and one before it',
    page: pageOf(url, { via: ['http://first.test/', 'https://b.test/', 'http://c.test/'] }),
    outcome: 'found',
    findings: { 'clear-text-hop': { host: 'first.test', count: 2, order: 'led-past' } },
  },
  {
    name: 'a page whose host had its certificate refused earlier in this session',
    page: pageOf(url, { certificateError }),
    outcome: 'found',
    findings: {
      'certificate-bypassed': {
        host: 'a.test',
        hostname: 'a.test',
        error: 'ERR_CERT_DATE_INVALID',
      },
    },
  },
  {
    name: 'such a page after a redirect in clear text',
    page: pageOf(url, { certificateError, via: ['http://a.test/'], ...lasting }),
    outcome: 'found',
    findings: { 'certificate-bypassed': {}, 'clear-text-hop': { order: 'own-https' } },
  },
  {
    name: 'such a page in a browser that tells of the connection: the certificate’s check knows',
    page: pageOf(url, { certificateError, security: firefoxTold() }),
    outcome: 'pass',
  },
  {
    name: 'such a page from the cache, for when it came into it is not known',
    page: pageOf(url, { certificateError, fromCache: true }),
    outcome: 'pass',
  },
  {
    name: 'such a page on this machine',
    page: pageOf('https://localhost/', { certificateError }),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'localhost in clear text',
    page: pageOf('http://localhost:3000/'),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a loopback address',
    page: pageOf('http://[::1]/'),
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
    name: 'a page whose request was not seen',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'redirects',
  },
];
