import { describe, expect, it } from 'vitest';
import { beginNavigation, advanceNavigation } from '../../src/core/advance-navigation.ts';
import type { KnownHost } from '../../src/core/hsts-memory.ts';
import type { Navigation } from '../../src/core/navigation.ts';
import type { NavigationRequest } from '../../src/core/advance-navigation.ts';
import { answered, noon, redirected, sent, started } from './observations.ts';

const http = 'http://a.test/page';
const https = 'https://a.test/page';
const policy = { maxAge: 1_000, includeSubDomains: false, notedAt: noon - 10 };
const known: KnownHost = {
  host: 'a.test',
  site: 'a.test',
  seenAt: noon - 10,
  lastAnswer: 'policy',
  policy,
};
const knownHosts: readonly KnownHost[] = [known];

function navigationAfter(...events: readonly NavigationRequest[]): Navigation {
  const [first, ...rest] = [started('https://b.test/'), ...events];
  const begun = beginNavigation(first);
  if (begun === null) throw new Error('Nothing begins with this.');
  return rest.reduce(advanceNavigation, begun);
}

const toHttp = [redirected('https://b.test/', http), started(http)];

describe('an answer over https to a request over http, with no redirect told between', () => {
  it('is the browser’s own step where it knew the host’s policy and sent nothing', () => {
    const { complete, hops } = navigationAfter(...toHttp, answered(https, { knownHosts }));
    expect(complete).toBe(true);
    expect(hops.map(({ from, to, by, reason }) => [from, to, by, reason])).toEqual([
      ['https://b.test/', http, 'server', null],
      [http, https, 'browser', 'HSTS'],
    ]);
  });

  it('is so too where the server goes on from there', () => {
    const { complete, hops } = navigationAfter(
      ...toHttp,
      redirected(https, 'https://c.test/', { knownHosts }),
      answered('https://c.test/'),
    );
    expect(complete).toBe(true);
    expect(hops.map(({ by }) => by)).toEqual(['server', 'browser', 'server']);
  });

  it.each([
    ['no policy was known', [...toHttp, answered(https)]],
    [
      'it was sent in clear text',
      [...toHttp, sent(http, { names: [], cut: 0 }), answered(https, { knownHosts })],
    ],
    ['it is of another page', [...toHttp, answered('https://a.test/other', { knownHosts })]],
    [
      'the policy had run out',
      [...toHttp, answered(https, { knownHosts, time: noon + 2_000_000 })],
    ],
  ])('is a step that was missed where %s', (_where, events) => {
    const { complete, hops } = navigationAfter(...events);
    expect(complete).toBe(false);
    expect(hops).toHaveLength(1);
  });
});
