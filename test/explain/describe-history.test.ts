import { describe, expect, it } from 'vitest';
import type { HistoryRoom } from '../../src/core/history-room.ts';
import { bytesText, describeImport, describeRoom } from '../../src/explain/describe-history.ts';
import { checks } from '../../src/checks/index.ts';
import { findingTitle, findingTitles } from '../../src/explain/finding-title.ts';

const room: HistoryRoom = {
  visits: 1_234,
  sites: 1,
  hosts: 2,
  isSummedUp: true,
  oldest: 1,
  bytes: 2_345_678,
};

describe('what is stored', () => {
  it('is said in numbers', () => {
    expect(describeRoom(room)).toEqual([
      '1,234 visits to 1 site. Of each: when it was, the address without its query, and what was found.',
      'What 2 hosts said about https on earlier visits (HSTS).',
      'All that Portlight keeps takes about 2.3 MB on this device.',
    ]);
  });

  it('is nothing where there is nothing', () => {
    const empty = { ...room, visits: 0, sites: 0, hosts: 0, oldest: null };
    expect(describeRoom(empty)).toEqual(['Nothing is stored of what you visited.']);
  });

  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1.0 KB'],
    [43_210_000, '43 MB'],
    [5e12, '5000 GB'],
  ])('takes %i bytes: %s', (bytes, words) => {
    expect(bytesText(bytes)).toBe(words);
  });
});

describe('an import', () => {
  it('is summed up, with a reason for what is left out', () => {
    const summary = {
      fresh: 1,
      same: 2,
      different: 1,
      refused: { address: 1, form: 2 },
      knownHosts: 3,
    };
    expect(describeImport(summary)).toEqual([
      '1 new visit.',
      '2 visits already here.',
      '1 visit here in another form: yours stay as they are.',
      '2 entries left out: not in the form of a visit.',
      '1 entry left out: the address is not one that is kept here.',
      'What hosts said about https (HSTS) is not taken over: it is true of one browser only.',
    ]);
    expect(
      describeImport({ ...summary, fresh: 0, same: 0, different: 0, refused: {}, knownHosts: 0 }),
    ).toEqual(['No new visit.']);
  });
});

describe('the title of a finding', () => {
  it.each([
    ['hsts-policy.absent', 'No HSTS'],
    ['hsts-policy.of-a-later-version', 'hsts-policy.of-a-later-version'],
    ['hsts-policy.toString', 'hsts-policy.toString'],
    ['nothing', 'nothing'],
  ])('of %s is %s', (code, title) => {
    expect(findingTitle(code, checks)).toBe(title);
  });

  it('stands worst first among others, each once, also where no check knows it', () => {
    const codes = [
      'tls-terminator.named',
      'hsts-policy.absent',
      'gone.since',
      'mixed-content.loaded-insecurely',
      'hsts-policy.absent',
    ];
    expect(findingTitles(codes, checks)).toEqual([
      'Parts loaded in clear text',
      'No HSTS',
      findingTitle('tls-terminator.named', checks),
      'gone.since',
    ]);
  });
});
