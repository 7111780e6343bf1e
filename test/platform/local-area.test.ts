import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  readLocal,
  removeFromLocal,
  watchLocal,
  writeLocal,
} from '../../src/platform/local-area.ts';
import { resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());

describe('the storage of this device', () => {
  it('gives back what was written, until it is removed', async () => {
    expect(await readLocal()).toEqual({});
    await writeLocal({ a: [1], b: { two: null } });
    await writeLocal({ c: 'c' });
    await removeFromLocal(['a', 'absent']);
    await removeFromLocal([]);
    expect(await readLocal()).toEqual({ b: { two: null }, c: 'c' });
  });

  it('tells which keys changed, until one stops to watch', async () => {
    const changed = vi.fn<(keys: readonly string[]) => void>();
    const stop = watchLocal(changed);
    await writeLocal({ a: 1, b: 2 });
    expect(changed.mock.calls).toEqual([[['a', 'b']]]);
    stop();
    await writeLocal({ a: 2 });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
