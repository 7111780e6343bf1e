import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readManaged, watchManaged } from '../../src/platform/managed-area.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const { managed } = fakeBrowser.storage;

describe('managed storage', () => {
  it('gives what an administrator set', async () => {
    await managed.set({ theme: 'dark' });
    expect(await readManaged()).toEqual({ theme: 'dark' });
  });

  it('is empty where nobody set anything: Firefox rejects then', async () => {
    vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readManaged()).toEqual({});
  });

  it('is asked again where no answer comes, and not for ever', async () => {
    vi.useFakeTimers();
    const never = new Promise<never>(() => {});
    const get = vi.spyOn(managed, 'get').mockReturnValueOnce(never);
    await managed.set({ theme: 'dark' });
    const second = readManaged();
    await vi.runAllTimersAsync();
    expect(await second).toEqual({ theme: 'dark' });
    get.mockReturnValue(never);
    const last = readManaged();
    await vi.runAllTimersAsync();
    expect(await last).toBeNull();
  });

  it('tells of its changes until one stops to watch', async () => {
    const changed = vi.fn<(names: readonly string[]) => void>();
    const stop = watchManaged(changed);
    await managed.set({ theme: 'dark' });
    expect(changed.mock.calls).toEqual([[['theme']]]);
    stop();
    await managed.set({ theme: 'light' });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
