import { basename } from 'node:path';
import type { SourceFile } from './source-file.ts';

const pureFolders = ['standards', 'core', 'checks', 'explain', 'report'];

/** Names of the world outside, with what a pure function does instead. */
const impureGlobals: Readonly<Record<string, string>> = {
  'Date.now': 'Time arrives inside observations',
  'new Date()': 'Time arrives inside observations',
  'Math.random': 'The same facts give the same answer',
  window: 'There is no window',
  document: 'There is no document',
  navigator: 'There is no browser',
  location: 'There is no page',
  localStorage: 'Nothing is stored',
  indexedDB: 'Nothing is stored',
  fetch: 'Nothing is fetched',
  setTimeout: 'Nothing waits',
  performance: 'There is no clock',
  crypto: 'There is no chance',
  console: 'There is nobody to talk to',
  Promise: 'Nothing waits',
};

const impureSyntax: Readonly<Record<string, string>> = {
  async: 'is asynchronous. Facts come in as arguments',
  AwaitExpression: 'waits. Facts come in as arguments',
  TSAnyKeyword: 'says “any”. Say what it is, or “unknown”',
  TSEnumDeclaration: 'has an enum. A union of strings does it',
  ClassDeclaration: 'has a class. Plain data and functions do it',
  ClassExpression: 'has a class. Plain data and functions do it',
};

export function pureFaults(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ folder }) => pureFolders.includes(folder))
    .flatMap(({ path, folder, globals, syntax }) => [
      ...Object.entries(impureGlobals)
        .filter(([name]) => globals.has(name) || globals.has(`globalThis.${name}`))
        .map(([name, instead]) => `${path} names “${name}”. ${instead} in src/${folder}.`),
      ...Object.entries(impureSyntax)
        .filter(([kind]) => syntax.has(kind))
        .map(([, sentence]) => `${path} ${sentence} in src/${folder}.`),
    ]);
}

/** Only src/platform names the browser's API; content scripts, which cannot load it, where they begin. */
export function browserFaults(files: readonly SourceFile[]): readonly string[] {
  const namers = files.filter(({ globals }) =>
    ['browser', 'chrome'].some((name) => globals.has(name) || globals.has(`globalThis.${name}`)),
  );
  return namers
    .filter(({ folder, path }) => folder !== 'platform' && !isContentScript(folder, path))
    .map(({ path }) => `${path} names the browser’s API. Only src/platform does.`);
}

function isContentScript(folder: string, path: string): boolean {
  return folder === 'content' && path.endsWith('.iife.ts');
}

export function nameFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path }) => {
    const name = basename(path);
    const [stem = ''] = name.split('.');
    return [
      ...(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/.test(name)
        ? []
        : [`${path} is not in kebab-case.`]),
      ...(/^(?:utils?|helpers?|common|misc|shared|types?)$/.test(stem)
        ? [`${path} says nothing in its name. Name it after what it does.`]
        : []),
    ];
  });
}

export const longestFile = 200;

export function lengthFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    return lines > longestFile
      ? [`${path} has ${lines} lines. More than ${longestFile} are two files.`]
      : [];
  });
}
