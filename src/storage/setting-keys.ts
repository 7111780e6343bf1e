import type { AllowedPort, AllowedPorts, SitePort } from '../core/allowed-ports.ts';
import { pickPreferences } from '../core/preference-forms.ts';
import type { OwnSettings } from '../core/settle-settings.ts';
import type { PreferenceName } from '../core/settings.ts';
import { isEnd, isSitePort } from '../core/site-port.ts';

/**
 * How settings are stored: each under a key of its own, so that two devices that change two of them
 * both keep their way, none comes near the 8 KB that an item may have, and one that is damaged spoils
 * no other. `null` stands for a setting that was taken back.
 */
export type StoredValues = Readonly<Record<string, unknown>>;

const preferencePrefix = 'setting/';
const portPrefix = 'allowed-port/';

export function preferenceKey(name: PreferenceName): string {
  return `${preferencePrefix}${name}`;
}

export function portKey({ site, port }: SitePort): string {
  return `${portPrefix}${site}:${port}`;
}

export function isSettingKey(key: string): boolean {
  return key.startsWith(preferencePrefix) || key.startsWith(portPrefix);
}

/** Reads what is stored, each value for itself. What is damaged, or of somebody else, is passed over. */
export function readStored(values: StoredValues): OwnSettings {
  const named = Object.entries(values).flatMap(([key, value]): readonly [string, unknown][] =>
    key.startsWith(preferencePrefix) ? [[key.slice(preferencePrefix.length), value]] : [],
  );
  const allowedPorts: AllowedPorts = Object.entries(values)
    .flatMap(([key, until]) => readPort(key, until) ?? [])
    .toSorted((a, b) => a.until - b.until);
  return { preferences: pickPreferences(Object.fromEntries(named)), allowedPorts };
}

function readPort(key: string, until: unknown): AllowedPort | null {
  const [, site, digits] = /^allowed-port\/(.+):([1-9]\d{0,4})$/.exec(key) ?? [];
  const what = { site, port: Number(digits) };
  return isSitePort(what) && isEnd(until) ? { ...what, until } : null;
}

/** What has to be stored to get from one list to the other. */
export function portChanges(before: AllowedPorts, after: AllowedPorts): StoredValues {
  const ends = new Map(before.map((one) => [portKey(one), one.until]));
  const kept = new Set(after.map(portKey));
  return Object.fromEntries([
    ...[...ends.keys()].filter((key) => !kept.has(key)).map((key): [string, null] => [key, null]),
    ...after
      .filter((one) => ends.get(portKey(one)) !== one.until)
      .map((one): [string, number] => [portKey(one), one.until]),
  ]);
}
