import * as v from 'valibot';
import { readLocal, removeFromLocal } from '../platform/local-area.ts';
import { storeOwnValues, syncLeftValues } from './setting-areas.ts';
import { portKey, readStored } from './setting-keys.ts';

/** Where the first versions kept the allowed ports, all in one list. */
const oldKey = 'allowed-ports';

const oldListSchema = v.array(
  v.fallback(v.nullable(v.object({ site: v.string(), port: v.number(), until: v.number() })), null),
);

/**
 * Brings settings to where they belong: those of older versions, and those that could not be
 * synchronised when they were made. May be ended at any time and done again.
 */
export async function migrateSettings(): Promise<void> {
  const here = await readLocal();
  if (oldKey in here) {
    const old = v.safeParse(oldListSchema, here[oldKey]);
    const list = old.success ? old.output.filter((one) => one !== null) : [];
    const values = Object.fromEntries(list.map((one) => [portKey(one), one.until]));
    const { allowedPorts } = readStored(values);
    await storeOwnValues(Object.fromEntries(allowedPorts.map((one) => [portKey(one), one.until])));
    await removeFromLocal([oldKey]);
  }
  await syncLeftValues();
}
