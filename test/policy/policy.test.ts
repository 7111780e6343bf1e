import { Ajv } from 'ajv';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/core/policy.ts';
import { preferenceForms, preferenceNames } from '../../src/core/preference-forms.ts';
import { fixServers, noSettings } from '../../src/core/settings.ts';
import { servers } from '../../src/explain/fixes/fix.ts';
import { managedSchema } from './managed-schema.ts';
import { examplePolicy, policyPage } from './policy-page.ts';

const isValid = new Ajv({ strict: false }).compile(managedSchema());

describe('docs/policy.md and the schema', () => {
  it('say what the settings are: write them anew with “npm run docs”', async () => {
    const page = await format(policyPage(), { parser: 'markdown', printWidth: 100 });
    await expect(page).toMatchFileSnapshot('../../docs/policy.md');
    const schema = await format(JSON.stringify(managedSchema()), {
      parser: 'json',
      printWidth: 100,
    });
    await expect(schema).toMatchFileSnapshot('../../public/managed-schema.json');
  });

  it('have an example that sets everything, and is understood', () => {
    expect(isValid(examplePolicy)).toBe(true);
    const { preferences, allowedPorts, refused } = readPolicy(examplePolicy);
    expect(Object.keys(preferences).toSorted()).toEqual(preferenceNames.toSorted());
    expect([allowedPorts?.length, refused]).toEqual([1, []]);
  });

  it.each([
    { theme: 'pink' },
    { recording: 'no' },
    { historyDays: 1.5 },
    { historyDays: -1 },
    { allowedPorts: 'a.test:81' },
    { allowedPorts: [{ site: 'a.test', port: 0, until: '2026-12-31' }] },
  ])('refuse what Portlight refuses: %j', (policy) => {
    expect(isValid(policy)).toBe(false);
    expect(readPolicy(policy).refused).toHaveLength(1);
  });
});

describe('the settings', () => {
  it('know the servers that there are fixes for', () => {
    expect(fixServers).toEqual(['any', ...servers]);
  });

  it('have a default that each of them can have, first among its choices', () => {
    for (const name of preferenceNames) {
      const form = preferenceForms[name];
      const [first] = form.kind === 'choice' ? form.choices : [noSettings[name]];
      expect(first).toBe(noSettings[name]);
      expect(readPolicy({ [name]: noSettings[name] }).refused).toEqual([]);
    }
  });
});
