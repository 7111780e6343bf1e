import { browser } from './browser.ts';

/** `storage.session`: kept in memory while the browser runs, through every restart of the worker. */
export async function readSession(
  keys: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  return keys.length === 0 ? {} : browser.storage.session.get([...keys]);
}

export async function listSessionKeys(): Promise<readonly string[]> {
  const { session } = browser.storage;
  // Chromium 130 and Firefox 143 can list the keys without the values.
  return 'getKeys' in session && typeof session.getKeys === 'function'
    ? (session as unknown as { getKeys: () => Promise<string[]> }).getKeys()
    : Object.keys(await session.get(null));
}

export async function readWholeSession(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.session.get(null);
}

export async function writeSession(values: Readonly<Record<string, unknown>>): Promise<void> {
  if (Object.keys(values).length > 0) await browser.storage.session.set(values);
}

export async function removeFromSession(keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.session.remove([...keys]);
}

/** Calls back with the keys that changed. Returns how to stop. */
export function watchSession(changed: (keys: readonly string[]) => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    changed(Object.keys(changes));
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => {
    browser.storage.session.onChanged.removeListener(listener);
  };
}
