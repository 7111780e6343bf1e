import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockedErrorName } from '../../src/core/trouble.ts';
import { watchHistoryFreed, withHistory } from '../../src/storage/history-database.ts';
import { defer } from './deferred.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
import { visitTo } from './visit-to.ts';

beforeEach(() => {
  stubIndexedDb();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const name = 'portlight-history';
const visit = visitTo('https://a.test/');
const put = async (): Promise<unknown> => withHistory((database) => database.put('visits', visit));
const count = async (): Promise<number> => withHistory((database) => database.count('visits'));

/**
 * Opens the database as another program would, and does nothing about what others want of it. Without a
 * version it is the one that is there.
 */
function openElsewhere(version?: number): Promise<IDBDatabase> {
  const opened = defer<IDBDatabase>();
  const request = indexedDB.open(name, version);
  request.addEventListener('success', () => opened.resolve(request.result));
  request.addEventListener('error', () => opened.reject(request.error));
  return opened.promise;
}

function erase(): Promise<void> {
  const erased = defer<void>();
  indexedDB.deleteDatabase(name).addEventListener('success', () => erased.resolve());
  return erased.promise;
}

/** The patience is over at once; everything else takes its time. */
function losePatience(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

describe('a history that another holds', () => {
  it('is given up after a while, and opened again once the other lets go', async () => {
    await put();
    const holder = await openElsewhere();
    const erased = erase();
    losePatience();
    const freed = vi.fn<() => void>();
    const stop = watchHistoryFreed(freed);
    const refused = [put(), put()].map((one) => expect(one).rejects.toMatchObject(blocked));
    await vi.advanceTimersToNextTimerAsync();
    await Promise.all(refused);
    // The next need not wait as long: the first still does.
    await expect(put()).rejects.toMatchObject(blocked);
    expect(freed).not.toHaveBeenCalled();
    vi.useRealTimers();
    holder.close();
    await erased;
    await vi.waitFor(() => expect(freed).toHaveBeenCalled());
    await put();
    expect(await count()).toBe(1);
    stop();
  });

  it('is let go of at once when another wants to upgrade it', async () => {
    const [working, upgrading] = [defer<void>(), defer<void>()];
    const work = withHistory(async () => {
      working.resolve();
      await upgrading.promise;
      return 'done';
    });
    await working.promise;
    (await openElsewhere(99)).close();
    upgrading.resolve();
    expect(await work).toBe('done');
  });
});

describe('a history', () => {
  it('of a newer version is refused, left as it is, and used again when that is gone', async () => {
    await put();
    (await openElsewhere(7)).close();
    await expect(put()).rejects.toMatchObject({ name: 'VersionError' });
    const newer = await openElsewhere(7);
    expect(newer.objectStoreNames.contains('visits')).toBe(true);
    newer.close();
    await erase();
    await put();
    expect(await count()).toBe(1);
  });

  it('that was erased underneath is made anew', async () => {
    await put();
    await erase();
    expect(await count()).toBe(0);
    await put();
    expect(await count()).toBe(1);
  });
});

const blocked = { name: blockedErrorName };
