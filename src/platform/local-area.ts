import { browser } from './browser.ts';
import { watchArea } from './watch-area.ts';

/** `storage.local`: kept on this device until it is removed, or the extension is. */
export async function readLocal(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.local.get(null);
}

export async function writeLocal(values: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.storage.local.set(values);
}

export async function removeFromLocal(keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.local.remove([...keys]);
}

/** Calls back with the keys that changed. Returns how to stop. */
export function watchLocal(changed: (keys: readonly string[]) => void): () => void {
  return watchArea(browser.storage.local, changed);
}
