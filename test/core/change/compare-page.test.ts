import { describe, expect, it } from 'vitest';
import { comparePage } from '../../../src/core/change/compare-page.ts';
import type { Observation } from '../../../src/core/observation.ts';
import type { VisitFacts } from '../../../src/core/visit-facts.ts';
import { visitFacts } from '../../../src/core/visit-facts.ts';
import type { PageRecord } from '../../../src/core/page-record.ts';
import { answered, committed, noon, pageAfter, reported, seen, started } from '../observations.ts';

const url = 'https://a.test/';
const minute = 60_000;

interface Load {
  /** Its Strict-Transport-Security line; without one none is sent. */
  readonly policy?: string;
  readonly url?: string;
  readonly reloaded?: true;
  readonly fromCache?: boolean;
}

/** The page in front after these loads in one tab, each told of all the visits before it. */
function pageOf(...loads: readonly Load[]): PageRecord {
  const told: Observation[] = [seen(false)];
  const visits: VisitFacts[] = [];
  for (const [place, load] of loads.entries()) {
    const { policy, url: address = url, reloaded, fromCache = false } = load;
    const time = noon + place * minute;
    const requestId = `r${place}`;
    const fields = { 'strict-transport-security': policy === undefined ? [] : [policy] };
    told.push(
      started(address, { requestId, time }),
      answered(address, { requestId, time, fields, fromCache }),
      committed(address, `page-${place}`, {
        time,
        earlier: [...visits],
        ...(reloaded ? { reloaded } : {}),
      }),
    );
    const visit = visitFacts(pageAfter(...told));
    if (visit !== null) visits.push(visit);
  }
  return pageAfter(...told);
}

function worse(...loads: readonly Load[]): readonly string[] | undefined {
  return comparePage(pageOf(...loads))?.worse.map(({ kind }) => kind);
}

const strict: Load = { policy: 'max-age=31536000' };
const reload: Load = { reloaded: true };

describe('a change for the worse', () => {
  it.each<readonly [string, readonly Load[], readonly string[]]>([
    ['is told by the first visit that shows it', [strict, {}], ['hsts-vanished']],
    ['is not told by the next', [strict, {}, {}], []],
    ['is told by a reload that shows it first', [strict, reload], ['hsts-vanished']],
    ['goes on being told where that page is reloaded', [strict, {}, reload], ['hsts-vanished']],
    ['and reloaded again', [strict, reload, reload, reload], ['hsts-vanished']],
    [
      'also out of the cache in between',
      [strict, reload, { ...reload, fromCache: true }, reload],
      ['hsts-vanished'],
    ],
    ['is over once a reload shows the contrary', [strict, {}, { ...strict, ...reload }], []],
    ['stays over', [strict, {}, { ...strict, ...reload }, { ...strict, ...reload }], []],
    ['is not passed on to another address', [strict, {}, { url: `${url}other`, ...reload }], []],
    ['is compared with the last fresh visit', [strict, { fromCache: true }, {}], ['hsts-vanished']],
    ['is none of a page that is not fresh', [strict, { fromCache: true }], []],
  ])('%s', (_name, loads, kinds) => {
    expect(worse(...loads)).toEqual(kinds);
  });

  it('rests on the two visits it lies between, however often the page is reloaded', () => {
    const [change] = comparePage(pageOf(strict, {}, reload, reload))?.worse ?? [];
    expect([change?.before.time, change?.after.time]).toEqual([noon, noon + minute]);
    expect(change?.before.field?.value).toBe('max-age=31536000');
    expect(change?.after.field?.value).toBeNull();
  });

  it('is not looked for where nobody read the past, nor where there is none', () => {
    expect(comparePage(pageAfter(started(url), answered(url), committed(url, 'a')))).toBeNull();
    expect(comparePage(pageOf({}))).toEqual({ isFirst: true, worse: [] });
  });

  it('is told too of a page that reported before its commit', () => {
    const earlier = [visitFacts(pageOf(strict))].flatMap((visit) => visit ?? []);
    const late = pageAfter(
      seen(false),
      reported(url, 'b'),
      started(url, { time: noon + minute }),
      answered(url, { time: noon + minute }),
      committed(url, 'b', { time: noon + minute, earlier }),
    );
    expect(comparePage(late)?.worse).toMatchObject([{ kind: 'hsts-vanished' }]);
  });
});
