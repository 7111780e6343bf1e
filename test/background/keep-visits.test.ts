import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepVisits, recordedOf } from '../../src/background/keep-visits.ts';
import { limits } from '../../src/core/limits.ts';
import { listSiteVisits } from '../../src/storage/history.ts';
import { listOwedVisits } from '../../src/storage/owed-visits.ts';
import { createTroubleBook, type TroubleBook } from '../../src/storage/trouble-book.ts';
import { noon } from '../core/observations.ts';
import { bytesOf, fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';
import { stubIndexedDb } from '../storage/fresh-indexed-db.ts';
import { visitTo } from '../storage/visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  stubIndexedDb();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const first = visitTo('https://a.test/1', { time: noon });
const second = visitTo('https://a.test/2', { time: noon + 1 });

function fail(error: unknown): void {
  throw error;
}

function breakHistory(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is broken.', 'UnknownError');
  });
}

async function listed(): Promise<readonly string[]> {
  return (await listSiteVisits('a.test', 10)).map(({ id }) => id);
}

describe('a history that cannot be written', () => {
  it('makes visits wait, and gets them all once it can be', async () => {
    const troubles = createTroubleBook(fail);
    breakHistory();
    await keepVisits(troubles, [first]);
    expect(await troubles.has('history')).toBe(true);
    expect(await listOwedVisits()).toEqual([first]);
    vi.restoreAllMocks();
    await keepVisits(troubles, [second]);
    expect(await listed()).toEqual([second.id, first.id]);
    expect(await troubles.has('history')).toBe(false);
    expect(await listOwedVisits()).toEqual([]);
  });

  it('gets them also from the next worker, and without another visit', async () => {
    breakHistory();
    await keepVisits(createTroubleBook(fail), [first]);
    vi.restoreAllMocks();
    const next = createTroubleBook(fail);
    await keepVisits(next, []);
    expect(await listed()).toEqual([first.id]);
    expect(await next.has('history')).toBe(false);
  });

  it('gets the newest of what was told of one visit', async () => {
    const troubles = createTroubleBook(fail);
    breakHistory();
    await keepVisits(troubles, [first]);
    vi.restoreAllMocks();
    await keepVisits(troubles, [{ ...first, level: 'mixed' }]);
    expect(await listSiteVisits('a.test', 10)).toMatchObject([{ level: 'mixed' }]);
  });

  it('is told where the session has no room for the visits either', async () => {
    const troubles: TroubleBook = createTroubleBook(fail);
    await troubles.settle('history');
    breakHistory();
    world.quota = bytesOf(world.session);
    await expect(keepVisits(troubles, [first])).rejects.toThrow('quota');
    await vi.waitFor(async () => expect(await troubles.has('history')).toBe(true));
  });
});

describe('while recording is off', () => {
  const { sync } = fakeBrowser.storage;

  it('no visit may be kept, and of those pages none later either', async () => {
    await sync.set({ 'setting/recording': false });
    expect(await recordedOf([first])).toEqual([]);
    await sync.set({ 'setting/recording': true });
    expect(await recordedOf([first, second])).toEqual([second]);
  });

  it('the pages that are remembered for that are bounded, the newest stay', async () => {
    await sync.set({ 'setting/recording': false });
    const many = Array.from({ length: limits.unrecordedPages + 1 }, (_, place) => ({
      ...first,
      id: String(place),
    }));
    await recordedOf(many);
    await sync.clear();
    expect((await recordedOf(many)).map(({ id }) => id)).toEqual(['0']);
  });

  it('pages that cannot be read any more are nobody’s', async () => {
    await fakeBrowser.storage.session.set({ 'unrecorded-pages': [7] });
    expect(await recordedOf([first])).toEqual([first]);
  });
});

describe('a history that works', () => {
  it('is not opened where there is nothing to keep', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    await keepVisits(createTroubleBook(fail), []);
    expect(open).not.toHaveBeenCalled();
  });
});
