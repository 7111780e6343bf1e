import type { CheckRow } from './check-row.ts';
import { pageOf, resource, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';
const form = (target: string) => resource('referenced', target, 'form');

export const rows: readonly CheckRow[] = [
  { name: 'a page without insecure forms', page: pageOf(url, { report: {} }), outcome: 'pass' },
  {
    name: 'a page with an insecure image only',
    page: pageOf(url, { report: { resources: [resource('timed')] } }),
    outcome: 'pass',
  },
  {
    name: 'a page with a form that sends to this machine',
    page: pageOf(url, { report: { resources: [form('http://127.0.0.1:8080/')] } }),
    outcome: 'pass',
  },
  {
    name: 'a page with a form that sends in clear text',
    page: pageOf(url, { report: { resources: [form('http://b.test/login')] } }),
    outcome: 'found',
    findings: { action: { host: 'b.test', count: 1 } },
  },
  {
    name: 'a page with two of them',
    page: pageOf(url, {
      report: { resources: [form('http://b.test/login'), form('http://c.test/search')] },
    }),
    outcome: 'found',
    findings: { action: { count: 2 } },
  },
  {
    name: 'a page with such a form in a frame',
    page: pageOf(url, { frames: { 'https://f.test/': { resources: [form('http://b.test/')] } } }),
    outcome: 'found',
    findings: { action: { host: 'b.test', count: 1 } },
  },
  {
    name: 'a page in clear text',
    page: pageOf('http://a.test/', { report: {} }),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  {
    name: 'a page that was not looked into',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'mixedResources',
  },
];
