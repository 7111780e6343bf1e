import { limits } from './limits.ts';
import { fixServers, themes, type PreferenceName, type Preferences } from './settings.ts';

/** What the value of a preference can be. */
export type PreferenceForm =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Whole days, 0 for ever. */
  | { readonly kind: 'days'; readonly most: number };

export const preferenceForms: Readonly<Record<PreferenceName, PreferenceForm>> = {
  badgeWeakened: { kind: 'switch' },
  badgeMixed: { kind: 'switch' },
  badgeUnknown: { kind: 'switch' },
  recording: { kind: 'switch' },
  historyDays: { kind: 'days', most: limits.historyDays },
  theme: { kind: 'choice', choices: themes },
  server: { kind: 'choice', choices: fixServers },
};

export const preferenceNames = Object.keys(preferenceForms) as readonly PreferenceName[];

/** Whether a value, from wherever it comes, is one that the preference can have. */
export function isPreference<Name extends PreferenceName>(
  name: Name,
  value: unknown,
): value is Preferences[Name] {
  const form: PreferenceForm = preferenceForms[name];
  switch (form.kind) {
    case 'switch':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && form.choices.includes(value);
    case 'days':
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= form.most;
  }
}

/** The preferences among the values, by their names. Whatever is none is left out, each for itself. */
export function pickPreferences(values: Readonly<Record<string, unknown>>): Partial<Preferences> {
  const known = preferenceNames.filter(
    (name) => Object.hasOwn(values, name) && isPreference(name, values[name]),
  );
  return Object.fromEntries(known.map((name) => [name, values[name]]));
}
