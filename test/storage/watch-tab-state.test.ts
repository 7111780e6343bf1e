import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabState } from '../../src/core/tab-state.ts';
import { readTabState, watchTabState, writeTabState } from '../../src/storage/session-pages.ts';
import { arrival, fold, reported, seen } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';
import { defer } from './deferred.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const { session } = fakeBrowser.storage;

const first = fold([seen(false), ...arrival('https://a.test/', 'a')]);
const second = fold(arrival('https://b.test/', 'b'), first);

function watch() {
  const changed = vi.fn<(state: TabState | null) => void>();
  const failed = vi.fn<(error: unknown) => void>();
  const stop = watchTabState(1, changed, failed);
  return { changed, failed, stop, states: () => changed.mock.calls.map(([state]) => state) };
}

/** Lets every read that is under way come to its end: it waits on nothing but the fake's own turns. */
async function settled(): Promise<void> {
  await readTabState(1);
  await readTabState(1);
}

/** Holds back the next answer of the storage until it is released. */
function holdNextRead() {
  const answer = defer<Readonly<Record<string, unknown>>>();
  vi.spyOn(session, 'get').mockImplementationOnce(() => answer.promise);
  return answer;
}

describe('who watches a tab', () => {
  it('is told what is stored at once, and null where nothing is', async () => {
    const nothing = watch();
    await settled();
    expect(nothing.states()).toEqual([null]);
    await writeTabState(null, first);
    const something = watch();
    await settled();
    expect(something.states()).toEqual([first]);
  });

  it('is told of a new page, of a page that changed, and of the tab’s end', async () => {
    await writeTabState(null, first);
    const { states } = watch();
    await settled();
    await writeTabState(first, second);
    await settled();
    const third = fold([reported('https://b.test/', 'b', { protocol: 'h3' })], second);
    await writeTabState(second, third);
    await settled();
    await session.remove(['tab/1', 'page/a', 'page/b']);
    await settled();
    expect(states()).toEqual([first, second, third, null]);
  });

  it('is not told of other tabs', async () => {
    const { changed } = watch();
    await settled();
    const other = fold(arrival('https://c.test/', 'c'));
    await writeTabState(null, { ...other, tab: { ...other.tab, tabId: 2 } });
    await settled();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('never gets an older state after a newer one', async () => {
    await writeTabState(null, first);
    const slow = holdNextRead();
    const { states } = watch();
    await writeTabState(first, second);
    await settled();
    slow.resolve({ 'tab/1': first.tab });
    await settled();
    expect(states()).toEqual([second]);
  });

  it('is told no more once it has stopped, not even of a read under way', async () => {
    await writeTabState(null, first);
    const slow = holdNextRead();
    const { stop, changed, failed } = watch();
    stop();
    slow.resolve({});
    await writeTabState(first, second);
    await settled();
    expect(changed).not.toHaveBeenCalled();
    expect(failed).not.toHaveBeenCalled();
    expect(session.onChanged.registrations()).toEqual([]);
  });
});

describe('a read that fails', () => {
  const fault = new Error('The storage is gone.');

  it('is told, and no state is made up', async () => {
    vi.spyOn(session, 'get').mockRejectedValueOnce(fault);
    const { changed, failed } = watch();
    await settled();
    expect(failed.mock.calls).toEqual([[fault]]);
    expect(changed).not.toHaveBeenCalled();
  });

  it('does not end the watch', async () => {
    vi.spyOn(session, 'get').mockRejectedValueOnce(fault);
    const { states } = watch();
    await settled();
    await writeTabState(null, first);
    await settled();
    expect(states()).toEqual([first]);
  });

  it('is not told once a newer read was begun', async () => {
    const slow = holdNextRead();
    const { states, failed } = watch();
    await writeTabState(null, first);
    await settled();
    slow.reject(fault);
    await settled();
    expect(failed).not.toHaveBeenCalled();
    expect(states()).toEqual([first]);
  });
});
