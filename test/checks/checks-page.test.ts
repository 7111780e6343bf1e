import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { CheckRow } from './check-row.ts';
import { checksPage } from './checks-page.ts';

const tables = import.meta.glob<readonly CheckRow[]>('./*.rows.ts', {
  eager: true,
  import: 'rows',
});
const subjects = checks.map((check) => ({ check, rows: tables[`./${check.id}.rows.ts`] ?? [] }));

describe('docs/checks.md', () => {
  it('says what the checks say: write it anew with “npm run docs”', async () => {
    const page = await format(checksPage(subjects), { parser: 'markdown' });
    await expect(page).toMatchFileSnapshot('../../docs/checks.md');
  });

  it('has an example of each finding, and fails where a row for one is missing', () => {
    expect(() => checksPage(subjects.map(({ check }) => ({ check, rows: [] })))).toThrow(
      /No row (finds|passes)/,
    );
  });
});
