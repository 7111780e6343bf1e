import type { RequestRedirected } from '../../src/core/observation.ts';
import { limits } from '../../src/core/limits.ts';
import { firefoxTold } from '../core/connections.ts';
import type { CheckRow } from './check-row.ts';
import { failedPageOf, pageOf, unseenPageOf, type PageStory, type ToldHop } from './page-of.ts';

const end = 'https://www.example.com/';

function told(from: string, about: Partial<RequestRedirected>): ToldHop {
  return { from, told: about };
}

function hsts(from: string, value: string): ToldHop {
  return told(from, { fields: { 'strict-transport-security': [value] } });
}

function byBrowser(from: string, reason: string): ToldHop {
  return told(from, {
    status: 307,
    address: null,
    fields: { 'non-authoritative-reason': [reason] },
  });
}

function passes(
  name: string,
  url: string,
  via: NonNullable<PageStory['via']>,
  passed: { readonly count: number; readonly exposed: number; readonly upgraded?: string },
  story: PageStory = {},
): CheckRow {
  const facts = { upgraded: null, ...passed };
  return { name, page: pageOf(url, { via, ...story }), outcome: 'pass', passed: facts };
}

function finds(
  name: string,
  url: string,
  via: NonNullable<PageStory['via']>,
  findings: Readonly<Record<string, object>>,
  story: PageStory = {},
): CheckRow {
  return { name, page: pageOf(url, { via, ...story }), outcome: 'found', findings };
}

const good = { 'strict-transport-security': ['max-age=63072000; includeSubDomains'] };
const unshared = { 'strict-transport-security': ['max-age=63072000'] };

export const rows: readonly CheckRow[] = [
  // RFC 9110 §10.2.2 and §15.4: each status that redirects, with the addresses of its examples over https
  ...[301, 302, 303, 307, 308].map((status) =>
    passes(
      `a redirect with ${status}`,
      'https://www.example.org/People.html#tim',
      [told('https://www.example.org/~tim', { status })],
      { count: 1, exposed: 0 },
    ),
  ),
  {
    name: 'the redirects of RFC 9110 as they are written, over http all the way',
    page: pageOf('http://www.example.net/index.html#larry', {
      via: ['http://www.example.org/index.html#larry'],
    }),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  // RFC 6797 §7.2: a host redirects from http to its own https address
  passes('http to https on the same host', 'https://example.com/', ['http://example.com/'], {
    count: 1,
    exposed: 1,
  }),
  // RFC 6797 §8.3: the browser rewrites by itself, 80 to 443, and keeps any other port
  passes(
    'a browser that knows the host’s policy',
    'https://example.com/',
    [byBrowser('http://example.com/', 'HSTS')],
    { count: 0, exposed: 0, upgraded: 'it knew the HSTS Policy of the host' },
  ),
  passes(
    'a browser that knows the policy, on another port',
    'https://example.com:8080/',
    [byBrowser('http://example.com:8080/', 'HSTS')],
    { count: 0, exposed: 0, upgraded: 'it knew the HSTS Policy of the host' },
  ),
  // The preload list’s requirement: the same host first, then elsewhere
  passes('the same host first, then www', end, ['http://example.com/', 'https://example.com/'], {
    count: 2,
    exposed: 1,
  }),
  finds('www first, over http', end, ['http://example.com/', 'http://www.example.com/'], {
    'www-first': { host: 'example.com', to: 'www.example.com' },
  }),
  finds('www first, over https', end, ['http://example.com/'], {
    'www-first': { host: 'example.com', to: 'www.example.com' },
  }),

  // Without the server
  passes('an address that answered itself', end, [], { count: 0, exposed: 0 }),
  passes(
    'a browser that tries https first',
    end,
    [byBrowser('http://www.example.com/', 'HttpsUpgrades')],
    { count: 0, exposed: 0, upgraded: 'it tries https first' },
  ),
  passes(
    'a browser that found an HTTPS record',
    end,
    [byBrowser('http://www.example.com/', 'DNS')],
    {
      count: 0,
      exposed: 0,
      upgraded: 'an HTTPS record in DNS said so',
    },
  ),
  passes('another extension', end, [byBrowser('https://elsewhere.example/', 'WebRequest API')], {
    count: 0,
    exposed: 0,
    upgraded: 'a rule, a setting or an extension of this browser said so',
  }),
  passes(
    'Firefox’s own redirect, without a status, where nothing is told of the connection',
    end,
    [told('http://www.example.com/', { status: 0 })],
    {
      count: 0,
      exposed: 0,
      upgraded: 'a rule, a setting or an extension of this browser said so',
    },
  ),
  ...[true, false].map((isKnown): CheckRow => ({
    name: `Firefox’s own redirect to a host that it knew for HSTS: ${isKnown}`,
    page: pageOf(end, {
      via: [told('http://www.example.com/', { status: 0 })],
      security: firefoxTold({ hsts: isKnown }),
    }),
    outcome: 'pass',
    passed: {
      count: 0,
      upgraded: isKnown
        ? 'it knew the HSTS Policy of the host'
        : 'it tries https first, or a page, a setting or an extension asked for that (it knew no HSTS Policy of the host)',
    },
  })),
  passes(
    'the browser first, then the server',
    end,
    [{ byBrowser: 'http://example.com/' }, 'https://example.com/'],
    { count: 1, exposed: 0, upgraded: 'it knew the HSTS Policy of the host' },
  ),

  // Over https only
  passes('https to https', end, ['https://example.com/'], { count: 1, exposed: 0 }),
  passes('https to https on another host', end, ['https://other.example/'], {
    count: 1,
    exposed: 0,
  }),
  passes(
    'three redirects',
    end,
    ['https://a.example/', 'https://b.example/', 'https://c.example/'],
    {
      count: 3,
      exposed: 0,
    },
  ),
  passes('a host that comes twice', end, ['https://www.example.com/', 'https://login.example/'], {
    count: 2,
    exposed: 0,
  }),
  passes('another port of the same host', 'https://example.com:8443/', ['https://example.com/'], {
    count: 1,
    exposed: 0,
  }),

  // The order of a clear-text start
  passes(
    'http on another port to https on the same host',
    'https://example.com/',
    ['http://example.com:8080/'],
    { count: 1, exposed: 1 },
  ),
  passes(
    'http to https on another port of the same host',
    'https://example.com:8443/',
    ['http://example.com/'],
    { count: 1, exposed: 1 },
  ),
  finds('no www first, over https', 'https://example.com/', ['http://www.example.com/'], {
    'www-first': { host: 'www.example.com', to: 'example.com' },
  }),
  finds('http to https on another host', 'https://other.example/', ['http://example.com/'], {
    'other-host-first': { host: 'example.com', to: 'other.example' },
  }),
  finds(
    'http to http on another host, then https there',
    'https://other.example/',
    ['http://example.com/', 'http://other.example/'],
    { 'other-host-first': { host: 'example.com', to: 'other.example' } },
  ),
  finds('http to a subdomain', 'https://shop.example.com/', ['http://example.com/'], {
    'other-host-first': { host: 'example.com', to: 'shop.example.com' },
  }),
  finds(
    'www first, then another host',
    'https://other.example/',
    ['http://example.com/', 'http://www.example.com/'],
    {
      'other-host-first': { host: 'www.example.com', to: 'other.example' },
      'www-first': { host: 'example.com' },
    },
  ),
  finds(
    'a goal whose HSTS covers only itself',
    'https://example.com/',
    ['http://www.example.com/'],
    { 'www-first': {} },
    { fields: unshared },
  ),
  finds(
    'a goal whose HSTS covers its subdomains, the host asked for among them',
    'https://example.com/',
    ['http://www.example.com/'],
    { 'https-not-first': { host: 'www.example.com', to: 'example.com', learned: true } },
    { fields: good },
  ),
  finds(
    'a goal whose HSTS covers subdomains that have nothing to do with the host',
    end,
    ['http://example.com/'],
    { 'www-first': {} },
    { fields: good },
  ),
  finds(
    'a parent on the way whose HSTS covers the host',
    'https://other.example/',
    ['http://www.example.com/', hsts('https://example.com/', 'max-age=60; includeSubDomains')],
    { 'https-not-first': { learned: true } },
  ),
  finds(
    'a parent on the way that takes its HSTS back',
    'https://other.example/',
    ['http://www.example.com/', hsts('https://example.com/', 'max-age=0; includeSubDomains')],
    { 'www-first': {} },
  ),
  finds(
    'a parent on the way whose HSTS nobody understands',
    'https://other.example/',
    ['http://www.example.com/', hsts('https://example.com/', 'includeSubDomains')],
    { 'www-first': {} },
  ),
  finds(
    'a parent whose HSTS came over http, where it means nothing',
    'https://other.example/',
    ['http://www.example.com/', hsts('http://example.com/', 'max-age=60; includeSubDomains')],
    { 'other-host-first': { host: 'example.com' }, 'www-first': { host: 'www.example.com' } },
  ),
  finds(
    'http to http on the same host, then https there',
    'https://example.com/',
    ['http://example.com/', 'http://example.com/start'],
    { 'https-not-first': { host: 'example.com', to: 'http://example.com', learned: false } },
  ),
  finds(
    'another host first, then back to https on the host asked for',
    'https://example.com/',
    ['http://example.com/', 'https://login.example/'],
    { 'https-not-first': { host: 'example.com', to: 'login.example', learned: false } },
  ),
  finds(
    'the same, with HSTS at the end',
    'https://example.com/',
    ['http://example.com/', 'https://login.example/'],
    { 'https-not-first': { learned: true } },
    { fields: good },
  ),
  finds(
    'a goal whose HSTS covers its subdomains, of which a host that only ends alike is none',
    'https://example.com/',
    ['http://myexample.com/'],
    { 'other-host-first': { host: 'myexample.com' } },
    { fields: good },
  ),
  finds(
    'a parent on the way whose HSTS came out of the cache',
    'https://other.example/',
    [
      'http://www.example.com/',
      told('https://example.com/', { fields: good, fromCache: true, address: null }),
    ],
    { 'www-first': { host: 'www.example.com' } },
  ),
  finds(
    'a host that is asked in clear text again, after its own https address',
    'https://other.example/',
    ['http://example.com/', 'https://example.com/', 'http://example.com/b'],
    { downgrade: { host: 'example.com' } },
  ),
  // RFC 6797 §8.2: hosts are compared in lower case and without the dot of the root
  passes(
    'a host that is written with the dot of the root',
    'https://example.com/',
    ['http://example.com./'],
    {
      count: 1,
      exposed: 1,
    },
  ),
  passes('a host that is written in capitals', 'https://example.com/', ['http://EXAMPLE.com/'], {
    count: 1,
    exposed: 1,
  }),
  passes(
    'a host with letters outside US-ASCII, in both ways to write it',
    'https://xn--bcher-kva.example/',
    ['http://bücher.example/'],
    { count: 1, exposed: 1 },
  ),
  finds(
    'a goal whose HSTS came over a certificate that was refused before',
    'https://example.com/',
    ['http://www.example.com/'],
    { 'www-first': { host: 'www.example.com' } },
    {
      fields: good,
      certificateError: { url: 'https://example.com/', error: 'net::ERR_CERT_INVALID', at: 0 },
    },
  ),
  finds(
    'an address over http to a name, whose order nobody can better, then past another host',
    end,
    ['http://[2001:db8::1]/', 'http://example.com/'],
    { 'www-first': { host: 'example.com' } },
  ),
  passes('an address over http, which has no HSTS to learn', end, ['http://192.0.2.1/'], {
    count: 1,
    exposed: 1,
  }),
  passes('a start on this machine', end, ['http://localhost:3000/'], { count: 1, exposed: 0 }),
  passes(
    'a redirect out of the cache, which nobody was asked for',
    end,
    [told('http://example.com/', { fromCache: true, address: null })],
    { count: 1, exposed: 0 },
  ),

  // From https to http
  finds('https over http to https', end, ['https://example.com/', 'http://www.example.com/'], {
    downgrade: { host: 'example.com', to: 'www.example.com' },
  }),
  finds('https to a page over http', 'http://example.com/', ['https://example.com/'], {
    downgrade: { host: 'example.com', to: 'example.com' },
  }),
  finds(
    'https to http that this browser did not follow, for it knew HSTS',
    end,
    ['https://example.com/', { byBrowser: 'http://www.example.com/' }],
    { 'downgrade-averted': { host: 'example.com', to: 'www.example.com' } },
  ),
  finds(
    'an extension that leads from https to http, which is no server’s doing',
    'https://b.example/',
    [byBrowser('https://a.example/', 'WebRequest API'), 'http://b.example/', 'http://b.example/2'],
    { 'https-not-first': { host: 'b.example' } },
  ),
  finds(
    'https to http that the cache redirected back',
    end,
    ['https://example.com/', told('http://www.example.com/', { fromCache: true })],
    { 'downgrade-averted': {} },
  ),
  finds(
    'one of each',
    end,
    [
      'https://a.example/',
      'http://a.example/',
      'https://a.example/b',
      { byBrowser: 'http://www.example.com/' },
    ],
    { downgrade: { host: 'a.example' }, 'downgrade-averted': { to: 'www.example.com' } },
  ),
  finds(
    'a page over http after a detour over https',
    'http://end.example/',
    ['http://start.example/', 'https://middle.example/'],
    { 'other-host-first': { host: 'start.example' }, downgrade: { host: 'middle.example' } },
  ),
  passes('https to this machine and back', end, ['https://a.example/', 'http://127.0.0.1:8000/'], {
    count: 2,
    exposed: 0,
  }),

  // How many
  finds(
    'four redirects',
    end,
    ['https://a.example/', 'https://b.example/', 'https://c.example/', 'https://d.example/'],
    { 'too-many': { count: 4 } },
  ),
  passes(
    'three redirects and one of the browser',
    end,
    [
      { byBrowser: 'http://a.example/' },
      'https://a.example/',
      'https://b.example/',
      'https://c.example/',
    ],
    { count: 3, exposed: 0, upgraded: 'it knew the HSTS Policy of the host' },
  ),
  finds(
    'four redirects over http, which are many whatever else they are',
    'http://a.example/5',
    ['http://a.example/1', 'http://a.example/2', 'http://a.example/3', 'http://a.example/4'],
    { 'too-many': { count: 4 } },
  ),
  finds(
    'more redirects than are kept',
    end,
    Array.from(
      { length: limits.hopsPerNavigation + 2 },
      (_, place) => `https://a.example/${place}`,
    ),
    { 'too-many': { count: limits.hopsPerNavigation + 2 } },
  ),

  // Not for this check
  {
    name: 'more of the browser’s own redirects than are kept, of which nobody knows what followed',
    page: pageOf(end, {
      via: Array.from({ length: limits.hopsPerNavigation + 1 }, (_, place) =>
        byBrowser(`https://a.example/${place}`, 'WebRequest API'),
      ),
    }),
    outcome: 'not-observed',
    missing: 'redirects',
  },
  {
    name: 'a page over http without a redirect',
    page: pageOf('http://example.com/'),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  {
    name: 'a page over http after a redirect to www',
    page: pageOf('http://www.example.com/', { via: ['http://example.com/'] }),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  {
    name: 'a page on this machine',
    page: pageOf('http://localhost/', { via: ['https://localhost/'] }),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page that did not come',
    page: failedPageOf(end, 'net::ERR_TOO_MANY_REDIRECTS'),
    outcome: 'not-applicable',
    reason: 'no-page-came',
  },
  passes(
    'a page from the cache',
    end,
    ['https://example.com/'],
    { count: 1, exposed: 0 },
    { fromCache: true },
  ),
  {
    name: 'a page that a service worker gave, whatever the browser asked the server for meanwhile',
    page: pageOf(end, { via: ['http://example.com/'], report: { fromServiceWorker: true } }),
    outcome: 'not-observed',
    missing: 'redirects',
  },
  {
    name: 'a page whose request was not seen',
    page: unseenPageOf(end),
    outcome: 'not-observed',
    missing: 'redirects',
  },
];
