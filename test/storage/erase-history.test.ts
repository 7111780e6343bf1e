import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { KnownHost } from '../../src/core/hsts-memory.ts';
import type { Visit } from '../../src/core/visit.ts';
import { forgetBefore, forgetEverything, forgetSite } from '../../src/storage/erase-history.ts';
import { withHistory } from '../../src/storage/history-database.ts';
import { putVisits } from '../../src/storage/history.ts';
import { listOwedVisits, oweVisits } from '../../src/storage/owed-visits.ts';
import { noon } from '../core/observations.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
import { listedNames } from './listed-sites.ts';
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

const [a, b] = ['https://a.test/', 'https://b.test/'];
const [early, later] = [visitTo(a, { time: noon }), visitTo(a, { time: noon + 2 })];
const other = visitTo(b, { time: noon + 1 });

async function putHost(host: string, seenAt: number, site = host): Promise<void> {
  const known: KnownHost = { host, site, seenAt, lastAnswer: 'absent', policy: null };
  await withHistory((database) => database.put('hosts', known));
}

const idsKept = (): Promise<readonly string[]> =>
  withHistory((database) => database.getAllKeys('visits'));
const hostsKept = (): Promise<readonly string[]> =>
  withHistory((database) => database.getAllKeys('hosts'));

describe('a site is forgotten', () => {
  it('with every visit, damaged ones too, and no other site is', async () => {
    await putVisits([early, later, other]);
    const damaged = { ...early, id: 'damaged', level: 'splendid' } as unknown as Visit;
    await withHistory((database) => database.put('visits', damaged));
    await forgetSite('a.test');
    expect(await idsKept()).toEqual([other.id]);
    expect(await listedNames()).toEqual(['b.test']);
  });

  it('with what was learnt of its hosts, and of no other’s', async () => {
    await putHost('www.a.test', noon, 'a.test');
    await putHost('a.test', noon);
    await putHost('aa.test', noon);
    await forgetSite('a.test');
    expect(await hostsKept()).toEqual(['aa.test']);
  });

  it('without an error where there was none', async () => {
    await expect(forgetSite('a.test')).resolves.toBeUndefined();
  });
});

describe('what is older than a time', () => {
  it('goes, and sites keep what is newer', async () => {
    await putVisits([early, other, later]);
    await forgetBefore(noon + 2);
    expect(await idsKept()).toEqual([later.id]);
    expect(await listedNames()).toEqual(['a.test']);
  });

  it('stays where it is of that very time', async () => {
    await putVisits([early]);
    await forgetBefore(noon);
    expect(await idsKept()).toEqual([early.id]);
  });

  it('goes with what hosts said of HSTS, and with what waits to be written', async () => {
    await putHost('a.test', noon - 1);
    await putHost('b.test', noon);
    await oweVisits([{ ...early, time: noon - 1 }, other]);
    await forgetBefore(noon);
    expect(await hostsKept()).toEqual(['b.test']);
    expect(await listOwedVisits()).toEqual([other]);
  });

  it('goes in steps, so that nobody waits long', async () => {
    const many = Array.from({ length: limits.visitsAtOnce + 1 }, (_, place) =>
      visitTo(`https://site-${place}.test/`, { time: noon - place - 1 }),
    );
    await putVisits([...many, other]);
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await forgetBefore(noon);
    expect(transactions.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(await idsKept()).toEqual([other.id]);
    expect(await listedNames()).toEqual(['b.test']);
  });
});

describe('everything', () => {
  it('goes: visits, sites, hosts, what is to be done, and what waits', async () => {
    await makeOlderHistory([early]);
    await putVisits([other]);
    await putHost('a.test', noon);
    await oweVisits([later]);
    // Damaged rows are in no index.
    await withHistory((database) => database.put('visits', { id: 'damaged' } as Visit));
    await forgetEverything();
    const left = await withHistory(async (database) =>
      Promise.all([...database.objectStoreNames].map((name) => database.count(name))),
    );
    expect(left).toEqual([0, 0, 0, 0]);
    expect(await listOwedVisits()).toEqual([]);
  });
});

describe('every erasure', () => {
  it.each<[string, () => Promise<void>]>([
    ['of a site', () => forgetSite('a.test')],
    ['by age', () => forgetBefore(noon)],
    ['of everything', forgetEverything],
  ])('%s is told once it can be read', async (_name, erase) => {
    await putVisits([early]);
    const told = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
    await erase();
    expect(told).toHaveBeenCalled();
  });
});
