import {
  allowPort,
  withdrawPort,
  type AllowedPorts,
  type SitePort,
} from '../core/allowed-ports.ts';
import { isPreference } from '../core/preference-forms.ts';
import { managedReason, type PreferenceName, type SettingName } from '../core/settings.ts';
import { storeOwnValues } from './setting-areas.ts';
import { portChanges, preferenceKey } from './setting-keys.ts';
import { readSettings } from './settings.ts';

/**
 * Stores a preference. Rejects where the value is none that it can have, and where an administrator
 * has set it.
 */
export async function storePreference(name: PreferenceName, value: unknown): Promise<void> {
  if (!isPreference(name, value)) throw new Error(`${name} cannot be ${JSON.stringify(value)}.`);
  await refuseManaged(name);
  await storeOwnValues({ [preferenceKey(name)]: value });
}

/**
 * Allows the port of the site from now on, for the usual time or until then. Both times in
 * milliseconds since the epoch. Rejects where an administrator has set which ports are allowed.
 */
export async function storeAllowedPort(what: SitePort, now: number, until?: number): Promise<void> {
  await changeAllowedPorts((known) => allowPort(known, what, now, until));
}

export async function removeAllowedPort(what: SitePort): Promise<void> {
  await changeAllowedPorts((known) => withdrawPort(known, what));
}

async function changeAllowedPorts(change: (known: AllowedPorts) => AllowedPorts): Promise<void> {
  const { allowedPorts } = await refuseManaged('allowedPorts');
  await storeOwnValues(portChanges(allowedPorts, change(allowedPorts)));
}

async function refuseManaged(name: SettingName): ReturnType<typeof readSettings> {
  const settings = await readSettings();
  if (settings.managed.includes(name)) throw new Error(managedReason);
  return settings;
}
