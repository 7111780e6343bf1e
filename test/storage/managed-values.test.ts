import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readManagedValues } from '../../src/storage/managed-values.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));
beforeEach(() => resetFakeBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const { local, managed } = fakeBrowser.storage;

/** What is read while the browser answers nothing. */
async function readUnanswered(): Promise<unknown> {
  vi.useFakeTimers();
  const get = vi.spyOn(managed, 'get').mockReturnValue(new Promise<never>(() => {}));
  const values = readManagedValues();
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  get.mockRestore();
  return values;
}

describe('what an administrator set', () => {
  it('holds as it was last known where the browser does not answer', async () => {
    await managed.set({ recording: false });
    expect(await readManagedValues()).toEqual({ recording: false });
    expect(await readUnanswered()).toEqual({ recording: false });
  });

  it('holds no more once it is known to have been taken back', async () => {
    await managed.set({ recording: false });
    await readManagedValues();
    await managed.clear();
    expect(await readManagedValues()).toEqual({});
    expect(await readUnanswered()).toEqual({});
    expect(await local.get(null)).toEqual({});
  });

  it('leaves nothing behind where nobody set anything', async () => {
    await readManagedValues();
    expect(await local.get(null)).toEqual({});
  });

  it('holds also where it cannot be kept', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full.'));
    await managed.set({ recording: false });
    expect(await readManagedValues()).toEqual({ recording: false });
  });

  it.each([null, 'off', 5])('is nothing where %j was stored of it', async (value) => {
    await local.set({ 'policy/last-answer': value });
    expect(await readUnanswered()).toEqual({});
  });
});
