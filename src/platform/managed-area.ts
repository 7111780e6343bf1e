import { browser } from './browser.ts';
import { watchArea } from './watch-area.ts';

/**
 * `storage.managed`: what an administrator set by a policy; only they can write it. Nothing where
 * nobody did, for which Firefox has no other answer than to reject.
 */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  if (!('managed' in browser.storage)) return {};
  return browser.storage.managed.get(null).catch(() => ({}));
}

/** Calls back with the names that changed. Returns how to stop. */
export function watchManaged(changed: (names: readonly string[]) => void): () => void {
  return 'managed' in browser.storage ? watchArea(browser.storage.managed, changed) : () => {};
}
