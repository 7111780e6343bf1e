import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabState } from '../../src/core/tab-state.ts';
import { readTabState, writeTabState } from '../../src/storage/session-pages.ts';

import { arrival, fold, reported, seen } from '../core/observations.ts';
import { bytesOf, fakeBrowser, resetFakeBrowser, storedSession, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const { session } = fakeBrowser.storage;

function tabWith(tabId: number, ...keys: readonly string[]): TabState {
  const observations = keys.flatMap((key) =>
    arrival(`https://${key}.test/${'long/'.repeat(60)}`, key),
  );
  const state = fold([seen(false), ...observations]);
  return { ...state, tab: { ...state.tab, tabId } };
}

/** From now on no byte more can be stored. */
function fill(): void {
  world.quota = bytesOf(world.session);
}

const pages = (): readonly string[] =>
  Object.keys(storedSession()).filter((key) => key.startsWith('page/'));

const one = tabWith(1, 'a');
const two = fold(arrival('https://b.test/', 'b'), one);
/** Larger than all that any test lets go of. */
const heavy = fold(
  [
    reported('https://a.test/', 'a', {
      resources: Array.from({ length: 100 }, (_, place) => ({
        url: `http://cdn.test/${place}`,
        destination: 'image',
        trace: 'timed',
      })),
    }),
  ],
  one,
);

describe('a full session', () => {
  it('lets go of a page that another tab has not in front, and counts it there', async () => {
    await writeTabState(null, one);
    await writeTabState(null, tabWith(2, 'c', 'd'));
    fill();
    await writeTabState(one, two);
    expect(await readTabState(1)).toEqual(two);
    expect((await readTabState(2))?.tab).toMatchObject({ pages: ['d'], active: 'd', freed: 1 });
    expect(pages().toSorted()).toEqual(['page/a', 'page/b', 'page/d']);
  });

  it('lets go of the tab’s own earlier page where no other tab has one', async () => {
    await writeTabState(null, two);
    await writeTabState(null, tabWith(2, 'd'));
    fill();
    const three = fold(arrival('https://e.test/', 'e'), two);
    await writeTabState(two, three);
    const stored = await readTabState(1);
    expect(stored?.tab).toMatchObject({ active: 'e', freed: 1 });
    expect(stored?.pages['e']).toEqual(three.pages['e']);
    expect((await readTabState(2))?.tab).toMatchObject({ pages: ['d'], freed: 0 });
  });

  it('lets go first of pages that no tab refers to', async () => {
    await writeTabState(null, one);
    await writeTabState(null, tabWith(2, 'c', 'd'));
    await session.set({ 'page/orphan': { damaged: 'x'.repeat(5_000) } });
    fill();
    await writeTabState(one, two);
    expect(pages()).not.toContain('page/orphan');
    expect((await readTabState(2))?.tab).toMatchObject({ pages: ['c', 'd'], freed: 0 });
  });

  it('takes no page from anybody’s front, however large it is', async () => {
    await writeTabState(null, heavy);
    fill();
    const before = storedSession();
    await expect(writeTabState(null, tabWith(2, 'c'))).rejects.toThrow('quota');
    expect(storedSession()).toEqual(before);
  });

  it('loses nothing where letting go of everything would not be enough', async () => {
    await writeTabState(null, one);
    await writeTabState(null, tabWith(2, 'c', 'd'));
    fill();
    const before = storedSession();
    await expect(writeTabState(one, heavy)).rejects.toThrow('quota');
    expect(storedSession()).toEqual(before);
  });

  it('takes the change once there is room again', async () => {
    await writeTabState(null, one);
    fill();
    await expect(writeTabState(one, heavy)).rejects.toThrow('quota');
    world.quota += 100_000;
    await writeTabState(one, heavy);
    expect(await readTabState(1)).toEqual(heavy);
  });
});

describe('a session that fails for another reason', () => {
  it('says so, and no page is let go of', async () => {
    await writeTabState(null, one);
    await writeTabState(null, tabWith(2, 'c', 'd'));
    const before = storedSession();
    vi.spyOn(session, 'set').mockRejectedValue(new Error('broken'));
    await expect(writeTabState(one, two)).rejects.toThrow('broken');
    expect(storedSession()).toEqual(before);
  });
});
