import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportedHost, ReportedResource } from '../../../src/core/observation.ts';
import { emptyTally } from '../../../src/core/tally.ts';
import { describeHost } from '../../../src/explain/requests/describe-host.ts';
import { listHosts } from '../../../src/explain/requests/list-hosts.ts';
import type { HostState, RequestedHost } from '../../../src/explain/requests/requested-host.ts';
import { pageOf, type PageStory } from '../../checks/page-of.ts';
import { hostsOf } from './hosts.ts';

const page = 'https://www.page.test/';
const cdn = 'https://cdn.parts.test';
const http = 'http://cdn.parts.test';

const counted = (origin: string, count = 1, protocol = ''): ReportedHost => ({
  origin,
  protocol,
  count,
});
const named = (
  trace: ReportedResource['trace'],
  destination: ReportedResource['destination'] = 'image',
): ReportedResource => ({ url: `${http}/${trace}`, destination, trace });

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function findHost(hosts: readonly RequestedHost[], origin: string): RequestedHost {
  const found = hosts.find((host) => host.origin === origin);
  if (found === undefined) throw new Error(`${origin} is not listed`);
  return found;
}

describe('the hosts of a page', () => {
  it('begin with the one that gave it', () => {
    expect(hostsOf(page, { report: { protocol: 'h2' } })).toMatchObject([
      {
        origin: 'https://www.page.test',
        scheme: 'https',
        host: 'www.page.test',
        port: 443,
        site: 'page.test',
        protocol: 'h2',
        addresses: ['192.0.2.1'],
        isPage: true,
        requests: 0,
        state: 'secure',
      },
    ]);
  });

  it.each<[string, string, PageStory, HostState]>([
    ['over https', cdn, { report: { hosts: [counted(cdn)] } }, 'secure'],
    ['over wss', 'wss://a.test', { report: { hosts: [counted('wss://a.test')] } }, 'secure'],
    ['blocked', http, { report: { resources: [named('element-failed')] } }, 'blocked'],
    ['upgraded', http, { report: { resources: [named('fetched-upgraded')] } }, 'upgraded'],
    ['not asked for yet', http, { report: { resources: [named('referenced')] } }, 'named'],
    ['a form', http, { report: { resources: [named('posted-to', 'form')] } }, 'named'],
    [
      'worst of several',
      http,
      { report: { resources: [named('referenced'), named('timed'), named('fetched-upgraded')] } },
      'blocked',
    ],
    ['never told of', http, { report: { hosts: [counted(http)] } }, 'unclear'],
    [
      'named by a page whose policy nobody saw',
      http,
      { report: { fromServiceWorker: true, resources: [named('fetched-upgraded')] } },
      'unclear',
    ],
    ['a redirect in clear text', http, { via: [`${http}/`] }, 'clear-text'],
    [
      'this machine',
      'http://localhost:3000',
      { report: { hosts: [counted('http://localhost:3000')] } },
      'local',
    ],
    ['no origin', 'https://', { report: { hosts: [counted('https://')] } }, 'unclear'],
  ])('stand as what was seen of them says: %s', (_name, origin, story, state) => {
    expect(findHost(hostsOf(page, story), origin).state).toBe(state);
  });

  it('are all in clear text where the page is, but for what is encrypted', () => {
    const hosts = hostsOf('http://page.test/', {
      report: { hosts: [counted(http), counted(cdn)] },
    });
    expect(hosts.map(({ origin, state }) => [origin, state])).toEqual([
      ['http://page.test', 'clear-text'],
      [http, 'clear-text'],
      [cdn, 'secure'],
    ]);
  });

  it('leave out what reached no server: the browser’s own redirect, and a page from the cache', () => {
    expect(
      hostsOf(page, { via: [{ byBrowser: 'http://www.page.test/' }], fromCache: true }),
    ).toEqual([]);
  });

  it('are added up over the frames, with the protocol of whichever knows it', () => {
    const hosts = hostsOf(page, {
      report: { hosts: [counted(cdn, 2)] },
      frames: { [`${cdn}/frame`]: { protocol: 'h3', hosts: [counted(cdn, 3)] } },
    });
    expect(findHost(hosts, cdn)).toMatchObject({ requests: 5, protocol: 'h3' });
  });

  it('lose nothing to a hostile name', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.webUrl().map((url) => new URL(url).origin),
      fc.constantFrom('', 'https://', 'https://a b', 'http://[::1', 'javascript:1', '\u202Etset.'),
      fc.constantFrom('__proto__', 'constructor', 'https://xn--/', 'https://a:99999', 'null'),
    );
    const hosts = fc.array(fc.record({ origin: name, protocol: name, count: fc.nat(1_000) }));
    fc.assert(
      fc.property(hosts, (told) => {
        const listed = hostsOf(page, { fromCache: true, report: { hosts: told } });
        const largest = new Map<string, number>();
        for (const { origin, count } of told) {
          largest.set(origin, Math.max(count, largest.get(origin) ?? 0));
        }
        expect(sum(listed.map(({ requests }) => requests))).toBe(sum([...largest.values()]));
        expect(new Set(listed.map(({ origin }) => origin)).size).toBe(listed.length);
        expect(
          listed.every((host) => describeHost(host).parts.length > 0 || host.requests === 0),
        ).toBe(true);
      }),
    );
  });
});

it('have the WebSockets that a deep inspection heard', () => {
  const inspection = {
    endedAt: 1,
    secureRequests: [],
    webSockets: ['wss://live.page.test:8443'],
    cut: emptyTally,
  };
  const hosts = listHosts({ ...pageOf(page), inspection });
  const host = findHost(hosts, 'wss://live.page.test:8443');
  expect(host).toMatchObject({ state: 'secure', site: 'page.test', requests: 0 });
  expect(describeHost(host)).toEqual({
    state: 'Over wss',
    facts: ['wss', 'port 8443'],
    parts: ['WebSocket'],
  });
});

describe('a host in words', () => {
  it.each<[string, string, PageStory, readonly string[], readonly string[]]>([
    [
      'the page',
      'https://www.page.test',
      { report: { protocol: 'h2', hosts: [counted('https://www.page.test', 1)] } },
      ['https', 'HTTP/2', 'port 443', '192.0.2.1'],
      ['the page itself', '1 request'],
    ],
    [
      'another port',
      'https://cdn.parts.test:8443',
      { report: { hosts: [counted('https://cdn.parts.test:8443', 1_200, 'http/1.1')] } },
      ['https', 'HTTP/1.1', 'port 8443'],
      ['1,200 requests'],
    ],
    [
      'a protocol without a name',
      cdn,
      { report: { hosts: [counted(cdn, 1, 'x-new')] } },
      ['https', 'x-new', 'port 443'],
      ['1 request'],
    ],
    [
      'mixed content, whose outcome says more than the count',
      http,
      {
        report: {
          hosts: [counted(http, 2)],
          resources: [
            named('element-failed'),
            named('fetched-upgraded'),
            named('referenced'),
            named('posted-to', 'form'),
          ],
        },
      },
      ['http', 'port 80'],
      ['1 blocked', '1 upgraded to https', '1 not loaded yet', '1 form leads there'],
    ],
    [
      'what a policy that nobody saw may have changed',
      http,
      {
        report: {
          fromServiceWorker: true,
          resources: [named('fetched-upgraded'), named('posted-to', 'form')],
        },
      },
      ['http', 'port 80'],
      ['2 named with http'],
    ],
    [
      'redirects',
      http,
      { via: [`${http}/`, `${http}/again`] },
      ['http', 'port 80', '192.0.2.1'],
      ['2 redirects on the way here'],
    ],
    ['no port', 'https://', { report: { hosts: [counted('https://', 2)] } }, [], ['2 requests']],
  ])('tells what is known: %s', (_name, origin, story, facts, parts) => {
    expect(describeHost(findHost(hostsOf(page, story), origin))).toMatchObject({ facts, parts });
  });
});
