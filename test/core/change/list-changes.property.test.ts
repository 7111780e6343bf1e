import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitsComparedWith } from '../../../src/core/change/earlier-visits.ts';
import { changesSince, listChanges, pastOf } from '../../../src/core/change/list-changes.ts';
import type { VisitFacts } from '../../../src/core/visit-facts.ts';
import { effectivePort } from '../../../src/standards/ports.ts';
import { visitTo } from '../../storage/visit-to.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { noon } from '../observations.ts';

const address = fc.constantFrom(
  'https://a.test/',
  'https://a.test/login',
  'https://a.test:8443/',
  'https://www.a.test/',
  'http://a.test/',
  'http://a.test:8443/',
  'https://192.0.2.1/',
  'http://localhost/',
);

/** Facts that may be missing, as they are where they were not observed and in rows of earlier versions. */
const facts = fc.record(
  {
    freshness: fc.constantFrom('fresh', 'fresh', 'fresh', 'cache', 'not-observed'),
    protocol: fc.constantFrom(null, 'h2', 'http/1.1', 'anything'),
    strictTransportSecurity: fc.constantFrom(
      null,
      [],
      ['max-age=0'],
      ['max-age=300; includeSubDomains'],
      ['max-age=31536000'],
      ['anything'],
    ),
    redirectedFrom: fc.constantFrom('http://a.test', 'http://www.a.test'),
    mixedContent: fc.constantFrom({}, { blocked: 1 }),
    tlsVersion: fc.constantFrom('TLSv1.2', 'TLSv1.3', 'anything'),
    certificate: fc.record({
      sha256: fc.constantFrom('aa', 'bb'),
      issuer: fc.constantFrom('CN=Lab', 'CN=Other', null),
      notAfter: fc.constantFrom(noon + 10, noon + 20, null),
    }),
  },
  { requiredKeys: ['freshness', 'protocol', 'strictTransportSecurity'] },
);

const visit = fc
  .tuple(address, fc.nat({ max: 40 }), fc.uuid(), facts)
  .map(([url, later, id, known]) =>
    visitTo(url, { id, time: noon + later, port: effectivePort(url), ...known }),
  );

const visits = fc.uniqueArray(visit, { maxLength: 14, selector: ({ id }) => id });

describe('the changes of any history', () => {
  it('are the same in whatever order its visits come', () => {
    fc.assert(
      fc.property(visits, fc.nat(), (all, place) => {
        const turn = place % (all.length + 1);
        const turned = [...all.slice(turn), ...all.slice(0, turn)].toReversed();
        expect(listChanges(turned)).toEqual(listChanges(deepFreeze(all)));
      }),
      { numRuns: 300 },
    );
  });

  it('are not touched by visits that were not fresh', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const fresh = all.filter(({ freshness }) => freshness === 'fresh');
        expect(listChanges(all)).toEqual(listChanges(fresh));
      }),
      { numRuns: 300 },
    );
  });

  it('need what they tell of on both sides: a fact that no visit has never changes', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const bare = all.map(
          ({ mixedContent: _m, certificate: _c, tlsVersion: _t, redirectedFrom: _r, ...rest }) => ({
            ...rest,
            protocol: null,
            strictTransportSecurity: null,
          }),
        );
        const kinds = new Set(listChanges(bare).map(({ kind }) => kind));
        kinds.delete('port-first-seen');
        kinds.delete('http-where-https');
        kinds.delete('https-where-http');
        expect([...kinds]).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('lie between an earlier and a later visit, and end after that', () => {
    fc.assert(
      fc.property(visits, (all) => {
        for (const { before, after, until } of listChanges(all)) {
          expect(before.time).toBeLessThanOrEqual(after.time);
          expect(until ?? Infinity).toBeGreaterThanOrEqual(after.time);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('for the worse are those that the few visits a page is told of show', () => {
    fc.assert(
      fc.property(visits, visit, (all, next) => {
        const after = { ...next, time: noon + 100 };
        const few = visitsComparedWith(after.url, all);
        expect(worse(few, after)).toEqual(worse(all, after));
        expect(few.length).toBeLessThanOrEqual(9);
      }),
      { numRuns: 500 },
    );
  });
});

function worse(all: readonly VisitFacts[], next: VisitFacts) {
  return changesSince(pastOf(all), next).filter(
    ({ direction, isKnown }) => direction === 'worse' && !isKnown,
  );
}
