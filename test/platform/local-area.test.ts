import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readLocal, watchLocal, writeLocal } from '../../src/platform/local-area.ts';
import { resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());

describe('the storage of this device', () => {
  it('gives back what was written under a key, and nothing where nothing was', async () => {
    await writeLocal('a', [1]);
    await writeLocal('b', { two: null });
    expect(await readLocal('a')).toEqual([1]);
    expect(await readLocal('b')).toEqual({ two: null });
    expect(await readLocal('absent')).toBeUndefined();
  });

  it('tells that a key changed, until one stops to watch', async () => {
    const changed = vi.fn<() => void>();
    const stop = watchLocal('a', changed);
    await writeLocal('b', 1);
    expect(changed).not.toHaveBeenCalled();
    await writeLocal('a', 1);
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await writeLocal('a', 2);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
