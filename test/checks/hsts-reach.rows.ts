import type { KnownHost } from '../../src/core/hsts-memory.ts';
import { noon } from '../core/observations.ts';
import type { CheckRow } from './check-row.ts';
import { pageOf, unseenPageOf } from './page-of.ts';

const good = { 'strict-transport-security': ['max-age=63072000'] };
const url = 'https://www.a.test/';

const refused = { url: 'https://a.test/', error: 'net::ERR_CERT_DATE_INVALID', at: noon - 1_000 };

function known(host: string, maxAge: number | null, notedAt = noon - 1_000): KnownHost {
  const policy = maxAge === null ? null : { maxAge, includeSubDomains: false, notedAt };
  return { host, site: 'a.test', seenAt: notedAt, lastAnswer: 'policy', policy };
}

function covering(host: string): KnownHost {
  const policy = { maxAge: 300, includeSubDomains: true, notedAt: noon - 1_000 };
  return { ...known(host, 300), policy };
}

export const rows: readonly CheckRow[] = [
  { name: 'a page reached at once', page: pageOf(url, { fields: good }), outcome: 'pass' },
  {
    name: 'a page reached by a host that has HSTS',
    page: pageOf(url, { via: [{ from: 'https://a.test/', told: { fields: good } }], fields: good }),
    outcome: 'pass',
  },
  {
    name: 'a policy on another port',
    page: pageOf('https://a.test:8443/', { fields: good }),
    outcome: 'found',
    findings: { 'every-port': { host: 'a.test', port: 8443 } },
  },
  {
    name: 'another port without a policy',
    page: pageOf('https://a.test:8443/'),
    outcome: 'pass',
  },
  {
    name: 'another port that takes its policy back',
    page: pageOf('https://a.test:8443/', {
      fields: { 'strict-transport-security': ['max-age=0'] },
    }),
    outcome: 'pass',
  },
  {
    name: 'a policy on another port whose certificate was refused, over which browsers ignore it',
    page: pageOf('https://a.test:8443/', {
      fields: good,
      certificateError: { url: 'https://a.test:8443/', error: 'net::ERR_CERT_INVALID', at: 0 },
    }),
    outcome: 'pass',
  },
  {
    name: 'a policy on the port of http',
    page: pageOf('https://a.test:80/', { fields: good }),
    outcome: 'found',
    findings: { 'every-port': { host: 'a.test', port: 80 } },
  },
  {
    name: 'a policy on another port that nobody understands',
    page: pageOf('https://a.test:8443/', { fields: { 'strict-transport-security': ['soon'] } }),
    outcome: 'pass',
  },
  {
    name: 'a page in clear text that sends a policy',
    page: pageOf('http://a.test/', { fields: good }),
    outcome: 'found',
    findings: { 'sent-in-vain': { host: 'a.test', why: 'clear-text' } },
  },
  { name: 'a page in clear text that sends none', page: pageOf('http://a.test/'), outcome: 'pass' },
  {
    name: 'a policy on the redirect from http',
    page: pageOf(url, {
      via: [{ from: 'http://www.a.test/', told: { fields: good } }],
      fields: good,
    }),
    outcome: 'found',
    findings: { 'sent-in-vain': { host: 'www.a.test', why: 'clear-text' } },
  },
  {
    name: 'a policy over http from this machine, or put there by the browser',
    page: pageOf(url, {
      via: [
        { from: 'http://localhost:3000/', told: { fields: good } },
        {
          from: 'http://www.a.test/',
          told: {
            status: 307,
            address: null,
            fields: { ...good, 'non-authoritative-reason': ['HSTS'] },
          },
        },
      ],
      fields: good,
    }),
    outcome: 'pass',
  },
  {
    name: 'a policy of an IP address',
    page: pageOf('https://192.0.2.7/', { fields: good }),
    outcome: 'found',
    findings: { 'sent-in-vain': { host: '192.0.2.7', why: 'ip-address' } },
  },
  {
    name: 'a way over two hosts without HSTS, and twice over the page’s own',
    page: pageOf(url, {
      via: ['https://a.test/', 'https://b.test:8443/', 'https://www.a.test/start'],
      fields: good,
    }),
    outcome: 'found',
    findings: { 'hop-unprotected': { hosts: 'a.test, b.test:8443' } },
  },
  {
    name: 'a host on the way that sends its policy with one of two answers',
    page: pageOf(url, {
      via: ['https://a.test/', { from: 'https://a.test/next', told: { fields: good } }],
      fields: good,
    }),
    outcome: 'pass',
  },
  {
    name: 'a host on the way whose policy is known',
    page: pageOf(url, {
      via: [{ from: 'https://a.test/', told: { knownHosts: [known('a.test', 300)] } }],
      fields: good,
    }),
    outcome: 'pass',
  },
  {
    name: 'hosts on the way that are preloaded, on this machine, addresses, http or from the cache',
    page: pageOf(url, {
      via: [
        'https://lab.app/',
        'https://localhost/',
        'https://192.0.2.7/',
        'http://b.test/',
        { from: 'https://c.test/', told: { fromCache: true } },
        { byBrowser: 'http://d.test/' },
      ],
      fields: good,
    }),
    outcome: 'pass',
  },
  {
    name: 'a site whose main address was last seen without a policy',
    page: pageOf(url, { fields: good, knownHosts: [known('a.test', null)] }),
    outcome: 'found',
    findings: { 'site-unprotected': { site: 'a.test' } },
  },
  {
    name: 'such a site that is preloaded, without the hosts below it',
    page: pageOf(url, {
      fields: good,
      knownHosts: [known('a.test', null)],
      preload: { entry: null, isSiteListed: true, date: '2026-11-01' },
    }),
    outcome: 'pass',
  },
  {
    name: 'such a site of which only the page’s own host is preloaded',
    page: pageOf(url, {
      fields: good,
      knownHosts: [known('a.test', null)],
      preload: {
        entry: { name: 'www.a.test', includeSubDomains: true },
        isSiteListed: false,
        date: '2026-11-01',
      },
    }),
    outcome: 'found',
    findings: { 'site-unprotected': { site: 'a.test' } },
  },
  {
    name: 'a site whose main address had a policy that has run out',
    page: pageOf(url, { fields: good, knownHosts: [known('a.test', 1)] }),
    outcome: 'found',
    findings: { 'site-unprotected': { site: 'a.test' } },
  },
  {
    name: 'a site whose main address had a policy of two years thirteen months ago, which Firefox keeps',
    page: pageOf(url, {
      fields: good,
      knownHosts: [known('a.test', 63_072_000, noon - 400 * 86_400_000)],
    }),
    outcome: 'pass',
  },
  {
    name: 'a host on the way whose certificate was clicked away: browsers look for no field there',
    page: pageOf(url, {
      via: [{ from: 'https://a.test/', told: { certificateError: refused } }],
      fields: good,
    }),
    outcome: 'pass',
  },
  {
    name: 'a host on the way that takes its policy back, or sends one that browsers ignore',
    page: pageOf(url, {
      via: [
        { from: 'https://a.test/', told: { fields: { 'strict-transport-security': ['soon'] } } },
        {
          from: 'https://b.test/',
          told: { fields: { 'strict-transport-security': ['max-age=0'] } },
        },
      ],
      fields: good,
    }),
    outcome: 'found',
    findings: { 'hop-unprotected': { hosts: 'a.test, b.test' } },
  },
  {
    name: 'a site without a policy below a top-level domain that is preloaded',
    page: pageOf('https://www.lab.app/', { fields: good, knownHosts: [known('lab.app', null)] }),
    outcome: 'pass',
  },
  {
    name: 'a host on the way that takes back the policy it was known for',
    page: pageOf(url, {
      via: [
        {
          from: 'https://b.test/',
          told: {
            fields: { 'strict-transport-security': ['max-age=0'] },
            knownHosts: [known('b.test', 300)],
          },
        },
      ],
      fields: good,
    }),
    outcome: 'found',
    findings: { 'hop-unprotected': { hosts: 'b.test' } },
  },
  {
    name: 'a host on the way that its parent covers',
    page: pageOf(url, {
      via: [{ from: 'https://x.b.test/', told: { knownHosts: [covering('b.test')] } }],
      fields: good,
    }),
    outcome: 'pass',
  },
  {
    name: 'a main address that is on the way with the dot of the root',
    page: pageOf(url, {
      via: ['https://a.test./'],
      fields: good,
      knownHosts: [known('a.test', null)],
    }),
    outcome: 'found',
    findings: { 'hop-unprotected': { hosts: 'a.test.' } },
  },
  {
    name: 'a site whose main address has a policy for itself',
    page: pageOf(url, { fields: good, knownHosts: [known('a.test', 300)] }),
    outcome: 'pass',
  },
  {
    name: 'a main address that is the page’s own, or on the way',
    page: pageOf(url, {
      via: ['https://a.test/'],
      fields: good,
      knownHosts: [known('a.test', null), known('www.a.test', null)],
    }),
    outcome: 'found',
    findings: { 'hop-unprotected': { hosts: 'a.test' } },
  },
  {
    name: 'this machine',
    page: pageOf('https://localhost:8443/', { fields: good }),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page from the cache',
    page: pageOf(url, { fromCache: true }),
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
