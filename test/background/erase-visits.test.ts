import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseVisits, type Erasure } from '../../src/background/erase-visits.ts';
import { keepVisits, recordedOf } from '../../src/background/keep-visits.ts';
import { visitsOf } from '../../src/background/show-verdict.ts';
import { listSiteVisits } from '../../src/storage/history.ts';
import { listOwedVisits, oweVisits } from '../../src/storage/owed-visits.ts';
import { readTabState, writeTabState } from '../../src/storage/session-pages.ts';
import { createTroubleBook } from '../../src/storage/trouble-book.ts';
import { arrival, committed, fold, noon, seen } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';
import { stubIndexedDb } from '../storage/fresh-indexed-db.ts';
import { visitTo } from '../storage/visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

const [a, b] = ['https://a.test/', 'https://b.test/'];

beforeEach(async () => {
  resetFakeBrowser();
  stubIndexedDb();
  const state = fold([
    seen(false),
    ...arrival(a, 'page-a'),
    committed(b, 'page-b', { time: later }),
  ]);
  await writeTabState(null, state);
  await visitOpenPages();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function fail(error: unknown): void {
  throw error;
}

const later = noon + 60_000;
const queue = { inTurn: (work: () => Promise<void>) => work() };

/** What a worker does that meets the tab for the first time. */
async function visitOpenPages(): Promise<void> {
  const state = await readTabState(1);
  if (state === null) throw new Error('No tab is stored.');
  await keepVisits(createTroubleBook(fail), await recordedOf((await visitsOf(null, state)).kept));
}

async function kept(): Promise<readonly string[]> {
  const visits = [await listSiteVisits('a.test', 9), await listSiteVisits('b.test', 9)];
  return visits.flat().map(({ id }) => id);
}

describe('what is erased', () => {
  it.each<readonly [Erasure, readonly string[]]>([
    [{ what: 'site', site: 'a.test' }, ['page-b']],
    [{ what: 'before', time: later }, ['page-b']],
    [{ what: 'everything' }, []],
  ])('does not come back from pages that are still open: %j', async (erasure, left) => {
    expect(await kept()).toEqual(['page-a', 'page-b']);
    await eraseVisits(queue, erasure);
    expect(await kept()).toEqual(left);
    await visitOpenPages();
    expect(await kept()).toEqual(left);
  });

  it.each<readonly [Erasure, readonly string[]]>([
    [{ what: 'site', site: 'a.test' }, [b]],
    [{ what: 'before', time: later }, [b]],
    [{ what: 'everything' }, []],
  ])('is not written later where it still waits: %j', async (erasure, left) => {
    await oweVisits([visitTo(a), visitTo(b, { time: later })]);
    await eraseVisits(queue, erasure);
    expect((await listOwedVisits()).map(({ url }) => url)).toEqual(left);
  });

  it('stays as it was where the open pages cannot be noted, and that is told', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('no room'));
    await expect(eraseVisits(queue, { what: 'everything' })).rejects.toThrow('no room');
    expect(await kept()).toEqual(['page-a', 'page-b']);
  });
});
