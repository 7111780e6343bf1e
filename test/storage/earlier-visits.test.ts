import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { Visit } from '../../src/core/visit.ts';
import {
  forgetPrivateVisits,
  rememberPrivateVisits,
  tellOfEarlier,
} from '../../src/storage/earlier-visits.ts';
import { withHistory } from '../../src/storage/history-database.ts';
import { putVisits } from '../../src/storage/history.ts';
import { committed, found, inFrame, noon, started } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, storedSession } from '../fake-browser.ts';
import { stubIndexedDb } from './fresh-indexed-db.ts';
import { visitTo } from './visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => {
  resetFakeBrowser();
  stubIndexedDb();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const url = 'https://a.test/';
const commit = committed(url, 'now');
const minute = 60_000;

function visit(place: number, other: Partial<Visit> = {}, address = url): Visit {
  return visitTo(address, { id: `visit-${place}`, time: noon - place * minute, ...other });
}

async function toldOf(observation: Observation, isPrivate = false): Promise<readonly string[]> {
  const [told] = await tellOfEarlier([observation], isPrivate);
  if (told === undefined || !('earlier' in told)) throw new Error('Nothing was told.');
  return told.earlier?.map(({ id }) => id) ?? [];
}

/** Into the memory that belongs to windows of this kind. */
async function keep(isPrivate: boolean, ...visits: readonly Visit[]): Promise<void> {
  await (isPrivate ? rememberPrivateVisits(visits) : putVisits(visits));
}

describe.each([false, true])(
  'a document is told of the visits before it, private: %s',
  (isPrivate) => {
    it('of which there are none at first', async () => {
      expect(await tellOfEarlier([commit], isPrivate)).toEqual([{ ...commit, earlier: [] }]);
    });

    it('the last of its address, and no other site’s', async () => {
      await keep(isPrivate, visit(3), visit(2), visit(1), visit(0.5, {}, 'https://b.test/'));
      expect(await toldOf(commit, isPrivate)).toEqual(['visit-1']);
      expect(await toldOf(found(url, 'now'), isPrivate)).toEqual(['visit-1']);
    });

    it('but not of itself, nor of what came later', async () => {
      await keep(isPrivate, visit(2), visit(1, { id: 'now' }), visit(-1));
      expect(await toldOf(commit, isPrivate)).toEqual(['visit-2']);
    });

    it('over the other scheme and on other ports too', async () => {
      await keep(
        isPrivate,
        visit(2, { strictTransportSecurity: ['max-age=1'] }, 'https://a.test:8443/'),
        visit(1, {}, 'http://a.test/'),
      );
      expect((await toldOf(commit, isPrivate)).toSorted()).toEqual(['visit-1', 'visit-2']);
    });

    it('from windows of its own kind only', async () => {
      await keep(!isPrivate, visit(1));
      expect(await toldOf(commit, isPrivate)).toEqual([]);
    });
  },
);

describe('earlier visits', () => {
  it('of an origin are found however much else of its site was visited since', async () => {
    const others = Array.from({ length: limits.visitsCompared + 5 }, (_, place) =>
      visit(place + 1, {}, 'https://www.a.test/'),
    );
    await putVisits([visit(99), ...others]);
    expect(await toldOf(commit)).toEqual(['visit-99']);
  });

  it('that are damaged are passed over', async () => {
    await putVisits([visit(2)]);
    await withHistory(async (database) => {
      await database.put('visits', { ...visit(1), url: 7 } as unknown as Visit);
    });
    expect(await toldOf(commit)).toEqual(['visit-2']);
    await fakeBrowser.storage.session.set({ 'visits/private': [{ id: 'x' }] });
    expect(await toldOf(commit, true)).toEqual([]);
  });

  it('of rows that an earlier version wrote are told as they are', async () => {
    const { mixedContent: _mixed, certificate: _certificate, ...row } = visit(1);
    await withHistory(async (database) => {
      await database.put('visits', row);
    });
    expect(await toldOf(commit)).toEqual(['visit-1']);
  });

  it('are not looked for where nothing arrives', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const others = [
      started(url),
      committed('about:blank', 'now'),
      committed('http://localhost/', 'now'),
      committed(url, 'frame', inFrame('frame', 'now')),
    ];
    expect(await tellOfEarlier(others, false)).toBe(others);
    expect(open).not.toHaveBeenCalled();
  });

  it('of private windows are few, outside the history, and gone with the last window', async () => {
    const many = Array.from({ length: limits.privateVisits + 3 }, (_, place) => visit(place + 1));
    await rememberPrivateVisits(many);
    const stored = storedSession()['visits/private'];
    expect(stored).toHaveLength(limits.privateVisits);
    expect(stored).toContainEqual(visit(1));
    expect(await withHistory(async (database) => database.getAll('visits'))).toEqual([]);
    await forgetPrivateVisits();
    expect(storedSession()).toEqual({});
  });
});
