import type { CheckRow } from './check-row.ts';
import { pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';

export const rows: readonly CheckRow[] = [
  { name: 'a page that started no download', page: pageOf(url), outcome: 'pass' },
  {
    name: 'a download over https, redirected over https',
    page: pageOf(url, { downloads: [['https://b.test/', 'https://c.test/file']] }),
    outcome: 'pass',
  },
  {
    name: 'a download from this machine',
    page: pageOf(url, { downloads: [['http://localhost:8080/file']] }),
    outcome: 'pass',
  },
  {
    name: 'a download over http',
    page: pageOf(url, { downloads: [['http://b.test/file']] }),
    outcome: 'found',
    findings: { started: { host: 'b.test', count: 1, inFrame: false } },
  },
  {
    name: 'a download that is redirected to http',
    page: pageOf(url, { downloads: [['https://b.test/', 'http://c.test/file']] }),
    outcome: 'found',
    findings: { started: { host: 'c.test', count: 1, inFrame: false } },
  },
  {
    name: 'a download that http redirects to https: it could have led elsewhere',
    page: pageOf(url, { downloads: [['http://b.test/', 'https://c.test/file']] }),
    outcome: 'found',
    findings: { started: { host: 'b.test', count: 1, inFrame: false } },
  },
  {
    name: 'two of them',
    page: pageOf(url, { downloads: [['http://b.test/1'], ['http://c.test/2']] }),
    outcome: 'found',
    findings: { started: { host: 'b.test', others: 1, count: 2, inFrame: false } },
  },
  {
    name: 'a download that an encrypted frame of a page in clear text started',
    page: pageOf('http://a.test/', {
      frames: { 'https://frame.test/': {} },
      downloads: [['http://b.test/file']],
      downloadsBy: 'https://frame.test/',
    }),
    outcome: 'found',
    findings: { started: { host: 'b.test', count: 1, inFrame: true } },
  },
  {
    name: 'a page in clear text',
    page: pageOf('http://a.test/', { downloads: [['http://b.test/file']] }),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  {
    name: 'a page on this machine',
    page: pageOf('https://localhost/'),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page that was there before anything was observed',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'insecureDownloads',
  },
];
