import { readPolicy } from '../core/policy.ts';
import { settleSettings } from '../core/settle-settings.ts';
import type { SettingName, Settings, SettingsPlace } from '../core/settings.ts';
import { watchManaged } from '../platform/managed-area.ts';
import { readManagedValues } from './managed-values.ts';
import { readOwnValues, watchOwnValues } from './setting-areas.ts';
import { readStored } from './setting-keys.ts';

/** The settings, and what is to be said of where they come from. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly place: SettingsPlace;
  /** What an administrator set to something that cannot be understood. */
  readonly refused: readonly SettingName[];
}

export async function readSettingsWhole(): Promise<SettingsReading> {
  const [managed, own] = await Promise.all([readManagedValues(), readOwnValues()]);
  const policy = readPolicy(managed);
  const settings = settleSettings(policy, readStored(own.values));
  return { settings, place: own.place, refused: policy.refused };
}

/** What holds now; of what is damaged, the default. */
export async function readSettings(): Promise<Settings> {
  return (await readSettingsWhole()).settings;
}

/** Calls back whenever a setting may have changed. Returns how to stop. */
export function watchSettings(changed: () => void): () => void {
  const stops = [watchOwnValues(changed), watchManaged(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}
