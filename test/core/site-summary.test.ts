import { describe, expect, it } from 'vitest';
import { siteStandings, summariseSite, type SiteSummary } from '../../src/core/site-summary.ts';
import type { VerdictLevel } from '../../src/core/verdict-level.ts';
import type { Visit } from '../../src/core/visit.ts';
import { visitTo } from '../storage/visit-to.ts';
import { noon } from './observations.ts';

let minute = 0;

/** A visit a minute after the one before. */
function then(
  level: VerdictLevel,
  url = 'https://a.test/',
  findings: readonly string[] = [],
): Visit {
  return visitTo(url, { level, findings, time: noon + 60_000 * minute++ });
}

function sum(...oldestFirst: readonly Visit[]): SiteSummary {
  const summary = summariseSite(oldestFirst.toReversed(), oldestFirst.length);
  if (summary === null) throw new Error('There are visits.');
  return summary;
}

describe('the summary of a site', () => {
  it('is none without a visit', () => {
    expect(summariseSite([], 0)).toBeNull();
  });

  it('has its name, its newest time, and as many visits as are kept', () => {
    const [first, last] = [then('secure'), then('secure')];
    expect(summariseSite([first, last], 9)).toEqual({
      site: 'a.test',
      level: 'secure',
      findings: [],
      visits: 9,
      changes: 0,
      lastTime: last.time,
    });
  });

  it.each<[string, VerdictLevel, readonly Visit[]]>([
    ['what it showed last', 'secure', [then('insecure'), then('secure')]],
    [
      'the worst of its hosts',
      'insecure',
      [then('insecure', 'https://old.a.test/'), then('secure', 'https://a.test/')],
    ],
    [
      'the worst of its ports',
      'mixed',
      [then('mixed', 'https://a.test:8443/'), then('secure', 'https://a.test/')],
    ],
    [
      'not what it showed over http before it went over to https',
      'secure',
      [then('insecure', 'http://a.test/'), then('secure', 'https://a.test/')],
    ],
    [
      'what another port still shows over http',
      'insecure',
      [then('insecure', 'http://a.test:8080/'), then('secure', 'https://a.test/')],
    ],
    ['what was seen, rather than what was not', 'weakened', [then('weakened'), then('unknown')]],
    ['that nothing was seen, where that is all', 'unknown', [then('unknown')]],
    [
      'what was seen of one host, worse than what was not of another',
      'unknown',
      [then('secure'), then('unknown', 'https://b.a.test/')],
    ],
  ])('is of the level of %s: %s', (_name, level, visits) => {
    expect(sum(...visits).level).toBe(level);
  });

  it('names what was found last in each place, once and in order', () => {
    const visits = [
      then('weakened', 'https://a.test/', ['gone.since']),
      then('weakened', 'https://a.test/', ['b.b', 'a.a']),
      then('weakened', 'https://b.a.test/', ['a.a', 'c.c']),
    ];
    expect(sum(...visits).findings).toEqual(['a.a', 'b.b', 'c.c']);
  });

  it.each<[number, string, readonly Visit[]]>([
    [0, 'the same again', [then('secure'), then('secure'), then('secure')]],
    [
      2,
      'an HSTS Policy that went, and another port',
      [
        { ...then('secure'), strictTransportSecurity: ['max-age=63072000'] },
        { ...then('weakened'), strictTransportSecurity: [] },
        { ...then('weakened', 'https://a.test:8443/'), port: 8443 },
      ],
    ],
  ])('counts %i changes in %s', (changes, _name, visits) => {
    expect(sum(...visits).changes).toBe(changes);
  });

  it('takes an origin that is none for a place of its own', () => {
    expect(sum({ ...then('secure'), origin: 'not an origin' }).level).toBe('secure');
  });
});

describe('the places of a site', () => {
  it('stand as they were last seen, worst first, then newest first', () => {
    const [old, clear, gap, other] = [
      then('mixed', 'https://a.test/'),
      then('insecure', 'http://b.a.test/'),
      then('weakened', 'https://a.test/'),
      then('weakened', 'https://a.test:8443/'),
    ];
    const unseen = then('unknown', 'https://a.test/');
    expect(siteStandings([unseen, other, gap, clear, old])).toEqual([clear, other, gap]);
  });
});
