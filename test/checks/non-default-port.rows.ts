import type { CheckRow } from './check-row.ts';
import { noon } from '../core/observations.ts';
import { failedPageOf, host, pageOf, unseenPageOf } from './page-of.ts';

const usual = { hosts: [host('https://a.test'), host('https://cdn.test', 4)] };

function passes(name: string, url: string, ...origins: readonly string[]): CheckRow {
  return {
    name,
    page: pageOf(url, { report: { hosts: origins.map((at) => host(at)) } }),
    outcome: 'pass',
  };
}

function finds(
  name: string,
  url: string,
  origins: readonly string[],
  findings: Readonly<Record<string, object>>,
): CheckRow {
  const hosts = origins.map((at) => host(at));
  return { name, page: pageOf(url, { report: { hosts } }), outcome: 'found', findings };
}

function local(name: string, url: string): CheckRow {
  return { name, page: pageOf(url), outcome: 'not-applicable', reason: 'local' };
}

function allowing(row: CheckRow, site: string, port: number, until = noon + 1): CheckRow {
  return { ...row, settings: { allowedPorts: [{ site, port, until }] } };
}

export const rows: readonly CheckRow[] = [
  // URL standard §4.2: the default ports. RFC 3986 §6.2.3: four ways to write the same address
  ...[
    'http://example.com',
    'http://example.com/',
    'http://example.com:/',
    'http://example.com:80/',
  ].map((url) => passes(`the default port, written ${url}`, url)),
  passes('the default port of https', 'https://example.com:443/'),
  passes(
    'parts on the default ports of every scheme',
    'https://example.com/',
    'https://cdn.example.com',
    'wss://live.example.com',
    'http://old.example.com',
    'ws://old.example.com',
  ),
  // RFC 6797 §8.3: the same host over http on a port of its own
  finds('the port of the RFC’s example', 'http://example.com:8080/', [], {
    page: { host: 'example.com', port: 8080, scheme: 'http', usual: 80 },
  }),
  // RFC 6335 §6: system, user and dynamic ports
  finds('a system port', 'https://example.com:444/', [], { page: { port: 444 } }),
  finds('the first of the user ports', 'https://example.com:1024/', [], { page: { port: 1024 } }),
  finds('the last of the user ports', 'https://example.com:49151/', [], { page: { port: 49_151 } }),
  finds('the first of the dynamic ports', 'https://example.com:49152/', [], {
    page: { port: 49_152 },
  }),
  finds('port 0', 'http://example.com:0/', [], { page: { port: 0 } }),
  // Fetch §2.9: bad ports, of a page where a policy of the browser opened one
  finds('a page on a bad port that was opened', 'http://example.com:6667/', [], {
    page: { port: 6667 },
  }),

  {
    name: 'a page and parts on the usual port',
    page: pageOf('https://a.test/', { report: usual }),
    outcome: 'pass',
  },
  passes('a part from a port of this machine', 'https://a.test/', 'http://localhost:9000'),
  {
    name: 'a page on another port, whose parts were not observed',
    page: pageOf('https://a.test:8443/'),
    outcome: 'found',
    findings: { page: { host: 'a.test', port: 8443, scheme: 'https', usual: 443 } },
  },
  finds(
    'a page on another port, with parts from the same place',
    'https://a.test:8443/path',
    ['https://a.test:8443'],
    { page: { port: 8443 } },
  ),
  {
    name: 'a page on another port from the cache',
    page: pageOf('https://a.test:8443/', { fromCache: true, report: {} }),
    outcome: 'found',
    findings: { page: {} },
  },
  finds('a name for tests, which applications treat as any other', 'http://app.test:8000/', [], {
    page: { port: 8000 },
  }),
  finds('an address of the Internet', 'https://203.0.113.7:8443/', [], {
    page: { host: '203.0.113.7' },
  }),

  // http on 443 and https on 80
  finds('http on the port of https', 'http://a.test:443/', ['http://a.test:443'], {
    'http-on-https-port': { host: 'a.test', status: 200 },
  }),
  {
    name: 'a server that speaks TLS there and refuses a request without it',
    page: pageOf('http://a.test:443/', { status: 400 }),
    outcome: 'found',
    findings: { 'http-on-https-port': { status: 400 } },
  },
  finds('https on the port of http', 'https://a.test:80/', ['https://a.test:80'], {
    'https-on-http-port': { host: 'a.test' },
  }),
  finds('http on 8443, which is no default', 'http://a.test:8443/', [], { page: { port: 8443 } }),
  finds('https on 8080, which is none either', 'https://a.test:8080/', [], {
    page: { port: 8080 },
  }),

  // Local, and private
  local('localhost', 'http://localhost:5173/'),
  local('a name below localhost', 'https://app.localhost:8443/'),
  local('a loopback address', 'http://127.0.0.1:8080/'),
  local('another loopback address', 'http://127.9.9.9:8080/'),
  local('the loopback address of IPv6', 'http://[::1]:8080/'),
  finds('an address of a private network', 'https://192.168.1.1:8443/', [], {
    'private-network': { host: '192.168.1.1', port: 8443 },
  }),
  finds('a unique local address', 'http://[fd00::1]:8080/', [], { 'private-network': {} }),
  finds('a name of the local link', 'http://printer.local:631/', [], { 'private-network': {} }),
  finds('a name of a home network', 'http://nas.home.arpa:5000/', [], { 'private-network': {} }),
  finds('a name of an intranet', 'http://wiki:8080/', [], { 'private-network': { host: 'wiki' } }),
  finds('a private address on the port of the other scheme', 'http://10.0.0.1:443/', [], {
    'private-network': { port: 443 },
  }),

  // Parts
  {
    name: 'parts from other ports',
    page: pageOf('https://a.test/', {
      report: {
        hosts: [host('https://b.test:8080', 2), host('wss://c.test:9443'), ...usual.hosts],
      },
    }),
    outcome: 'found',
    findings: { subresource: { origins: 'https://b.test:8080, wss://c.test:9443', count: 3 } },
  },
  finds('a part from a third port', 'https://a.test:8443/', ['https://b.test:9443'], {
    page: { port: 8443 },
    subresource: { count: 1 },
  }),
  finds('a part in clear text on the port of https', 'http://a.test/', ['http://b.test:443'], {
    subresource: { origins: 'http://b.test:443' },
  }),
  finds('a part on a bad port', 'https://a.test/', ['https://b.test:6000'], {
    'forbidden-part': { origins: 'https://b.test:6000', services: 'x11' },
  }),
  finds('a part on port 0', 'https://a.test/', ['https://b.test:0'], {
    'forbidden-part': { origins: 'https://b.test:0', services: '' },
  }),
  finds('a part on a bad port without a service', 'https://a.test/', ['https://b.test:87'], {
    'forbidden-part': { services: '' },
  }),
  finds(
    'parts on two bad ports and a good one',
    'https://a.test/',
    ['https://b.test:25', 'https://b.test:6667', 'https://c.test:8443'],
    {
      subresource: { origins: 'https://c.test:8443' },
      'forbidden-part': { services: 'smtp, ircu' },
    },
  ),
  passes('a part on a bad port of this machine', 'https://a.test/', 'http://localhost:6000'),

  finds(
    'parts from hundreds of ports',
    'https://a.test/',
    Array.from({ length: 100 }, (_, place) => `https://b${place + 100}.test:8443`),
    {
      subresource: {
        origins: `${Array.from({ length: 8 }, (_, place) => `https://b${place + 100}.test:8443`).join(', ')} and 92 more`,
        count: 100,
      },
    },
  ),

  // One host on several ports
  finds(
    'the page’s own host on a second port',
    'https://a.test/',
    ['https://a.test', 'https://a.test:8443'],
    {
      subresource: { origins: 'https://a.test:8443' },
      'several-ports': { host: 'a.test', ports: '443 and 8443' },
    },
  ),
  finds(
    'a page on another port that uses the usual one',
    'https://a.test:8443/',
    ['https://a.test'],
    {
      page: {},
      'several-ports': { ports: '8443 and 443' },
    },
  ),
  finds(
    'another host on three ports',
    'https://a.test/',
    ['https://b.test', 'https://b.test:8443', 'https://b.test:9443'],
    {
      subresource: { count: 2 },
      'several-ports': { host: 'b.test', ports: '443 and 8443 and 9443' },
    },
  ),
  finds('a second port whose number begins alike', 'https://a.test:8443/', ['https://a.test:844'], {
    page: { port: 8443 },
    subresource: { origins: 'https://a.test:844' },
    'several-ports': { ports: '8443 and 844' },
  }),
  passes('the default ports of two schemes', 'https://a.test/', 'http://a.test', 'wss://a.test'),
  finds('a second port that browsers refuse', 'https://a.test/', ['https://a.test:6000'], {
    'forbidden-part': {},
  }),

  // What a person has allowed
  allowing(
    finds('an allowed port', 'https://a.test:8443/', ['https://a.test:8443'], {
      allowed: { site: 'a.test', port: 8443, until: noon + 1 },
    }),
    'a.test',
    8443,
  ),
  allowing(
    finds('a port that is allowed for the whole site', 'https://www.a.test:8443/', [], {
      allowed: { site: 'a.test' },
    }),
    'a.test',
    8443,
  ),
  allowing(
    finds('a port that is allowed for http on it too', 'http://a.test:443/', [], { allowed: {} }),
    'a.test',
    443,
  ),
  allowing(
    finds('a permission that has run out', 'https://a.test:8443/', [], { page: {} }),
    'a.test',
    8443,
    noon,
  ),
  allowing(
    finds('a permission for another port', 'https://a.test:8443/', [], { page: {} }),
    'a.test',
    9443,
  ),
  allowing(
    finds('a permission for a site whose name only ends alike', 'https://data.test:8443/', [], {
      page: {},
    }),
    'a.test',
    8443,
  ),
  allowing(
    finds(
      'parts from an allowed port',
      'https://a.test/',
      ['https://a.test:8443', 'https://b.test:8443'],
      {
        allowed: { site: 'a.test' },
        subresource: { origins: 'https://b.test:8443' },
      },
    ),
    'a.test',
    8443,
  ),
  allowing(passes('a permission that nobody uses', 'https://a.test/'), 'a.test', 8443),
  allowing(passes('a permission for a default port', 'https://a.test/'), 'a.test', 443),

  {
    name: 'a page that did not come, of which the failed navigation tells',
    page: failedPageOf('https://a.test:6000/', 'net::ERR_UNSAFE_PORT'),
    outcome: 'not-applicable',
    reason: 'no-page-came',
  },
  {
    name: 'a page on the usual port, whose parts were not observed',
    page: unseenPageOf('https://a.test/'),
    outcome: 'not-observed',
    missing: 'hosts',
  },
];
