import { browser } from './browser.ts';
import { watchArea } from './watch-area.ts';

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

/** Bytes in use by these keys, by all where none are given, as the browser counts them against its quota. */
export async function countSessionBytes(keys: readonly string[] | null = null): Promise<number> {
  const { session } = browser.storage;
  // Firefox has it from 131 on; before, nothing limits what an extension keeps there.
  return 'getBytesInUse' in session && typeof session.getBytesInUse === 'function'
    ? (session as unknown as Measured).getBytesInUse(keys === null ? null : [...keys])
    : 0;
}

interface Measured {
  readonly getBytesInUse: (keys: string[] | null) => Promise<number>;
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
  return watchArea(browser.storage.session, changed);
}
