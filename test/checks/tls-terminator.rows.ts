import type { CheckRow } from './check-row.ts';
import { pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';

export const rows: readonly CheckRow[] = [
  { name: 'an answer that names nobody', page: pageOf(url), outcome: 'pass' },
  {
    name: 'an answer of a server that names itself only',
    page: pageOf(url, { fields: { server: ['nginx'] } }),
    outcome: 'pass',
  },
  {
    name: 'a Cloudflare answer',
    page: pageOf(url, { fields: { 'cf-ray': ['8f0a-ZRH'], server: ['cloudflare'] } }),
    outcome: 'found',
    findings: { named: { host: 'a.test', services: 'Cloudflare', count: 1 } },
  },
  {
    name: 'a CloudFront answer with its Via',
    page: pageOf(url, {
      fields: {
        'x-amz-cf-id': ['abc=='],
        via: ['1.1 0123abcd.cloudfront.net (CloudFront)'],
        'x-cache': ['Hit from cloudfront'],
      },
    }),
    outcome: 'found',
    findings: { named: { services: 'Amazon CloudFront' } },
  },
  {
    name: 'one behind the other',
    page: pageOf(url, { fields: { 'cf-ray': ['8f0a-ZRH'], 'x-served-by': ['cache-fra-1'] } }),
    outcome: 'found',
    findings: { named: { services: 'Cloudflare and Fastly', count: 2 } },
  },
  {
    name: 'three of them',
    page: pageOf(url, {
      fields: {
        'cf-ray': ['8f0a-ZRH'],
        'x-served-by': ['cache-fra-1'],
        'x-vercel-id': ['fra1::a'],
      },
    }),
    outcome: 'found',
    findings: { named: { services: 'Cloudflare, Fastly and Vercel', count: 3 } },
  },
  {
    name: 'a Via of a proxy without a known name',
    page: pageOf(url, { fields: { via: ['1.1 varnish'] } }),
    outcome: 'found',
    findings: { unnamed: { host: 'a.test', fields: 'Via' } },
  },
  {
    name: 'a cache without a known name',
    page: pageOf(url, { fields: { 'x-cache': ['MISS'] } }),
    outcome: 'found',
    findings: { unnamed: { fields: 'X-Cache' } },
  },
  {
    name: 'a page in clear text',
    page: pageOf('http://a.test/', { fields: { 'cf-ray': ['8f0a-ZRH'] } }),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  {
    name: 'a page on this machine',
    page: pageOf('https://localhost/', { fields: { via: ['1.1 dev'] } }),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page from the cache',
    page: pageOf(url, { fromCache: true, fields: { 'cf-ray': ['8f0a-ZRH'] } }),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
  {
    name: 'a page whose request was not seen',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
];
