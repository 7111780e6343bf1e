import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Visit } from '../../src/core/visit.ts';
import { withHistory } from '../../src/storage/history-database.ts';
import { forgetSite } from '../../src/storage/erase-history.ts';
import { watchHistory } from '../../src/storage/history-news.ts';
import { listSiteVisits, putVisits } from '../../src/storage/history.ts';
import { listOwedVisits, oweVisits } from '../../src/storage/owed-visits.ts';
import { noon } from '../core/observations.ts';
import { resetFakeBrowser } from '../fake-browser.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
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

const morning = visitTo('https://www.a.test/', { time: noon - 1_000 });
const midday = visitTo('https://shop.a.test/', { time: noon });
const evening = visitTo('http://a.test:8080/', { time: noon + 1_000 });

async function put(...visits: readonly Visit[]): Promise<void> {
  for (const visit of visits) await putVisits([visit]);
}

/** Writes past `putVisits`, as an older version or a fault would have. */
async function putDamaged(...rows: readonly object[]): Promise<void> {
  await withHistory(async (database) => {
    for (const row of rows) await database.put('visits', row as Visit);
  });
}

describe('the history', () => {
  it('is empty at first', async () => {
    expect(await listSiteVisits('a.test', 10)).toEqual([]);
  });

  it('has a site’s visits newest first, its subdomains and ports together', async () => {
    await put(midday, evening, morning);
    expect(await listSiteVisits('a.test', 10)).toEqual([evening, midday, morning]);
  });

  it.each([
    [0, []],
    [2, [evening, midday]],
    [3, [evening, midday, morning]],
  ])('lists no more than %i', async (limit, visits) => {
    await put(morning, midday, evening);
    expect(await listSiteVisits('a.test', limit)).toEqual(visits);
  });

  it('keeps what was seen of a document that is met again when that is forgotten', async () => {
    const seen = visitTo('https://a.test/', {
      level: 'weakened',
      findings: ['hsts-policy.absent'],
    });
    const met = { ...seen, time: noon + 5, level: 'unknown', findings: [] } as const;
    await put(seen, { ...met, freshness: 'not-observed' });
    expect(await listSiteVisits('a.test', 10)).toEqual([seen]);
    const fresh = { ...met, level: 'secure', freshness: 'fresh' } as const;
    await put(fresh);
    expect(await listSiteVisits('a.test', 10)).toEqual([fresh]);
  });

  it('takes back what was seen where the page tells that it was another’s answer', async () => {
    const seen = visitTo('https://a.test/', { level: 'weakened' });
    const given = { ...seen, level: 'unknown', freshness: 'not-observed', findings: [] } as const;
    await put(seen, given);
    expect(await listSiteVisits('a.test', 10)).toEqual([given]);
  });

  it('gets what is seen of a document that was met unseen', async () => {
    const met = visitTo('https://a.test/', { freshness: 'not-observed', level: 'unknown' });
    const seen = visitTo('https://a.test/', { id: met.id });
    await put(met, { ...met, time: noon + 1, freshness: 'not-observed' }, seen);
    expect(await listSiteVisits('a.test', 10)).toEqual([seen]);
  });

  it('keeps sites apart', async () => {
    const sites = ['b.test', 'a.test.b.test', 'aa.test', 'a.tes'];
    await put(morning, ...sites.map((host) => visitTo(`https://${host}/`, { site: host })));
    expect(await listSiteVisits('a.test', 10)).toEqual([morning]);
    expect(await listSiteVisits('b.test', 10)).toHaveLength(1);
    expect(await listSiteVisits('', 10)).toEqual([]);
  });

  it('replaces what it has of a visit', async () => {
    await put(morning, { ...morning, level: 'mixed' });
    expect(await listSiteVisits('a.test', 10)).toEqual([{ ...morning, level: 'mixed' }]);
  });

  it('leaves out damaged rows, and counts them for nothing', async () => {
    await put(morning, evening);
    await putDamaged(
      { ...midday, id: 'no level', level: 'splendid' },
      { id: 'nothing but what the index needs', site: 'a.test', time: noon },
      { id: 'not even that' },
    );
    expect(await listSiteVisits('a.test', 2)).toEqual([evening, morning]);
  });
});

/** The disk is full: the transaction ends like this in Chromium, its requests with it. */
function fillDisk(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    const { transaction } = this;
    vi.spyOn(transaction, 'error', 'get').mockReturnValue(
      new DOMException('full', 'QuotaExceededError'),
    );
    const request = this.get('nothing');
    transaction.abort();
    return request;
  });
}

describe('what the history cannot take', () => {
  it('is refused with the reason, and leaves what is there', async () => {
    await put(morning);
    fillDisk();
    await expect(putVisits([midday])).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await listSiteVisits('a.test', 10)).toEqual([morning]);
    await putVisits([midday]);
    expect(await listSiteVisits('a.test', 10)).toEqual([midday, morning]);
  });

  it('is forgotten with its site also while it waits', async () => {
    const other = visitTo('https://b.test/');
    await oweVisits([morning, other]);
    await forgetSite('a.test');
    expect(await listOwedVisits()).toEqual([other]);
  });
});

describe('a change of the history', () => {
  it('is heard by every watcher, until it stops', async () => {
    const [here, there] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const [stopHere, stopThere] = [watchHistory(here), watchHistory(there)];
    await put(morning);
    await vi.waitFor(() => {
      expect(here).toHaveBeenCalledTimes(1);
      expect(there).toHaveBeenCalledTimes(1);
    });
    stopHere();
    await put(midday);
    await vi.waitFor(() => expect(there).toHaveBeenCalledTimes(2));
    expect(here).toHaveBeenCalledTimes(1);
    stopThere();
  });

  it.each<[string, number, () => Promise<void>]>([
    ['a new visit', 1, () => put(midday)],
    ['a visit that changed', 1, () => put({ ...morning, level: 'mixed' })],
    ['a visit that is the same', 0, () => put(morning)],
    ['the same visit, many times', 0, () => put(morning, morning, morning)],
    ['a site that was forgotten', 1, () => forgetSite('a.test')],
  ])('is told where there is one: %s, %i', async (_name, count, change) => {
    await put(morning);
    const told = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
    await change();
    expect(told).toHaveBeenCalledTimes(count);
  });

  it('is told only once it can be read', async () => {
    const reads: Promise<readonly Visit[]>[] = [];
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {
      reads.push(listSiteVisits('a.test', 10));
    });
    await put(morning);
    expect(await Promise.all(reads)).toEqual([[morning]]);
  });
});
