import { chromiumErrors } from '../core/chromium-errors.ts';
import type { CheckRow } from './check-row.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test:8443/';

const failures = chromiumErrors.map(([error, kind]): CheckRow => ({
  name: error,
  page: failedPageOf(url, error),
  outcome: 'found',
  findings: { [kind]: { host: 'a.test', port: 8443, error: error.replace('net::', '') } },
}));

export const rows: readonly CheckRow[] = [
  ...failures,
  {
    name: 'a page that did not come to the usual port',
    page: failedPageOf('http://a.test/', 'net::ERR_CONNECTION_REFUSED'),
    outcome: 'found',
    findings: { 'connection-refused': { port: 80 } },
  },
  { name: 'a page that came', page: pageOf('https://a.test/'), outcome: 'pass' },
  {
    name: 'a page that was there already',
    page: unseenPageOf('https://a.test/'),
    outcome: 'pass',
  },
  {
    name: 'a page of the browser',
    page: unseenPageOf('chrome://settings/'),
    outcome: 'not-applicable',
    reason: 'not-a-web-page',
  },
];
