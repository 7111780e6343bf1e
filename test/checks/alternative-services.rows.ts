import type { CheckRow } from './check-row.ts';
import { pageOf, unseenPageOf } from './page-of.ts';

const url = 'https://www.example.org/';

function offers(altSvc: string | readonly string[], pageUrl = url): CheckRow['page'] {
  const lines = typeof altSvc === 'string' ? [altSvc] : altSvc;
  return pageOf(pageUrl, { fields: { 'alt-svc': lines } });
}

function passes(name: string, page: CheckRow['page'], offered: string): CheckRow {
  return { name, page, outcome: 'pass', passed: { offers: offered } };
}

function finds(
  name: string,
  page: CheckRow['page'],
  findings: Readonly<Record<string, object>>,
): CheckRow {
  return { name, page, outcome: 'found', findings };
}

const inTime = { site: 'example.org', port: 8000, until: Number.MAX_SAFE_INTEGER };

export const rows: readonly CheckRow[] = [
  // RFC 7838 §3 and §3.1
  finds('another port', offers('h2=":8000"'), {
    'other-port': { host: 'www.example.org', port: 443, offers: 'h2 on port 8000', ignored: true },
  }),
  finds('another host and port', offers('h2="new.example.org:80"'), {
    'other-host': { offers: 'h2 on new.example.org, port 80' },
  }),
  finds('another host, then the same place', offers('h2="alt.example.com:8000", h2=":443"'), {
    'other-host': { offers: 'h2 on alt.example.com, port 8000' },
  }),
  passes('the same place for an hour', offers('h2=":443"; ma=3600'), 'h2 on port 443'),
  passes(
    'the same place for a month, in any network',
    offers('h2=":443"; ma=2592000; persist=1'),
    'h2 on port 443',
  ),
  passes('clear', offers('clear'), ''),

  passes('no offer', pageOf(url), ''),
  passes(
    'HTTP/3 on the same port, as most do',
    offers('h3=":443"; ma=86400, h3-29=":443"; ma=86400'),
    'h3 on port 443, h3-29 on port 443',
  ),
  passes(
    'its own name, written out',
    offers('h3="WWW.example.org:443"'),
    'h3 on www.example.org, port 443',
  ),
  passes(
    'its own name with the dot of the root',
    offers('h3="www.example.org.:443"'),
    'h3 on www.example.org., port 443',
  ),
  passes(
    'its own name in letters outside US-ASCII',
    offers('h3="bücher.example:443"', 'https://xn--bcher-kva.example/'),
    'h3 on xn--bcher-kva.example, port 443',
  ),
  finds('the same offer a thousand times', offers('h3=":8443",'.repeat(300)), {
    'other-port': { offers: 'h3 on port 8443' },
  }),
  finds(
    'thousands of ports',
    offers(Array.from({ length: 300 }, (_, place) => `h3=":${place + 8000}"`).join(',')),
    {
      'other-port': {
        offers:
          'h3 on port 8000, h3 on port 8001, h3 on port 8002, h3 on port 8003, h3 on port 8004, h3 on port 8005, h3 on port 8006, h3 on port 8007 and 292 more',
      },
    },
  ),
  finds('thousands of characters that cannot be read', offers(`h3=${'x'.repeat(3_000)}`), {
    unreadable: { text: `h3=${'x'.repeat(117)}…` },
  }),
  passes('an offer that is stale at once', offers('h3=":8443"; ma=0'), ''),
  passes('an empty field', offers(''), ''),
  passes('an offer over http', offers('h2c=":80"', 'http://www.example.org/'), 'h2c on port 80'),
  finds('a system port to another one, which Chromium takes', offers('h3=":444"'), {
    'other-port': { ignored: false },
  }),
  finds('a system port to one of each kind', offers('h3=":444", h3=":8443"'), {
    'other-port': { offers: 'h3 on port 444, h3 on port 8443', ignored: false },
  }),
  finds('a system port to the first that is none', offers('h3=":1024"'), {
    'other-port': { ignored: true },
  }),
  finds('the first port that is no system port', offers('h3=":8443"', 'https://a.example:1024/'), {
    'other-port': { port: 1024, ignored: false },
  }),
  finds('a port above 1023 to another one', offers('h3=":8444"', 'https://www.example.org:8443/'), {
    'other-port': { port: 8443, ignored: false },
  }),
  finds('port 443 from another port', offers('h3=":443"', 'https://www.example.org:8443/'), {
    'other-port': { port: 8443, offers: 'h3 on port 443', ignored: false },
  }),
  finds('https on port 443 from http', offers('h2=":443"', 'http://www.example.org/'), {
    'other-port': { port: 80, ignored: false },
  }),
  finds('an address', offers('h2="[2001:db8::1]:443"'), {
    'other-host': { offers: 'h2 on [2001:db8::1], port 443' },
  }),
  finds(
    'a port, a host and something unreadable',
    offers(['h3=":8443", h2="b.example:443"', 'h3=443']),
    {
      'other-port': {},
      'other-host': {},
      unreadable: { text: 'h3=443' },
    },
  ),
  finds('a port that is not quoted', offers('h3=:443'), { unreadable: { text: 'h3=:443' } }),
  finds('clear beside an alternative', offers('clear, h3=":443"'), {
    unreadable: { text: 'clear' },
  }),
  {
    ...passes('a port that the person has allowed', offers('h2=":8000"'), ''),
    settings: { allowedPorts: [inTime] },
  },
  {
    ...finds('one allowed port and another', offers('h2=":8000", h2=":8001"'), {
      'other-port': { offers: 'h2 on port 8001' },
    }),
    settings: { allowedPorts: [inTime] },
  },
  {
    name: 'a page on this machine',
    page: offers('h3=":8443"', 'https://localhost/'),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page from the cache',
    page: pageOf(url, { fromCache: true, fields: { 'alt-svc': ['h3=":8443"'] } }),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
  {
    name: 'a page that was there before',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
];
