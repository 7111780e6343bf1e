import type { AllowedPort, AllowedPorts } from './allowed-ports.ts';
import { limits } from './limits.ts';
import { pickPreferences, preferenceNames } from './preference-forms.ts';
import type { Preferences, SettingName } from './settings.ts';
import { isSitePort, lastMomentOf } from './site-port.ts';

/** What an administrator set. */
export interface Policy {
  readonly preferences: Partial<Preferences>;
  /** Null where the person decides; else these are all. */
  readonly allowedPorts: AllowedPorts | null;
  /** What was set to something that cannot be understood, and so does not count. */
  readonly refused: readonly SettingName[];
}

/** Reads what stands in managed storage, each setting for itself. Names of no setting are passed over. */
export function readPolicy(values: Readonly<Record<string, unknown>>): Policy {
  const preferences = pickPreferences(values);
  const allowedPorts = readAllowedPorts(values['allowedPorts']);
  const refused: readonly SettingName[] = [
    ...preferenceNames.filter((name) => isSet(values[name]) && preferences[name] === undefined),
    ...(isSet(values['allowedPorts']) && allowedPorts === null ? ['allowedPorts' as const] : []),
  ];
  return { preferences, allowedPorts, refused };
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** One entry that cannot be read spoils the list: half a list would warn where nobody expects it. */
function readAllowedPorts(value: unknown): AllowedPorts | null {
  if (!Array.isArray(value) || value.length > limits.allowedPorts) return null;
  const entries = value.map(readAllowedPort);
  return entries.every((entry) => entry !== null) ? entries : null;
}

function readAllowedPort(value: unknown): AllowedPort | null {
  if (typeof value !== 'object' || value === null) return null;
  const { site, port, until } = value as Readonly<Record<string, unknown>>;
  const what = { site, port };
  const end = typeof until === 'string' ? lastMomentOf(until) : null;
  return isSitePort(what) && end !== null ? { site: what.site, port: what.port, until: end } : null;
}
