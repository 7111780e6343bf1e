import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

/** `npm run new <id>`: writes a new check, its fixes and its table test, to be filled in. */

const root = fileURLToPath(new URL('..', import.meta.url));

const [id = '', ...rest] = argv.slice(2);
const fault = rest.length > 0 ? 'Give one id only, with hyphens between its words.' : idFault(id);
if (fault !== null) {
  console.error(
    `${fault}\nUsage: npm run new <check-id>, for example: npm run new cookie-attributes`,
  );
  exit(1);
}

const files = {
  [`src/checks/${id}.ts`]: checkText(id),
  [`src/explain/fixes/plans/${id}.ts`]: plansText(id),
  [`test/checks/${id}.rows.ts`]: rowsText(),
  [`test/checks/${id}.test.ts`]: testText(id),
};
const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
if (taken.length > 0) {
  console.error(`There is a ${taken.join(' and a ')} already. Choose another id, or edit that.`);
  exit(1);
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(`Wrote ${Object.keys(files).join(', ')}.

What to do next:
1. Say in src/checks/${id}.ts what the check looks at and what it can find. “needs” lists the
   evidence; src/core/evidence.ts says what there is.
2. Write pages that pass, that are found and to which it does not apply in test/checks/${id}.rows.ts.
3. Say in src/explain/fixes/plans/${id}.ts how the owner of a server mends each finding, or why there
   is nothing to mend.
4. npm test. It says in sentences what is still missing, and there is no step 5.`);

function idFault(name: string): string | null {
  if (name === '') return 'The new check has no id.';
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    return `“${name}” is not in kebab-case: lower-case words with hyphens between them.`;
  }
  if (/^(?:check|detect|find|has|is|no|validate|verify)-|-(?:check|checker)$/.test(name)) {
    return `“${name}” says what is done. Name what is looked at: a noun, such as “hsts-policy”.`;
  }
  return name === 'index' ? '“index” is the name of the catalogue.' : null;
}

function checkText(name: string): string {
  return `import { defineCheck } from '../core/check.ts';
import { pageItem } from '../core/evidence-item.ts';
import { hostnameOf } from '../standards/url.ts';

/** TODO: whether … (the standard and its section). */
export default defineCheck({
  id: '${name}',
  title: 'TODO',
  why: 'TODO: one sentence for anyone.',
  spec: 'https://TODO',
  needs: ['page'],
  findings: {
    todo: {
      severity: 'warning',
      level: 'weakened',
      title: 'TODO',
      summary: ({ host }: { host: string }) => \`TODO: what it means for \${host}, then the term.\`,
      advice: () => 'TODO: what the owner of the site can do.',
    },
  },
  pass: 'TODO: what a pass means.',
  notObserved: 'TODO: why the evidence can be missing.',
  notApplicable: {},
  judge({ page }) {
    // TODO: return [] where all is well.
    const parameters = { host: hostnameOf(page.url) };
    return [{ what: 'todo', parameters, evidence: [pageItem(page)] }];
  },
});
`;
}

function plansText(name: string): string {
  return `import type check from '../../../checks/${name}.ts';
import { nothing, type Plans } from '../plan.ts';

/** TODO: what can be mended. */
export default {
  todo: nothing('TODO: why not, or a fix from src/explain/fixes/topics.'),
} satisfies Plans<typeof check>;
`;
}

function rowsText(): string {
  return `import type { CheckRow } from './check-row.ts';
import { pageOf } from './page-of.ts';

/** TODO: rows that pass, are found, do not apply and are not observed. */
export const rows: readonly CheckRow[] = [
  { name: 'TODO', page: pageOf('https://a.test/'), outcome: 'pass' },
];
`;
}

function testText(name: string): string {
  return `import check from '../../src/checks/${name}.ts';
import { rows } from './${name}.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);
`;
}
