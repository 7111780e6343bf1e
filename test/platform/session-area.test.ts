import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  readSession,
  readWholeSession,
  removeFromSession,
  watchSession,
  writeSession,
} from '../../src/platform/session-area.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const { session } = fakeBrowser.storage;

describe('the session’s storage', () => {
  it('gives back what was written under the keys that were asked for', async () => {
    await writeSession({ a: 1, b: [2], c: null });
    expect(await readSession(['a', 'b', 'absent'])).toEqual({ a: 1, b: [2] });
    expect(await readWholeSession()).toEqual({ a: 1, b: [2], c: null });
    await removeFromSession(['a', 'absent']);
    expect(await readWholeSession()).toEqual({ b: [2], c: null });
  });

  it('is left alone where there is nothing to do', async () => {
    // Each call is a round trip to the browser.
    const calls = [vi.spyOn(session, 'get'), vi.spyOn(session, 'set'), vi.spyOn(session, 'remove')];
    expect(await readSession([])).toEqual({});
    await writeSession({});
    await removeFromSession([]);
    for (const call of calls) expect(call).not.toHaveBeenCalled();
  });

  it('tells which keys changed, until one stops to watch', async () => {
    const changed = vi.fn<(keys: readonly string[]) => void>();
    const stop = watchSession(changed);
    await writeSession({ a: 1, b: 2 });
    await removeFromSession(['b']);
    expect(changed.mock.calls).toEqual([[['a', 'b']], [['b']]]);
    stop();
    await writeSession({ a: 3 });
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
