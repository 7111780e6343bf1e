import type { CheckRow } from './check-row.ts';
import { pageOf, resource, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';
const form = (target: string) => resource('posted-to', target, 'form');
const getForm = (target: string) => resource('referenced', target, 'form');

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
    findings: { action: { host: 'b.test', count: 1, gets: 0 } },
  },
  {
    name: 'a page with two of them',
    page: pageOf(url, {
      report: { resources: [form('http://b.test/login'), form('http://c.test/search')] },
    }),
    outcome: 'found',
    findings: { action: { host: 'b.test', others: 1, count: 2, gets: 0 } },
  },
  {
    name: 'a page with a form that sends by GET',
    page: pageOf(url, { report: { resources: [getForm('http://b.test/search')] } }),
    outcome: 'found',
    findings: { action: { host: 'b.test', count: 1, gets: 1 } },
  },
  {
    name: 'a page with a form of either kind',
    page: pageOf(url, {
      report: { resources: [form('http://b.test/login'), getForm('http://c.test/search')] },
    }),
    outcome: 'found',
    findings: { action: { count: 2, gets: 1 } },
  },
  {
    name: 'a page in clear text with a password field',
    page: pageOf('http://a.test/', { report: { insecureFields: { text: 1, password: 1 } } }),
    outcome: 'found',
    findings: { 'password-field': { host: 'a.test', count: 1 } },
  },
  {
    name: 'a page in clear text with a password field in its encrypted frame',
    page: pageOf('http://a.test/', {
      report: { insecureFields: { text: 0, password: 0 } },
      frames: { 'https://f.test/': { insecureFields: { text: 0, password: 2 } } },
    }),
    outcome: 'found',
    findings: { 'password-field': { host: 'a.test', count: 2 } },
  },
  {
    name: 'a page in clear text with other fields only',
    page: pageOf('http://a.test/', { report: { insecureFields: { text: 2, password: 0 } } }),
    outcome: 'not-applicable',
    reason: 'clear-text',
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
    name: 'a page with such a form, of whose policy nothing was seen',
    page: unseenPageOf(url, { resources: [form('http://b.test/')] }),
    outcome: 'not-observed',
    missing: 'mixedResources',
  },
  {
    name: 'a page with a password field in clear text and such a form, of whose policy nothing was seen',
    page: unseenPageOf(url, {
      resources: [form('http://b.test/')],
      insecureFields: { text: 0, password: 1 },
    }),
    outcome: 'found',
    findings: { 'password-field': { count: 1 } },
  },
  {
    name: 'a page with a part that was upgraded and no form, of whose policy nothing was seen',
    page: unseenPageOf(url, { resources: [resource('fetched-upgraded')] }),
    outcome: 'pass',
  },
  {
    name: 'a page that was not looked into',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'mixedResources',
  },
];
