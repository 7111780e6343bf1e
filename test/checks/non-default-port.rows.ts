import type { CheckRow } from './check-row.ts';
import { host, pageOf, unseenPageOf } from './page-of.ts';

const usual = { hosts: [host('https://a.test'), host('https://cdn.test', 4)] };

export const rows: readonly CheckRow[] = [
  {
    name: 'a page and parts on the usual port',
    page: pageOf('https://a.test/', { report: usual }),
    outcome: 'pass',
  },
  {
    name: 'a page on its usual port, written out',
    page: pageOf('http://a.test:80/', { report: {} }),
    outcome: 'pass',
  },
  {
    name: 'a page with a part from a port of this machine',
    page: pageOf('https://a.test/', { report: { hosts: [host('http://localhost:9000')] } }),
    outcome: 'pass',
  },
  {
    name: 'a page on another port, whose parts were not observed',
    page: pageOf('https://a.test:8443/'),
    outcome: 'found',
    findings: { page: { host: 'a.test', port: 8443, scheme: 'https', usual: 443 } },
  },
  {
    name: 'a page on another port, with parts from the same place',
    page: pageOf('https://a.test:8443/path', {
      report: { hosts: [host('https://a.test:8443', 3)] },
    }),
    outcome: 'found',
    findings: { page: { port: 8443 } },
  },
  {
    name: 'a page in clear text on the port of https',
    page: pageOf('http://a.test:443/', { report: usual }),
    outcome: 'found',
    findings: { page: { port: 443, scheme: 'http', usual: 80 } },
  },
  {
    name: 'a page with parts from other ports',
    page: pageOf('https://a.test/', {
      report: {
        hosts: [host('https://b.test:8080', 2), host('wss://c.test:9443'), ...usual.hosts],
      },
    }),
    outcome: 'found',
    findings: { subresource: { origins: 'https://b.test:8080, wss://c.test:9443', count: 3 } },
  },
  {
    name: 'a page on another port with parts from a third one',
    page: pageOf('https://a.test:8443/', { report: { hosts: [host('https://a.test:9443')] } }),
    outcome: 'found',
    findings: { page: { port: 8443 }, subresource: { count: 1 } },
  },
  {
    name: 'a local server',
    page: pageOf('http://localhost:5173/'),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page on the usual port, whose parts were not observed',
    page: unseenPageOf('https://a.test/'),
    outcome: 'not-observed',
    missing: 'hosts',
  },
];
