import { describe, expect, it } from 'vitest';
import { changeDirections, changeEnds } from '../../../src/core/change/change-kind.ts';
import { listChanges } from '../../../src/core/change/list-changes.ts';
import { noon } from '../observations.ts';
import { historyOf, hour, type VisitStory } from './history-of.ts';

const year = 'max-age=31536000; includeSubDomains';
const short = 'max-age=300; includeSubDomains';

function sending(...lines: readonly string[]): VisitStory {
  return ['https://a.test/', { strictTransportSecurity: lines }];
}

/** Each change with the number of the visit that ended it. */
function spans(...stories: readonly VisitStory[]): readonly (readonly [string, number | null])[] {
  return listChanges(historyOf(...stories)).map(
    ({ kind, until }) => [kind, until === null ? null : (until - noon) / hour] as const,
  );
}

describe('the changes of a history', () => {
  it('come newest first, each until a later one ends it', () => {
    expect(spans(sending(year), sending(), sending(year), sending())).toEqual([
      ['hsts-vanished', null],
      ['hsts-appeared', 3],
      ['hsts-vanished', 2],
    ]);
  });

  it('end what has vanished with its policy', () => {
    expect(spans(sending(year), sending('max-age=300'), sending())).toEqual([
      ['hsts-vanished', null],
      ['subdomains-left-out', 2],
      ['hsts-shortened', 2],
    ]);
  });

  it('are not ended by those of another place', () => {
    const www: VisitStory = ['https://www.a.test/', { strictTransportSecurity: [year] }];
    const bare: VisitStory = ['https://www.a.test/', { strictTransportSecurity: [] }];
    expect(spans(sending(year), bare, sending(), www)).toEqual([
      ['hsts-appeared', null],
      ['hsts-vanished', null],
    ]);
  });

  it('end where an address that is known to differ shows the contrary', () => {
    const strict: VisitStory = ['https://a.test/login', { strictTransportSecurity: [year] }];
    const lax: VisitStory = ['https://a.test/login', { strictTransportSecurity: [] }];
    expect(spans(sending(year), strict, lax, sending(year))).toEqual([['hsts-vanished', 3]]);
  });

  it('are followed by further steps the same way', () => {
    expect(
      spans(sending(year), sending('max-age=99999; includeSubDomains'), sending(short)),
    ).toEqual([
      ['hsts-shortened', null],
      ['hsts-shortened', 2],
    ]);
  });

  it('are each between two visits', () => {
    const [change] = listChanges(historyOf(sending(year), ['https://b.test/'], sending()));
    expect(change).toMatchObject({
      before: { url: 'https://a.test/', time: noon },
      after: { url: 'https://a.test/', time: noon + 2 * hour },
    });
  });

  it('are of kinds whose ends are kinds too', () => {
    const ends = Object.values(changeEnds).flat();
    expect(ends.filter((kind) => !(kind in changeDirections))).toEqual([]);
  });
});
