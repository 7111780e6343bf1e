import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { everySite } from '../../src/core/site-query.ts';
import type { Visit } from '../../src/core/visit.ts';
import { withHistory } from '../../src/storage/history-database.ts';
import { putVisits } from '../../src/storage/history.ts';
import { countSites, findSites, type SiteListing } from '../../src/storage/site-listing.ts';
import { siteRow } from '../../src/storage/site-row.ts';
import { noon } from '../core/observations.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
import { listedNames, listedSites, listingOf } from './listed-sites.ts';
import { visitTo } from './visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  stubIndexedDb();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const hour = 3_600_000;

const sent: Partial<Visit> = {
  level: 'secure',
  findings: [],
  strictTransportSecurity: ['max-age=63072000'],
};
const absent: Partial<Visit> = {
  level: 'weakened',
  findings: ['hsts-policy.absent'],
  strictTransportSecurity: [],
};

/** Four sites that each order puts otherwise. */
async function putSample(): Promise<void> {
  const [old, gap] = ['https://old.test/', 'https://gap.test/'];
  await putVisits([
    visitTo('http://clear.test/', { level: 'insecure', findings: ['insecure-transport.page'] }),
    visitTo(old, { ...sent, time: noon - 3 * hour }),
    visitTo(old, { ...absent, time: noon - 2 * hour }),
    visitTo(old, { ...sent, time: noon - hour }),
    visitTo(gap, { ...sent, time: noon }),
    visitTo(gap, { ...absent, time: noon + hour }),
    visitTo('https://fine.test/', { level: 'secure', findings: [], time: noon + 2 * hour }),
  ]);
}

describe('the sites', () => {
  it('are none at first', async () => {
    expect(await listedSites()).toEqual([]);
    expect((await listingOf({ text: 'a' })).total).toBe(0);
  });

  it.each([
    ['worst', ['clear.test', 'gap.test', 'fine.test', 'old.test']],
    ['newest', ['fine.test', 'gap.test', 'clear.test', 'old.test']],
    ['changed', ['old.test', 'gap.test', 'fine.test', 'clear.test']],
    ['name', ['clear.test', 'fine.test', 'gap.test', 'old.test']],
  ] as const)('come %s first', async (order, names) => {
    await putSample();
    expect(await listedNames({ order })).toEqual(names);
    // The same with every name looked at.
    expect(await listedNames({ order, text: '.test' })).toEqual(names);
  });

  it.each([
    [{ level: 'secure' }, ['fine.test', 'old.test']],
    [{ level: 'secure', order: 'changed' }, ['old.test', 'fine.test']],
    [{ level: 'failed' }, []],
    [{ finding: 'hsts-policy.absent' }, ['gap.test']],
    [{ finding: 'never.found' }, []],
    [{ finding: 'hsts-policy.absent', level: 'insecure' }, []],
    [{ text: 'FINE' }, ['fine.test']],
    [{ text: 'l', order: 'newest' }, ['clear.test', 'old.test']],
    [{ text: 'l', level: 'secure' }, ['old.test']],
    [{ text: 'nowhere' }, []],
  ] as const)('are only those asked for: %j', async (query, names) => {
    await putSample();
    expect(await listedNames(query)).toEqual(names);
  });

  it('are counted by level and by finding', async () => {
    await putSample();
    const { levels, findings } = await countSites();
    expect([...levels]).toEqual([
      ['insecure', 1],
      ['weakened', 1],
      ['secure', 2],
    ]);
    expect([...findings]).toEqual([
      ['hsts-policy.absent', 1],
      ['insecure-transport.page', 1],
    ]);
  });

  it('that cannot be read, or went since, keep their place', async () => {
    await putSample();
    const [byIndex, byName] = [await listingOf(), await listingOf({ text: '.test' })];
    await withHistory(async (database) => {
      const row = await database.get('sites', 'gap.test');
      if (row) await database.put('sites', { ...row, visits: 'many' as unknown as number });
      await database.delete('sites', 'old.test');
    });
    const names = ['clear.test', undefined, 'fine.test'];
    expect((await byIndex.rows(0, 4)).map((row) => row?.site)).toEqual(names);
    expect((await byName.rows(0, 4)).map((row) => row?.site)).toEqual([...names, undefined]);
  });
});

/** More than one step of a search looks through. */
const many = limits.namesAtOnce + 50;

async function putMany(): Promise<void> {
  await withHistory(async (database) => {
    const { store } = database.transaction('sites', 'readwrite');
    const rows = Array.from({ length: many }, (_, place) =>
      siteRow({
        site: `site-${String(place).padStart(6, '0')}.test`,
        level: place % 2 === 0 ? 'secure' : 'weakened',
        findings: place % 100 === 0 ? ['rare.one'] : [],
        visits: 1,
        changes: 0,
        lastTime: noon - place,
      }),
    );
    await Promise.all(rows.map((row) => store.put(row)));
  });
}

describe('many sites', () => {
  it('are read only where somebody looks', async () => {
    await putMany();
    const everything = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const indexed = vi.spyOn(IDBIndex.prototype, 'getAll');
    const single = vi.spyOn(IDBObjectStore.prototype, 'get');
    const newest = await listingOf({ order: 'newest' });
    expect(newest.total).toBe(many);
    for (const from of [0, 190, many - 5_000, many - 210, many - 60, many - 20]) {
      const rows = await newest.rows(from, from + 20);
      const times = Array.from({ length: 20 }, (_, place) => noon - (from + place));
      expect(rows.map((row) => row?.lastTime)).toEqual(times);
    }
    const found = await listingOf({ text: '00', order: 'newest' });
    expect((await found.rows(0, 3)).map((row) => row?.site)).toEqual([
      'site-000000.test',
      'site-000001.test',
      'site-000002.test',
    ]);
    expect(everything).not.toHaveBeenCalled();
    // From the first of them on, in one request.
    expect(indexed.mock.calls).toEqual([[null, 20]]);
    // The last of each step, and those that were asked for.
    expect(single.mock.calls.length).toBeLessThan(80);
  });

  it('are shown as they are found, until the question is another', async () => {
    await putMany();
    const told: SiteListing[] = [];
    await findSites({ ...everySite, text: 'site' }, (now) => void told.push(now), open());
    expect(told.map(({ total, isComplete }) => [total, isComplete])).toEqual([
      [limits.namesAtOnce, false],
      [many, true],
    ]);
    const asked = new AbortController();
    const heard: SiteListing[] = [];
    await findSites(
      { ...everySite, finding: 'rare.one' },
      (now) => {
        heard.push(now);
        asked.abort();
      },
      asked.signal,
    );
    expect(heard).toHaveLength(1);
  });
});

function open(): AbortSignal {
  return new AbortController().signal;
}
