import type { SettingsPlace } from '../core/settings.ts';
import { readLocal, removeFromLocal, watchLocal, writeLocal } from '../platform/local-area.ts';
import { readSync, removeFromSync, watchSync, writeSync } from '../platform/sync-area.ts';
import { isSettingKey, type StoredValues } from './setting-keys.ts';

/** What the person chose, as it is stored, and where. */
export interface OwnValues {
  readonly values: StoredValues;
  readonly place: SettingsPlace;
}

/** What stands on this device goes before what is synchronised: it was chosen later. */
export async function readOwnValues(): Promise<OwnValues> {
  const [synced, here] = await Promise.all([readSync().catch(() => null), readLocal()]);
  const only = settingsIn(here);
  const place = Object.keys(only).length > 0 ? 'partly' : 'synced';
  return { values: { ...settingsIn(synced ?? {}), ...only }, place: synced ? place : 'here' };
}

/** Stores them, `null` for what is taken back: synchronised, or on this device where that fails. */
export async function storeOwnValues(values: StoredValues): Promise<void> {
  const keys = Object.keys(values);
  if (keys.length === 0) return;
  try {
    await storeSynced(values);
  } catch {
    await writeLocal(values);
    return;
  }
  await removeFromLocal(keys);
}

/** Tries again to synchronise what stands on this device only; where it fails, it stays there. */
export async function syncLeftValues(): Promise<void> {
  const left = settingsIn(await readLocal());
  await storeOwnValues(left);
}

async function storeSynced(values: StoredValues): Promise<void> {
  const entries = Object.entries(values);
  await writeSync(Object.fromEntries(entries.filter(([, value]) => value !== null)));
  await removeFromSync(entries.filter(([, value]) => value === null).map(([key]) => key));
}

export function watchOwnValues(changed: () => void): () => void {
  const look = (keys: readonly string[]): void => {
    if (keys.some(isSettingKey)) changed();
  };
  const stops = [watchSync(look), watchLocal(look)];
  return () => {
    for (const stop of stops) stop();
  };
}

function settingsIn(values: StoredValues): StoredValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => isSettingKey(key)));
}
