import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  allowances,
  checkImportFaults,
  importFaults,
  singleImporterFaults,
} from './architecture/import-rules.ts';
import { readSource, readSources, type SourceFile } from './architecture/source-file.ts';
import {
  browserFaults,
  lengthFaults,
  longestFile,
  nameFaults,
  pureFaults,
} from './architecture/source-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root);

type Rule = (files: readonly SourceFile[]) => readonly string[];

const rules: readonly (readonly [string, Rule])[] = [
  ['every folder imports only what the table allows', importFaults],
  ['no check imports another', checkImportFaults],
  ['some packages have one import site', singleImporterFaults],
  ['only src/platform names the browser’s API', browserFaults],
  ['the pure folders are pure', pureFaults],
  ['every file has a name that says something, in kebab-case', nameFaults],
  ['every file is short enough to be read at once', lengthFaults],
];

describe('the architecture', () => {
  it.each(rules)('%s', (_name, rule) => {
    expect(rule(sources)).toEqual([]);
  });

  it('is the one that docs/architecture.md tells: every folder has its row there', () => {
    const page = readFileSync(`${root}/docs/architecture.md`, 'utf8');
    const missing = Object.keys(allowances).filter((folder) => !page.includes(`| \`${folder}\``));
    expect(missing).toEqual([]);
  });
});

const bad: readonly (readonly [string, Rule, string, string])[] = [
  ['an import up the table', importFaults, 'src/core/a.ts', `import { a } from '../checks/a.ts';`],
  ['a type up the table', importFaults, 'src/core/a.ts', `import type { A } from '../ui/a.ts';`],
  ['an inline type', importFaults, 'src/core/a.ts', `type A = import('../ui/a.ts').A;`],
  ['a passed-on export', importFaults, 'src/core/a.ts', `export { a } from '../popup/a.ts';`],
  ['a late import', importFaults, 'src/popup/a.ts', `void import('../background/a.ts');`],
  ['an import out of src', importFaults, 'src/core/a.ts', `import { a } from '../../test/a.ts';`],
  ['a package', importFaults, 'src/checks/a.ts', `import { h } from 'preact';`],
  ['an unknown folder', importFaults, 'src/misc/a.ts', `import { a } from './b.ts';`],
  [
    'the platform in the content script',
    importFaults,
    'src/content/a.ts',
    `import { a } from '../platform/a.ts';`,
  ],
  [
    'a content script in the worker',
    importFaults,
    'src/background/a.ts',
    `import { a } from '../content/a.ts';`,
  ],
  ['a check that uses another', checkImportFaults, 'src/checks/a.ts', `import b from './b.ts';`],
  [
    'the words of another check',
    checkImportFaults,
    'src/checks/a.ts',
    `import { b } from './b/words.ts';`,
  ],
  [
    'a check’s words that use another check',
    checkImportFaults,
    'src/checks/a/words.ts',
    `import b from '../b.ts';`,
  ],
  ['the polyfill’s global', browserFaults, 'src/core/a.ts', `export const a = browser.runtime;`],
  ['Chrome’s global', browserFaults, 'src/ui/a.tsx', `export const a = () => chrome.tabs;`],
  [
    'a file of a content script',
    browserFaults,
    'src/content/a.ts',
    `export const a = chrome.runtime;`,
  ],
  ['a hidden global', browserFaults, 'src/ui/a.ts', `export const a = globalThis.chrome;`],
  ['the clock', pureFaults, 'src/checks/a.ts', `export const a = Date.now();`],
  ['today', pureFaults, 'src/report/a.ts', `export const a = new Date();`],
  ['chance', pureFaults, 'src/explain/a.ts', `export const a = () => Math.random();`],
  ['the document', pureFaults, 'src/explain/a.ts', `export const a = document.title;`],
  ['the window', pureFaults, 'src/core/a.ts', `export const a = window;`],
  ['an async function', pureFaults, 'src/core/a.ts', `export const a = async () => 1;`],
  ['a top-level await', pureFaults, 'src/core/a.ts', `export const a = await 1;`],
  ['any', pureFaults, 'src/core/a.ts', `export const a: any = 1;`],
  ['an enum', pureFaults, 'src/core/a.ts', `export enum A { b }`],
  ['a class', pureFaults, 'src/core/a.ts', `export class A {}`],
  ['camel case', nameFaults, 'src/core/pageRecord.ts', ''],
  ['a name that says nothing', nameFaults, 'src/core/utils.ts', ''],
  ['a long file', lengthFaults, 'src/core/a.ts', '// line\n'.repeat(longestFile + 1)],
];

const good: readonly (readonly [string, Rule, string, string])[] = [
  [
    'an import down the table',
    importFaults,
    'src/checks/a.ts',
    `import { a } from '../core/a.ts';`,
  ],
  [
    'a check that uses its own words',
    checkImportFaults,
    'src/checks/a.ts',
    `import { words } from './a/words.ts';`,
  ],
  [
    'words of a check that use each other',
    checkImportFaults,
    'src/checks/a/words.ts',
    `import { port } from './port.ts'; import type { Check } from '../../core/check.ts';`,
  ],
  [
    'the platform’s types in the content script',
    importFaults,
    'src/content/a.ts',
    `import type { A } from '../platform/a.ts';`,
  ],
  [
    'the path of a content script',
    importFaults,
    'src/background/a.ts',
    `import a from '../content/a.iife.ts?script';`,
  ],
  [
    'a field named document',
    pureFaults,
    'src/core/a.ts',
    `export const a = { document: 1 }.document;`,
  ],
  [
    'a variable named document',
    pureFaults,
    'src/core/a.ts',
    `export const a = ({ document }: { document: string }) => document;`,
  ],
  ['a given time', pureFaults, 'src/core/a.ts', `export const a = new Date(1);`],
  ['a comment', pureFaults, 'src/core/a.ts', `// await window.fetch, Date.now()`],
  ['a string', pureFaults, 'src/core/a.ts', `export const a = 'any class in the window';`],
  ['a clock outside', pureFaults, 'src/background/a.ts', `export const a = Date.now();`],
  ['the platform itself', browserFaults, 'src/platform/a.ts', `export const a = chrome.tabs;`],
  [
    'a word in the name of another',
    browserFaults,
    'src/ui/a.ts',
    `export const chromeName = 'chrome';`,
  ],
  ['a content script', browserFaults, 'src/content/a.iife.ts', `export const a = chrome.runtime;`],
  ['a name with more endings', nameFaults, 'src/content/document-report.iife.ts', ''],
];

describe('the rules', () => {
  it.each(bad)('have a sentence for %s', (_name, rule, path, text) => {
    const faults = rule([readSource(path, text)]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^src\/.+\.$/);
  });

  it.each(good)('allow %s', (_name, rule, path, text) => {
    expect(rule([readSource(path, text)])).toEqual([]);
  });

  it('have a sentence for a package with two import sites', () => {
    const text = `import browser from 'webextension-polyfill';`;
    const files = ['src/platform/a.ts', 'src/platform/b.ts'].map((path) => readSource(path, text));
    expect(singleImporterFaults(files)).toEqual([
      'src/platform/a.ts and src/platform/b.ts import webextension-polyfill. One of them is enough.',
    ]);
  });
});
