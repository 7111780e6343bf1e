import { browser } from './browser.ts';
import { watchArea } from './watch-area.ts';

/**
 * `storage.sync`: what the browser takes along to a person's other devices, where they have that
 * switched on. It takes 8 KB an item, 100 KB in all and 120 writes a minute, and rejects what is more;
 * in Firefox it can be switched off for all extensions, and then rejects everything.
 */
export async function readSync(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.sync.get(null);
}

export async function writeSync(values: Readonly<Record<string, unknown>>): Promise<void> {
  if (Object.keys(values).length > 0) await browser.storage.sync.set(values);
}

export async function removeFromSync(keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.sync.remove([...keys]);
}

/** Calls back with the keys that changed, here or elsewhere. Returns how to stop. */
export function watchSync(changed: (keys: readonly string[]) => void): () => void {
  return 'sync' in browser.storage ? watchArea(browser.storage.sync, changed) : () => {};
}
