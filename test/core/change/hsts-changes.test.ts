import { describe, expect, it } from 'vitest';
import { changesOf, lastChangeOf, type VisitStory } from './history-of.ts';

const year = 'max-age=31536000';

/** A visit to the start page whose answer had these field lines; `null` where none was seen fresh. */
function sending(line: string | null, url = 'https://a.test/'): VisitStory {
  return [url, { strictTransportSecurity: line === null ? null : line === '' ? [] : [line] }];
}

describe('the HSTS Policy of a host', () => {
  it.each<readonly [string, readonly VisitStory[], readonly string[]]>([
    ['stays', [sending(year), sending(year)], []],
    ['stays away', [sending(''), sending('')], []],
    ['is not compared with nothing', [sending('')], []],
    ['vanishes', [sending(year), sending('')], ['hsts-vanished 1']],
    ['vanishes once', [sending(year), sending(''), sending('')], ['hsts-vanished 1']],
    ['is taken back', [sending(year), sending('max-age=0')], ['hsts-vanished 1']],
    ['becomes one that browsers ignore', [sending(year), sending('yes')], ['hsts-vanished 1']],
    ['appears', [sending(''), sending(year)], ['hsts-appeared 1']],
    ['was not observed in between', [sending(year), sending(null), sending(year)], []],
    ['was not observed at first', [sending(null), sending('')], []],
    ['was not observed in the end', [sending(year), sending(null)], []],
    [
      'vanished while it was not observed',
      [sending(year), sending(null), sending('')],
      ['hsts-vanished 2'],
    ],
    ['is shortened', [sending(year), sending('max-age=300')], ['hsts-shortened 1']],
    ['is lengthened', [sending('max-age=300'), sending(year)], ['hsts-lengthened 1']],
    ['falls below a year', [sending(year), sending('max-age=31535000')], ['hsts-shortened 1']],
    ['counts down within its band', [sending('max-age=500'), sending('max-age=400')], []],
    ['goes beyond what is ever kept', [sending(year), sending('max-age=999999999')], []],
    [
      'leaves subdomains out',
      [sending(`${year}; includeSubDomains`), sending(year)],
      ['subdomains-left-out 1'],
    ],
    [
      'includes subdomains',
      [sending(year), sending(`${year}; includeSubDomains`)],
      ['subdomains-included 1'],
    ],
    [
      'is one for all ports, each of which may answer otherwise from the first',
      [sending(year), ['https://a.test:8443/', { strictTransportSecurity: [] }]],
      ['port-first-seen 1'],
    ],
    ['is its own', [sending(year), sending('', 'https://www.a.test/')], []],
    ['is nothing over http', [sending(year, 'http://a.test/'), sending('', 'http://a.test/')], []],
    [
      'is nothing of an IP address',
      [sending(year, 'https://192.0.2.1/'), sending('', 'https://192.0.2.1/')],
      [],
    ],
    [
      'is nothing of this machine',
      [sending(year, 'https://localhost/'), sending('', 'https://localhost/')],
      [],
    ],
  ])('%s', (_name, stories, changes) => {
    expect(changesOf(...stories)).toEqual(changes);
  });

  it('that is sent with one page and not with another does not change', () => {
    const login = 'https://a.test/login';
    expect(
      changesOf(
        sending(year),
        sending('', login),
        sending(year),
        sending('', login),
        sending(year),
      ),
    ).toEqual([]);
  });

  it('that vanishes from a whole host is told once, whichever page is visited', () => {
    const other = 'https://a.test/other';
    expect(changesOf(sending(year), sending(year, other), sending(''), sending('', other))).toEqual(
      ['hsts-vanished 2'],
    );
  });

  it('is told with what was sent', () => {
    expect(lastChangeOf(sending(year), sending('max-age=0'))).toMatchObject({
      direction: 'worse',
      place: 'a.test',
      parameters: { how: 'taken-back' },
    });
    expect(lastChangeOf(sending(year), sending('max-age=300'))).toMatchObject({
      direction: 'worse',
      parameters: { before: 31_536_000, after: 300 },
    });
  });
});
