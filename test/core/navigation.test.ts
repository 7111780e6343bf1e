import { describe, expect, it } from 'vitest';
import { advanceNavigation } from '../../src/core/navigation.ts';
import { answered, noon, redirected, started } from './observations.ts';

const http = 'http://a.test/';
const https = 'https://a.test/';
const begun = advanceNavigation(undefined, started(http)) ?? undefined;

describe('a navigation', () => {
  it('begins at the URL that was asked for', () => {
    expect(begun).toMatchObject({ requestedUrl: http, url: http, startedAt: noon, hops: [] });
  });

  it('goes on when the browser announces the request anew after a redirect', () => {
    expect(advanceNavigation(begun, started(https))).toMatchObject({
      requestedUrl: http,
      url: https,
    });
  });

  it.each([
    ['a redirect', redirected(http, https)],
    ['an answer', answered(https)],
  ])('does not begin with %s, for what came before was not seen', (_name, observation) => {
    expect(advanceNavigation(undefined, observation)).toBeNull();
  });

  it.each([
    [true, 'cache'],
    [false, 'fresh'],
  ])('says where its answer came from (from cache: %s)', (fromCache, freshness) => {
    const navigation = advanceNavigation(begun, answered(https, { fromCache }));
    expect(navigation?.response).toMatchObject({ url: https, freshness });
  });
});

describe('a redirect is the work of', () => {
  it.each([
    ['the server', 'server', null, { status: 301 }],
    ['the server', 'server', null, { status: 307 }],
    ['the browser', 'browser', 'HSTS', { status: 307, fields: hsts() }],
    ['the browser, as Firefox tells it', 'browser', null, { status: 0 }],
  ] as const)('%s (%s, %s)', (_who, by, reason, other) => {
    const navigation = advanceNavigation(begun, redirected(http, https, other));
    expect(navigation?.hops).toMatchObject([{ from: http, to: https, by, reason }]);
  });
});

function hsts() {
  return { 'non-authoritative-reason': ['HSTS'] };
}
