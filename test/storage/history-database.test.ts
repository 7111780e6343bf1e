import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withHistory } from '../../src/storage/history-database.ts';
import { defer } from './deferred.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
import { visitTo } from './visit-to.ts';

beforeEach(() => {
  stubIndexedDb();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const visit = visitTo('https://a.test/');

describe('the history’s database', () => {
  it('comes from nothing to its newest version, with all its indexes', async () => {
    const made = await withHistory(async (database) => {
      const { store } = database.transaction('visits');
      const indexes = [...store.indexNames].map((name) => [name, store.index(name).keyPath]);
      return { version: database.version, keyPath: store.keyPath, indexes };
    });
    expect(made).toEqual({
      version: 3,
      keyPath: 'id',
      indexes: [
        ['origin-time', ['origin', 'time']],
        ['site-time', ['site', 'time']],
        ['time', 'time'],
      ],
    });
  });

  it('keeps the visits of version 1 when it comes to know hosts', async () => {
    const made = indexedDB.open('portlight-history', 1);
    made.addEventListener('upgradeneeded', () => {
      const visits = made.result.createObjectStore('visits', { keyPath: 'id' });
      visits.createIndex('site-time', ['site', 'time']);
      visits.createIndex('origin-time', ['origin', 'time']);
      visits.createIndex('time', 'time');
      visits.put(visit);
    });
    await new Promise((resolve) => made.addEventListener('success', resolve));
    made.result.close();
    const found = await withHistory(async (database) => ({
      visits: await database.getAll('visits'),
      hosts: await database.getAllFromIndex('hosts', 'site'),
    }));
    expect(found).toEqual({ visits: [visit], hosts: [] });
  });

  it('keeps what is in it when it is opened again', async () => {
    await withHistory((database) => database.put('visits', visit));
    expect(await withHistory((database) => database.getAll('visits'))).toEqual([visit]);
  });

  it('passes on what the work came to, be it an error', async () => {
    expect(await withHistory(async () => 42)).toBe(42);
    await expect(withHistory(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it.each([
    ['the work is done', async () => {}],
    ['the work failed', () => Promise.reject(new Error('no'))],
  ])('is closed once %s, so that an upgrade need not wait', async (_name, work) => {
    await withHistory(work).catch(() => {});
    const upgrade = defer<string>();
    const request = indexedDB.open('portlight-history', 99);
    request.addEventListener('blocked', () => upgrade.resolve('blocked'));
    request.addEventListener('success', () => upgrade.resolve('opened'));
    expect(await upgrade.promise).toBe('opened');
    request.result.close();
  });
});
