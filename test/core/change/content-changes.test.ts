import { describe, expect, it } from 'vitest';
import type { VisitTraces } from '../../../src/core/visit-traces.ts';
import { changesOf, lastChangeOf, type VisitStory } from './history-of.ts';

function holding(mixedContent?: VisitTraces['mixedContent'], url = 'https://a.test/'): VisitStory {
  return [url, mixedContent === undefined ? {} : { mixedContent }];
}

describe('the mixed content of a page', () => {
  it.each<readonly [string, readonly VisitStory[], readonly string[]]>([
    ['stays', [holding({ blocked: 1 }), holding({ upgraded: 2 })], []],
    ['stays away', [holding({}), holding({})], []],
    ['appears', [holding({}), holding({ blocked: 1 })], ['mixed-content-appeared 1']],
    ['goes', [holding({ blocked: 1 }), holding({})], ['mixed-content-gone 1']],
    ['was not looked for before', [holding(), holding({ blocked: 1 })], []],
    ['is not looked for now', [holding({ blocked: 1 }), holding()], []],
    ['is of its own address', [holding({}), holding({ blocked: 1 }, 'https://a.test/other')], []],
  ])('%s', (_name, stories, changes) => {
    expect(changesOf(...stories)).toEqual(changes);
  });

  it('is counted, whatever became of it', () => {
    expect(lastChangeOf(holding({}), holding({ blocked: 1, upgraded: 2 }))).toMatchObject({
      parameters: { count: 3 },
    });
  });
});

describe('a port', () => {
  it.each<readonly [string, readonly VisitStory[], readonly string[]]>([
    ['is the first of its host', [['https://a.test:8443/']], []],
    ['is first seen', [['https://a.test/'], ['https://a.test:8443/']], ['port-first-seen 1']],
    [
      'is first seen once',
      [
        ['https://a.test/'],
        ['https://a.test:8443/'],
        ['https://a.test/'],
        ['https://a.test:8443/'],
      ],
      ['port-first-seen 1'],
    ],
    ['is the usual one', [['https://a.test:8443/'], ['https://a.test/']], []],
    ['is of its own host', [['https://a.test/'], ['https://www.a.test:8443/']], []],
    [
      'was only tried',
      [
        ['https://a.test/'],
        ['https://a.test:8443/', { freshness: 'not-observed', level: 'failed' }],
      ],
      [],
    ],
  ])('%s', (_name, stories, changes) => {
    expect(changesOf(...stories)).toEqual(changes);
  });
});
