import type { PreloadAnswer } from '../../src/core/hsts-standing.ts';
import type { CheckRow } from './check-row.ts';
import { pageOf, unseenPageOf, type PageStory } from './page-of.ts';

const date = '2026-11-01';
const listed: PreloadAnswer = {
  entry: { name: 'a.test', includeSubDomains: true },
  isSiteListed: true,
  date,
};
const unlisted: PreloadAnswer = { entry: null, isSiteListed: false, date };
const eligible = 'max-age=63072000; includeSubDomains; preload';

function asking(field: string, story: PageStory = {}, url = 'https://a.test/') {
  return pageOf(url, { fields: { 'strict-transport-security': [field] }, ...story });
}

function refused(obstacles: string, field: string, story: PageStory = {}, url?: string): CheckRow {
  return {
    name: `${field} from ${url ?? 'a whole site'}, refused for ${obstacles}`,
    page: asking(field, story, url),
    outcome: 'found',
    findings: { ineligible: { obstacles } },
  };
}

export const rows: readonly CheckRow[] = [
  { name: 'a host on the list', page: asking(eligible, { preload: listed }), outcome: 'pass' },
  {
    name: 'a host on the list that asks no longer',
    page: asking('max-age=300', { preload: listed }),
    outcome: 'pass',
  },
  {
    name: 'a host under a preloaded top-level domain, without a list',
    page: pageOf('https://www.lab.dev/'),
    outcome: 'pass',
  },
  refused('max-age', 'max-age=31535999; includeSubDomains; preload'),
  refused('include-subdomains', 'max-age=31536000; preload'),
  refused('subdomain', eligible, {}, 'https://www.a.test/'),
  refused('syntax', 'max-age="63072000"; includeSubDomains; preload'),
  refused('syntax', 'max-age=63072000; includeSubDomains; preload=yes'),
  refused('redirect', eligible, { via: ['http://a.test/', 'https://www.a.test/'] }),
  {
    name: 'a site whose http redirects to http on another host first',
    page: asking(eligible, { via: ['http://a.test/', 'http://www.a.test/'] }),
    outcome: 'found',
    findings: { ineligible: { obstacles: 'redirect' } },
  },
  refused('subdomain', 'max-age="0"; preload', {}, 'https://www.a.test:8443/'),
  {
    name: 'a policy of another port than the one that the list’s checker asks',
    page: asking('max-age="0"; preload', { preload: unlisted }, 'https://a.test:8443/'),
    outcome: 'not-applicable',
    reason: 'not-listed',
  },
  {
    name: 'a redirect from another port than the one that the list’s checker asks',
    page: asking(eligible, { preload: unlisted, via: ['http://a.test:8080/', 'https://b.test/'] }),
    outcome: 'not-applicable',
    reason: 'not-listed',
  },
  {
    name: 'a redirect from http of another host',
    page: asking(eligible, { preload: unlisted, via: ['http://b.test/', 'https://c.test/'] }),
    outcome: 'not-applicable',
    reason: 'not-listed',
  },
  {
    name: 'a redirect from http to another port of the same host',
    page: asking(eligible, { via: ['http://a.test/', 'https://a.test:8443/'] }),
    outcome: 'found',
    findings: { ineligible: { obstacles: 'redirect' } },
  },
  {
    name: 'a redirect of the browser itself, which is not the server’s',
    page: asking(eligible, {
      preload: unlisted,
      via: [{ byBrowser: 'http://a.test/' }, 'https://b.test/'],
    }),
    outcome: 'not-applicable',
    reason: 'not-listed',
  },
  {
    name: 'a host on the list that this browser did not heed',
    page: asking(eligible, { preload: listed, via: ['http://a.test/'] }),
    outcome: 'not-applicable',
    reason: 'unheeded',
  },
  refused(
    'subdomain max-age include-subdomains syntax',
    'max-age="0"; preload',
    {},
    'https://w.a.test/',
  ),
  {
    name: 'a policy sent twice that asks',
    page: pageOf('https://a.test/', {
      fields: { 'strict-transport-security': [eligible, eligible] },
      preload: unlisted,
    }),
    outcome: 'found',
    findings: { ineligible: { obstacles: 'syntax' } },
  },
  {
    name: 'a host that may ask and is not on the list',
    page: asking(eligible, { preload: unlisted, via: ['http://a.test/'] }),
    outcome: 'not-applicable',
    reason: 'not-listed',
  },
  {
    name: 'a host that does not ask and is not on the list',
    page: pageOf('https://a.test/', { preload: unlisted }),
    outcome: 'not-applicable',
    reason: 'not-listed',
  },
  {
    name: 'a host of which no list says anything',
    page: asking(eligible),
    outcome: 'not-observed',
    missing: 'preload',
  },
  {
    name: 'an IP address',
    page: pageOf('https://192.0.2.1/'),
    outcome: 'not-applicable',
    reason: 'ip-address',
  },
  {
    name: 'this machine',
    page: pageOf('https://localhost/'),
    outcome: 'not-applicable',
    reason: 'local',
  },
  {
    name: 'a page in clear text',
    page: pageOf('http://a.test/'),
    outcome: 'not-observed',
    missing: 'hsts',
  },
  {
    name: 'a page from the cache',
    page: pageOf('https://www.lab.dev/', { fromCache: true }),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
  {
    name: 'a page whose request was not seen',
    page: unseenPageOf('https://a.test/'),
    outcome: 'not-observed',
    missing: 'freshResponse',
  },
];
