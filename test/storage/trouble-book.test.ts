import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trouble } from '../../src/core/trouble.ts';
import { createTroubleBook, watchTroubles } from '../../src/storage/trouble-book.ts';
import { bytesOf, fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const error = new DOMException('full', 'QuotaExceededError');
const failure = { place: 'history', error, time: 1, lost: 0 } as const;
const stops: (() => void)[] = [];

/** What a page of the extension is told, newest last. */
function watched(): readonly (readonly Trouble[])[] {
  const told: (readonly Trouble[])[] = [];
  stops.push(watchTroubles((troubles) => void told.push(troubles)));
  return told;
}

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function fail(thrown: unknown): void {
  throw thrown;
}

describe('the book of troubles', () => {
  it('tells pages of a trouble at once, and when it is over', async () => {
    const told = watched();
    const book = createTroubleBook(fail);
    await book.add(failure);
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject([{ place: 'history', times: 1 }]));
    await book.settle('history');
    await vi.waitFor(() => expect(told.at(-1)).toEqual([]));
  });

  it('tells it to a page that opens later, and to the next worker', async () => {
    await createTroubleBook(fail).add(failure);
    const told = watched();
    await vi.waitFor(() => expect(told).toMatchObject([[{ place: 'history' }]]));
    const next = createTroubleBook(fail);
    expect(await next.has('history')).toBe(true);
    expect(await next.has('session')).toBe(false);
    await next.add({ ...failure, time: 2 });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject([{ since: 1, times: 2 }]));
  });

  it('can say that the session is full when it is, in room it took before', async () => {
    const book = createTroubleBook(fail);
    await book.settle('session');
    world.quota = bytesOf(world.session);
    await expect(fakeBrowser.storage.session.set({ more: 1 })).rejects.toThrow('quota');
    await book.add({ ...failure, place: 'session' });
    await book.add({ ...failure, error: '"'.repeat(1_000) });
    const told = watched();
    await vi.waitFor(() => expect(told).toMatchObject([[{ place: 'session' }, { times: 1 }]]));
  });

  it('remembers what it could not store, and stores it as soon as there is room', async () => {
    const faults: unknown[] = [];
    const book = createTroubleBook((fault) => void faults.push(fault));
    world.quota = 0;
    await book.add(failure);
    expect(faults).toHaveLength(1);
    world.quota = 10_000;
    expect(await book.has('history')).toBe(true);
    const told = watched();
    await vi.waitFor(() => expect(told).toMatchObject([[{ place: 'history' }]]));
  });

  it('writes nothing where nothing changes', async () => {
    const book = createTroubleBook(fail);
    await book.settle('session');
    const set = vi.spyOn(fakeBrowser.storage.session, 'set');
    await book.settle('session');
    await book.settle('history');
    expect(set).not.toHaveBeenCalled();
  });

  it('stops no worker and no page, whatever stands in its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        resetFakeBrowser();
        await fakeBrowser.storage.session.set({ trouble: value });
        const told = watched();
        await vi.waitFor(() => expect(told).toEqual([[]]));
        const book = createTroubleBook(fail);
        await book.add(failure);
        expect(await createTroubleBook(fail).has('history')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is told as a trouble itself where it cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('broken'));
    const told = watched();
    await vi.waitFor(() =>
      expect(told).toMatchObject([[{ place: 'session', cause: 'other', error: 'broken' }]]),
    );
  });
});
