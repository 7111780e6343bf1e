import type { CheckRow } from './check-row.ts';
import { failedPageOf, pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';

function comes(name: string, protocol: string, passed: object, pageUrl = url): CheckRow {
  return { name, page: pageOf(pageUrl, { report: { protocol } }), outcome: 'pass', passed };
}

function unknown(name: string, page: CheckRow['page'], missing: string): CheckRow {
  return { name, page, outcome: 'not-observed', missing };
}

export const rows: readonly CheckRow[] = [
  comes('a page by HTTP/2', 'h2', { host: 'a.test', version: 'HTTP/2', quic: false }),
  comes('a page by HTTP/3', 'h3', { version: 'HTTP/3', quic: true }),
  comes('a page by a draft of HTTP/3', 'h3-29', { version: 'HTTP/3', quic: true }),
  comes('a page by HTTP/1.1, which is no fault', 'http/1.1', {
    version: 'HTTP/1.1',
    quic: false,
    encrypted: true,
  }),
  comes('a page by HTTP/1.0, which is none either', 'http/1.0', { version: 'HTTP/1.0' }),
  comes('a page by HTTP/0.9', 'http/0.9', { version: 'HTTP/0.9' }),
  comes(
    'a page in clear text',
    'http/1.1',
    { version: 'HTTP/1.1', encrypted: false },
    'http://a.test/',
  ),
  comes('a page on this machine', 'http/1.1', { version: 'HTTP/1.1' }, 'http://localhost:3000/'),
  unknown(
    'a page by something that is no HTTP',
    pageOf(url, { report: { protocol: 'acme-tls/1' } }),
    'protocol',
  ),
  unknown(
    'a page whose browser told no protocol',
    pageOf(url, { report: { protocol: '' } }),
    'protocol',
  ),
  unknown('a page that was not looked at', pageOf(url), 'protocol'),
  unknown(
    'a page from the cache, whose protocol is that of another day',
    pageOf(url, { fromCache: true, report: {} }),
    'freshResponse',
  ),
  unknown('a page that was there before', unseenPageOf(url), 'protocol'),
  {
    name: 'a page that did not come',
    page: failedPageOf(url, 'net::ERR_CONNECTION_REFUSED'),
    outcome: 'not-applicable',
    reason: 'no-page-came',
  },
];
