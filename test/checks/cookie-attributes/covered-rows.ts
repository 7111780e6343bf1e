import type { KnownHost } from '../../../src/core/hsts-memory.ts';
import { firefoxTold } from '../../core/connections.ts';
import { noon } from '../../core/observations.ts';
import type { CheckRow } from '../check-row.ts';
import { pageOf } from '../page-of.ts';

const url = 'https://www.a.test/';
const strict = { 'strict-transport-security': ['max-age=63072000'] };

/** A host that sent a policy for a year a day ago. */
function known(host: string, includeSubDomains: boolean): KnownHost {
  const seenAt = noon - 86_400_000;
  const policy = { maxAge: 31_536_000, includeSubDomains, notedAt: seenAt };
  return { host, site: 'a.test', seenAt, lastAnswer: 'policy', policy };
}

/** Cookies without Secure, and HSTS that comes from elsewhere than the page's own answer. */
export const coveredCookieRows: readonly CheckRow[] = [
  {
    name: 'a cookie that a redirect of a host with HSTS sets',
    page: pageOf(url, {
      via: [{ from: 'https://b.test/', told: { fields: strict } }],
      setCookieOn: { 'https://b.test/': ['theme=dark'] },
    }),
    outcome: 'found',
    findings: { 'insecure-hsts': { host: 'b.test' } },
  },
  {
    name: 'a cookie of a host that the host above it covers since an earlier visit',
    page: pageOf(url, { knownHosts: [known('a.test', true)], setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { 'insecure-hsts': {} },
  },
  {
    name: 'a cookie of a host above which a policy for that host alone is known',
    page: pageOf(url, { knownHosts: [known('a.test', false)], setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'a cookie of a host whose own policy is known and was not sent again',
    page: pageOf(url, { knownHosts: [known('www.a.test', false)], setCookie: ['theme=dark'] }),
    outcome: 'found',
    findings: { 'insecure-hsts': {} },
  },
  {
    name: 'a cookie of a host that takes its known policy back',
    page: pageOf(url, {
      knownHosts: [known('www.a.test', true)],
      fields: { 'strict-transport-security': ['max-age=0'] },
      setCookie: ['theme=dark'],
    }),
    outcome: 'found',
    findings: { insecure: {} },
  },
  {
    name: 'a cookie below a top-level domain that browsers reach by https only',
    page: pageOf('https://www.a.dev/', { setCookie: ['theme=dark; Domain=a.dev'] }),
    outcome: 'found',
    findings: { 'insecure-hsts': { host: 'www.a.dev' } },
  },
  {
    name: 'a cookie of a domain of which the preload list has one host alone',
    page: pageOf(url, {
      preload: {
        entry: { name: 'www.a.test', includeSubDomains: false },
        isSiteListed: false,
        date: '2026-11-01',
      },
      setCookie: ['theme=dark', 'all=1; Domain=www.a.test'],
    }),
    outcome: 'found',
    findings: { insecure: { names: 'all' }, 'insecure-hsts': { names: 'theme' } },
  },
  {
    name: 'a policy of a host whose certificate was clicked away, which browsers ignore',
    page: pageOf(url, {
      fields: strict,
      security: firefoxTold({ overriddenError: 'trust_error' }),
      setCookie: ['theme=dark'],
    }),
    outcome: 'found',
    findings: { insecure: {} },
  },
];
