import * as fake from 'fake-indexeddb';
import { vi } from 'vitest';

/** Puts an empty IndexedDB in place; `vi.unstubAllGlobals` takes it away again. */
export function stubIndexedDb(): void {
  for (const [name, value] of Object.entries(fake)) {
    if (name.startsWith('IDB')) vi.stubGlobal(name, value);
  }
  vi.stubGlobal('indexedDB', new fake.IDBFactory());
}
