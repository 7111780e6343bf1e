import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { verdictLevels } from '../../src/core/verdict-level.ts';
import { judgePage } from '../../src/core/verdict.ts';
import { visitOf } from '../../src/core/visit.ts';
import { earlierVisitsSchema, visitSchema } from '../../src/storage/visit-schema.ts';
import { listChanges } from '../../src/core/change/list-changes.ts';
import { historyOf } from '../core/change/history-of.ts';
import { fold, seen } from '../core/observations.ts';
import { anyObservations } from './any-observations.ts';
import { damagedCopies, throughJson } from './damage.ts';
import { factsOf, visitTo } from './visit-to.ts';

const visit = visitTo('https://a.test/', { strictTransportSecurity: ['max-age=1'] });

/** With all that a visit can hold. */
const full = {
  ...visit,
  redirectedFrom: 'http://a.test',
  mixedContent: { blocked: 1, upgraded: 2, 'loaded-insecurely': 3, declared: 4 },
  tlsVersion: 'TLSv1.3',
  certificate: { sha256: 'ab', issuer: 'CN=Lab', notAfter: 1 },
};

const optional = [
  'redirectedFrom',
  'tlsVersion',
  'certificate',
  'mixedContent',
  ...Object.keys(full.mixedContent),
];

const visits = historyOf(
  ['https://a.test/', { strictTransportSecurity: ['max-age=1'], tlsVersion: 'TLSv1.3' }],
  ['https://a.test/', { strictTransportSecurity: [], tlsVersion: 'TLSv1.2' }],
);
const earlier = {
  visits: visits.map(factsOf),
  told: listChanges(visits).map(({ until: _until, ...change }) => change),
};

it.each([
  [8.64e15, true],
  [8.64e15 + 1, false],
  [1e300, false],
  [-1e300, false],
])('%d as the end of a validity period is a day that a calendar has: %s', (notAfter, isDay) => {
  const certificate = { sha256: 'ab', issuer: null, notAfter };
  expect(v.is(visitSchema, { ...visit, certificate })).toBe(isDay);
});

describe('what a page is compared with', () => {
  it('comes back whole', () => {
    expect(earlier.told.map(({ kind }) => kind)).toEqual(['tls-lowered', 'hsts-vanished']);
    expect(v.parse(earlierVisitsSchema, throughJson(earlier))).toEqual(earlier);
  });

  it.each(damagedCopies(earlier, [...optional, 'field', 'detail', 'how', 'before', 'after']))(
    'and is refused where it is damaged: %s',
    (_place, value) => {
      expect(v.is(earlierVisitsSchema, value)).toBe(false);
    },
  );
});

describe('a visit comes back from the history', () => {
  it('whole, whatever was observed', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const pages = Object.values(fold([...observations, seen(false)]).pages);
        const made = pages.flatMap((page) => visitOf(page, judgePage(page, checks)) ?? []);
        const stored = made.map((one) => v.parse(visitSchema, throughJson(one)));
        expect(stored).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });

  it('whole, with all it can hold', () => {
    expect(v.parse(visitSchema, throughJson(full))).toEqual(full);
  });

  it('as an earlier version wrote it, which knew nothing of certificates and redirects', () => {
    const row = {
      id: 'a',
      site: 'a.test',
      origin: 'https://a.test',
      url: 'https://a.test/',
      time: 1,
      level: 'weakened',
      freshness: 'fresh',
      findings: ['hsts-policy.absent'],
      port: 443,
      address: null,
      protocol: 'h2',
      strictTransportSecurity: [],
    };
    expect(v.parse(visitSchema, row)).toEqual(row);
  });

  it.each(verdictLevels)('with the level %s', (level) => {
    expect(v.parse(visitSchema, { ...visit, level })).toEqual({ ...visit, level });
  });
});

describe('a damaged visit is refused', () => {
  it.each(damagedCopies(full, optional))('%s', (_place, value) => {
    expect(v.is(visitSchema, value)).toBe(false);
  });

  it.each([
    ['a level of another time', { level: 'splendid' }],
    ['a freshness of another time', { freshness: 'stale' }],
    ['a time that is no number', { time: Number.NaN }],
  ])('%s', (_name, other) => {
    expect(v.is(visitSchema, { ...visit, ...other })).toBe(false);
  });

  it('without an error, whatever is there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(v.safeParse(visitSchema, value).success).toBe(false);
      }),
    );
  });
});
