import { browser } from './browser.ts';

/** `storage.local`: kept on this device until it is removed, or the extension is. */
export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function writeLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Calls back when what is stored under the key has changed. Returns how to stop. */
export function watchLocal(key: string, changed: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (key in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => {
    browser.storage.local.onChanged.removeListener(listener);
  };
}
