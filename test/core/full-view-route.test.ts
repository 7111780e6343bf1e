import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, routeHash, type Route } from '../../src/core/full-view-route.ts';
import { everySite, siteOrders } from '../../src/core/site-query.ts';
import { verdictLevels } from '../../src/core/verdict-level.ts';

const text = fc.string({ unit: 'grapheme' });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    kind: fc.constant('sites' as const),
    query: fc.record({
      text,
      level: fc.constantFrom(null, ...verdictLevels),
      finding: fc.option(fc.stringMatching(/^[a-z.-]+$/)),
      order: fc.constantFrom(...siteOrders),
    }),
  }),
  fc.record({ kind: fc.constant('site' as const), site: fc.string({ minLength: 1 }) }),
  fc.constantFrom<Route>({ kind: 'data' }, { kind: 'changes' }),
  fc.record({
    kind: fc.constant('guide' as const),
    chapter: fc.option(fc.string({ minLength: 1 })),
  }),
);

describe('a place in the full view', () => {
  it('is found again by its link', () => {
    fc.assert(
      fc.property(route, (place) => {
        const hash = routeHash(place);
        expect(parseRoute(hash)).toEqual(place);
        // And as browsers write it in an address.
        expect(parseRoute(new URL(hash, 'https://a.test/').hash)).toEqual(place);
      }),
    );
  });

  it.each([
    ['', everySite],
    ['#', everySite],
    ['#/', everySite],
    ['#/nowhere', everySite],
    ['#/site', everySite],
    ['#/site/', everySite],
    ['#/site/%E0%A4%A', everySite],
    ['#/?level=splendid&sort=sideways', everySite],
    ['#/?search=a%20b&level=mixed', { ...everySite, text: 'a b', level: 'mixed' }],
  ])('is the list of sites for %j', (hash, query) => {
    expect(parseRoute(hash)).toEqual({ kind: 'sites', query });
  });

  it.each([
    [{ kind: 'sites', query: everySite } as const, '#/'],
    [{ kind: 'site', site: 'example.test' } as const, '#/site/example.test'],
    [{ kind: 'changes' } as const, '#/changes'],
    [{ kind: 'data' } as const, '#/data'],
  ])('has a link a person can read: %j', (place, hash) => {
    expect(routeHash(place)).toBe(hash);
  });
});
