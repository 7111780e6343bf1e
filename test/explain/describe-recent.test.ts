import { describe, expect, it } from 'vitest';
import { changesOfSite, type SiteChange } from '../../src/core/change/site-change.ts';
import { describeRecent, type RecentFacts } from '../../src/explain/describe-recent.ts';
import { historyOf } from '../core/change/history-of.ts';

const [sent, absent] = [['max-age=63072000'], []];

/** HSTS that vanished and came back. */
function turnsOf(site: string): readonly SiteChange[] {
  const url = `https://${site}/`;
  const history = historyOf(
    [url, { strictTransportSecurity: sent }],
    [url, { strictTransportSecurity: absent }],
    [url, { strictTransportSecurity: sent }],
  );
  return changesOfSite(site, history, 0);
}

const two = turnsOf('a.test');

describe('what changed lately is summed up', () => {
  it.each<[string, Partial<RecentFacts>, readonly string[]]>([
    ['while nothing is found yet', { isSearching: true }, ['Looking…']],
    ['where nothing is', {}, ['Nothing was seen to change in the last 30 days.']],
    [
      'at two sites',
      { changes: [...two, ...turnsOf('b.test')] },
      ['4 changes at 2 sites in the last 30 days, 2 for the worse.'],
    ],
    [
      'for the better only',
      { changes: two.slice(0, 1) },
      ['1 change at 1 site in the last 30 days, none for the worse.'],
    ],
    [
      'while it is looked for, of too many sites',
      { changes: two, isSearching: true, sitesLeftOut: 1_200 },
      [
        '2 changes at 1 site in the last 30 days so far, 1 for the worse.',
        '1,200 sites visited earlier were not looked at.',
      ],
    ],
  ])('%s', (_name, facts, sentences) => {
    const none = { changes: [], sitesLeftOut: 0, isSearching: false };
    expect(describeRecent({ ...none, ...facts })).toEqual(sentences);
  });
});
