import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceNavigation,
  beginNavigation,
  type NavigationRequest,
} from '../../src/core/advance-navigation.ts';
import type { ConnectionSeen } from '../../src/core/connection-seen.ts';
import { pickCookieNames } from '../../src/core/cookie-fields.ts';
import { otherThanHsts, type Navigation } from '../../src/core/navigation.ts';
import { firefoxTold } from './connections.ts';
import {
  answered,
  completed,
  connectionSeen,
  noon,
  redirected,
  requestFailed,
  sent,
  started,
} from './observations.ts';

const http = 'http://a.test/';
const https = 'https://a.test/';

/** What is known of a navigation after these events of its request. */
function navigationAfter(first: NavigationRequest, ...rest: NavigationRequest[]): Navigation {
  const begun = beginNavigation(first);
  if (begun === null) throw new Error('Nothing begins with this.');
  return rest.reduce(advanceNavigation, begun);
}

describe('a navigation', () => {
  it('begins at the URL that was asked for', () => {
    expect(navigationAfter(started(http))).toMatchObject({
      requestedUrl: http,
      url: http,
      method: 'GET',
      startedAt: noon,
      hops: [],
      complete: true,
    });
  });

  it('goes on when the browser announces the request anew after a redirect', () => {
    const after = navigationAfter(started(http), redirected(http, https), started(https));
    expect(after).toMatchObject({ requestedUrl: http, url: https, complete: true });
  });

  it.each([
    ['all of an answer', completed(https)],
    ['an error', requestFailed(https)],
  ])('does not begin with %s: nothing follows that would end it', (_name, observation) => {
    expect(beginNavigation(observation)).toBeNull();
  });

  it.each<readonly [string, readonly [NavigationRequest, ...NavigationRequest[]]]>([
    ['its start', [answered(https)]],
    ['its start', [redirected(http, https), answered(https)]],
    ['the first redirect', [started(http), started(https), answered(https)]],
    ['the first redirect', [started(http), redirected('http://b.test/', https), answered(https)]],
    ['the only redirect', [started(http), answered(https)]],
    ['the only redirect', [started(http), completed(https)]],
  ])('is not complete where %s was missed', (_name, [first, ...rest]) => {
    const after = navigationAfter(first, ...rest);
    expect(after).toMatchObject({ url: https, complete: false, response: { url: https } });
  });

  it('is complete though the answer leaves out the fragment', () => {
    expect(navigationAfter(started(`${https}#a`), answered(https)).complete).toBe(true);
  });

  it.each([
    [true, 'cache'],
    [false, 'fresh'],
  ])('says where its answer came from (from cache: %s)', (fromCache, freshness) => {
    for (const answer of [answered, completed]) {
      const { response } = navigationAfter(started(https), answer(https, { fromCache }));
      expect(response).toMatchObject({ url: https, freshness });
    }
  });

  it('keeps the first telling of its answer', () => {
    const once = navigationAfter(started(https), answered(https));
    expect(advanceNavigation(once, completed(https, { time: noon + 5 }))).toBe(once);
  });

  it('knows the error it ended in', () => {
    const error = 'net::ERR_CONNECTION_REFUSED';
    expect(navigationAfter(started(https), requestFailed(https, { error })).error).toBe(error);
  });
});

const noCookies = pickCookieNames([]);

describe('a navigation of which a worker that starts is told in another order', () => {
  const steps = [1, 2, 3, 4].map((step) => `https://a.test/${step}`);
  const all: readonly NavigationRequest[] = [
    ...steps.flatMap((url, place) => [
      started(url, { time: noon + 2 * place, initiator: `https://${place}.test` }),
      redirected(url, steps[place + 1] ?? https, { time: noon + 2 * place + 1 }),
    ]),
    started(https, { time: noon + 20 }),
    answered(https, { time: noon + 21 }),
  ];

  it('is the same', () => {
    const [first, ...rest] = all;
    if (first === undefined) throw new Error('There is nothing to tell.');
    const inOrder = navigationAfter(first, ...rest, completed(https, { time: noon + 22 }));
    expect(inOrder).toMatchObject({ complete: true, hops: { length: steps.length } });
    const orders = fc.shuffledSubarray([...all], { minLength: all.length });
    fc.assert(
      fc.property(orders, fc.nat(all.length), ([begin = first, ...later], place) => {
        const events = later.toSpliced(place, 0, completed(https, { time: noon + 22 }));
        // That all of the answer has come is no news once its beginning is known.
        const { cameAt: _last, ...way } = navigationAfter(begin, ...events);
        expect(inOrder).toMatchObject(way);
      }),
    );
  });

  it('is not complete where one of its redirects was missed, in whichever order', () => {
    const missing = all.filter(
      (event) => event.kind !== 'request-redirected' || event.url !== steps[1],
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...missing], { minLength: missing.length }),
        ([begin = started(https), ...later]) => {
          expect(navigationAfter(begin, ...later).complete).toBe(false);
        },
      ),
    );
  });

  it('sends in clear in the order of the times', () => {
    const [one, two] = ['http://a.test/1', 'http://a.test/2'];
    const events = [
      sent(two, noCookies, { time: noon + 2 }),
      sent(one, noCookies, { time: noon }),
    ] as const;
    expect(navigationAfter(...events).sent.map(({ url }) => url)).toEqual([one, two]);
  });
});

describe('a redirect is the work of', () => {
  it.each([
    ['the server', 'server', null, { status: 301 }],
    ['the server', 'server', null, { status: 307 }],
    ['the browser', 'browser', 'HSTS', { status: 307, address: null, fields: hsts() }],
    ['a server that says it was the browser', 'server', null, { status: 307, fields: hsts() }],
    [
      'a server that said so when its answer was stored',
      'server',
      null,
      { status: 307, address: null, fromCache: true, fields: hsts() },
    ],
    ['the browser, as Firefox tells it', 'browser', null, { status: 0 }],
  ] as const)('%s (%s, %s)', (_who, by, reason, other) => {
    const navigation = navigationAfter(started(http), redirected(http, https, other));
    expect(navigation.hops).toMatchObject([{ from: http, to: https, by, reason }]);
  });
});

describe('a step of Firefox to https', () => {
  const upgrade = [started(http), redirected(http, https, { status: 0 })] as const;

  it.each([
    ['HSTS', told(https, true)],
    [otherThanHsts, told(https, false)],
    // As an older Firefox may, or for a connection that was not encrypted.
    [null, told(https, null)],
    [null, told('https://b.test/', true)],
  ])('has its reason from the answer there: %s', (reason, connection) => {
    expect(navigationAfter(...upgrade, connection).hops).toMatchObject([{ reason }]);
  });

  it('keeps it whenever that is told, and whatever answers further on', () => {
    const next = 'https://b.test/';
    const onwards = [
      redirected(https, next),
      answered(next),
      told(next, false, { time: noon + 2 }),
    ];
    const late = told(https, true, { time: noon + 1 });
    for (const events of [
      [late, ...onwards],
      [...onwards, late],
    ]) {
      const { hops, connection } = navigationAfter(...upgrade, ...events);
      expect(hops).toMatchObject([
        { by: 'browser', reason: 'HSTS' },
        { by: 'server', reason: null },
      ]);
      expect(connection?.url).toBe(next);
    }
  });

  it('is none of HSTS where it leads to another host', () => {
    const other = 'https://b.test/';
    const first = [started(http), redirected(http, other, { status: 0 })] as const;
    expect(navigationAfter(...first, told(other, true)).hops).toMatchObject([{ reason: null }]);
  });

  it.each([https, http])('is no step where its service worker is asked: %s', (url) => {
    const first = [started(url), redirected(url, url, { status: 0 }), started(url)] as const;
    const after = navigationAfter(...first, answered(url), told(url, true));
    expect(after).toMatchObject({ url, hops: [], complete: true, response: { url } });
  });
});

function told(url: string, isKnown: boolean | null, other: Partial<ConnectionSeen> = {}) {
  return connectionSeen(url, firefoxTold({ hsts: isKnown }), other);
}

function hsts() {
  return { 'non-authoritative-reason': ['HSTS'] };
}
