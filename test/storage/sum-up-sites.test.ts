import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { summariseSite } from '../../src/core/site-summary.ts';
import type { Visit } from '../../src/core/visit.ts';
import { forgetBefore, forgetSite } from '../../src/storage/erase-history.ts';
import { withHistory } from '../../src/storage/history-database.ts';
import { putVisits } from '../../src/storage/history.ts';
import { addVisits } from '../../src/storage/import-history.ts';
import { siteRow, type SiteRow } from '../../src/storage/site-row.ts';
import { sumUpOldSites } from '../../src/storage/sum-up-sites.ts';
import { noon } from '../core/observations.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
import { makeOlderHistory } from './older-history.ts';
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

const readRows = (): Promise<readonly SiteRow[]> =>
  withHistory((database) => database.getAll('sites'));
const readVisits = (): Promise<readonly Visit[]> =>
  withHistory((database) => database.getAll('visits'));
const isToDo = async (): Promise<boolean> =>
  withHistory(async (database) => (await database.count('upkeep')) > 0);

/** The rows that the visits ask for, made of them all at once. */
async function rowsDue(): Promise<readonly SiteRow[]> {
  const visits = await readVisits();
  const sites = [...new Set(visits.map(({ site }) => site))].toSorted();
  return sites.flatMap((site) => {
    const own = visits.filter((visit) => visit.site === site);
    const newest = own.toSorted((a, b) => b.time - a.time).slice(0, limits.visitsSummedUp);
    const summary = summariseSite(newest, own.length);
    return summary === null ? [] : [siteRow(summary)];
  });
}

const visit = fc
  .record({
    place: fc.constantFrom(
      'https://a.test',
      'http://a.test',
      'https://b.test',
      'https://x.b.test:8443',
    ),
    level: fc.constantFrom('secure', 'weakened', 'insecure', 'unknown'),
    findings: fc.subarray(['a.a', 'b.b']),
    // Few enough to meet again.
    id: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ place, level, findings, id }) =>
    visitTo(`${place}/`, { id: `visit ${id}`, level, findings, time: noon + id }),
  );

const change = fc.oneof(
  fc.array(visit, { maxLength: 3 }).map((visits) => () => putVisits(visits)),
  fc.array(visit, { maxLength: 3 }).map((visits) => () => addVisits(visits, noon)),
  fc.constantFrom('a.test', 'b.test').map((site) => () => forgetSite(site)),
  fc.integer({ min: 0, max: 10 }).map((id) => () => forgetBefore(noon + id)),
);

describe('the row of a site', () => {
  it('agrees with its visits, whatever was written, imported and erased', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        stubIndexedDb();
        for (const apply of changes) await apply();
        expect(await readRows()).toEqual(await rowsDue());
      }),
      { numRuns: 60 },
    );
  });

  it('is made of the newest visits only, and counts them all', async () => {
    const many = Array.from({ length: limits.visitsSummedUp + 3 }, (_, place) =>
      visitTo('https://a.test/', {
        time: noon + place,
        level: place === 2 ? 'insecure' : 'secure',
        findings: [],
      }),
    );
    await putVisits(many);
    expect(await readRows()).toMatchObject([
      { visits: limits.visitsSummedUp + 3, changes: 0, level: 'secure' },
    ]);
    expect(await readRows()).toEqual(await rowsDue());
  });

  it('is not written where the visit cannot be, nor the visit without it', async () => {
    await putVisits([visitTo('https://a.test/')]);
    const before = await readRows();
    failPut(() => new DOMException('full', 'QuotaExceededError'));
    await expect(putVisits([visitTo('https://a.test/', { time: noon + 1 })])).rejects.toMatchObject(
      { name: 'QuotaExceededError' },
    );
    vi.restoreAllMocks();
    expect(await readVisits()).toHaveLength(1);
    expect(await readRows()).toEqual(before);
  });
});

const older = Array.from({ length: 2 * limits.sitesSummedUpAtOnce + 10 }, (_, place) =>
  visitTo(`https://site-${place}.test/`),
);

describe('a history of a version that knew no rows', () => {
  it('keeps its visits and hosts, and gets a row for every site when somebody asks', async () => {
    await makeOlderHistory(older);
    expect(await readRows()).toEqual([]);
    expect(await isToDo()).toBe(true);
    await sumUpOldSites();
    expect(await readVisits()).toHaveLength(older.length);
    expect(await readRows()).toEqual(await rowsDue());
    expect(await isToDo()).toBe(false);
  });

  it('goes on where it was when it is interrupted, and does nothing twice', async () => {
    await makeOlderHistory(older);
    breakAfter(1);
    await expect(sumUpOldSites()).rejects.toThrow('The worker was stopped.');
    expect(await readRows()).toHaveLength(limits.sitesSummedUpAtOnce);
    expect(await isToDo()).toBe(true);
    vi.restoreAllMocks();

    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await sumUpOldSites();
    const rows = put.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'sites');
    expect(rows).toHaveLength(older.length - limits.sitesSummedUpAtOnce);
    vi.restoreAllMocks();
    expect(await readRows()).toEqual(await rowsDue());
  });

  it('gets the row of a site at once where a visit to it comes first', async () => {
    await makeOlderHistory([visitTo('https://a.test/'), visitTo('https://b.test/')]);
    await putVisits([visitTo('https://b.test/', { time: noon + 1 })]);
    expect(await readRows()).toMatchObject([{ site: 'b.test', visits: 2 }]);
    await sumUpOldSites();
    expect(await readRows()).toEqual(await rowsDue());
  });

  it('has nothing to do where it is erased meanwhile', async () => {
    await makeOlderHistory(older);
    await forgetBefore(Infinity);
    await sumUpOldSites();
    expect(await readRows()).toEqual([]);
    expect(await isToDo()).toBe(false);
  });

  it('survives an upgrade that is broken off, and is upgraded the next time', async () => {
    await makeOlderHistory(older.slice(0, 3));
    const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(readVisits()).rejects.toThrow(/abort/i);
    create.mockRestore();
    expect(await readVisits()).toHaveLength(3);
    await sumUpOldSites();
    expect(await readRows()).toEqual(await rowsDue());
  });
});

describe('a history that is new', () => {
  it('has nothing to catch up on', async () => {
    await putVisits([visitTo('https://a.test/')]);
    expect(await isToDo()).toBe(false);
  });
});

/** Stops the work in the middle of the step after `steps`. */
function breakAfter(steps: number): void {
  let rows = 0;
  failPut(() =>
    ++rows > steps * limits.sitesSummedUpAtOnce + 5 ? new Error('The worker was stopped.') : null,
  );
}

/** Has a row of a site fail to be written wherever `fault` gives an error. */
function failPut(fault: () => Error | null): void {
  const { value } = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
  const whole = value as (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) => IDBRequest<IDBValidKey>;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...what: Parameters<IDBObjectStore['put']>
  ) {
    const error = this.name === 'sites' ? fault() : null;
    if (error !== null) throw error;
    return whole.call(this, ...what);
  });
}
