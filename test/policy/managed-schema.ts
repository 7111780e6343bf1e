import { limits } from '../../src/core/limits.ts';
import { preferenceForms, preferenceNames } from '../../src/core/preference-forms.ts';
import type { PreferenceName } from '../../src/core/settings.ts';
import { settingWords } from '../../src/explain/setting-words.ts';

/** The schema that Chromium holds a policy against: the part of JSON Schema that it knows. */
export function managedSchema(): object {
  const preferences = preferenceNames.map((name) => [
    name,
    { title: settingWords[name].title, description: settingWords[name].hint, ...formOf(name) },
  ]);
  return {
    type: 'object',
    properties: { ...Object.fromEntries(preferences), allowedPorts: allowedPorts() },
  };
}

function formOf(name: PreferenceName): object {
  const form = preferenceForms[name];
  switch (form.kind) {
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: form.choices };
    case 'days':
      return { type: 'integer', minimum: 0, maximum: form.most };
  }
}

function allowedPorts(): object {
  const { title, hint } = settingWords.allowedPorts;
  return {
    title,
    description: `${hint} At most ${limits.allowedPorts}.`,
    type: 'array',
    items: {
      type: 'object',
      properties: {
        site: { description: 'A host as an address has it, in ASCII.', type: 'string' },
        port: { type: 'integer', minimum: 1, maximum: 65_535 },
        until: { description: 'The last day, as in 2026-12-31.', type: 'string' },
      },
    },
  };
}
