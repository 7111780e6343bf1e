import { expect, it, vi } from 'vitest';
import { onStart } from '../../src/platform/lifecycle.ts';
import { fakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

it('calls at browser start, and after an install or update', () => {
  const started = vi.fn<() => void>();
  onStart(started);
  expect(started).not.toHaveBeenCalled();
  fakeBrowser.runtime.onStartup.emit();
  expect(started).toHaveBeenCalledTimes(1);
  fakeBrowser.runtime.onInstalled.emit();
  expect(started).toHaveBeenCalledTimes(2);
});
