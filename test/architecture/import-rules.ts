import { posix } from 'node:path';
import type { Import, SourceFile } from './source-file.ts';

/** What a folder may import besides itself. */
interface Allowance {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  /** Folders of which only types may be imported: at run time they would bring too much along. */
  readonly typesOf?: readonly string[];
  /** Folders of which only the path of a built script is wanted. */
  readonly pathsOf?: readonly string[];
}

const preact = ['preact', 'preact/hooks', '@preact/signals'];
const facts = ['standards', 'core'];
const view = ['checks', 'explain', 'report', 'storage', 'messaging', 'ui', ...facts];

/** The table “Who may import whom” of docs/architecture.md. */
export const allowances: Readonly<Record<string, Allowance>> = {
  standards: { folders: [], packages: ['tldts-icann', '@oslojs/asn1'] },
  core: { folders: ['standards'], packages: [] },
  checks: { folders: facts, packages: [] },
  explain: { folders: [...facts, 'checks'], packages: [] },
  report: { folders: [...facts, 'checks', 'explain'], packages: [] },
  platform: { folders: facts, packages: ['webextension-polyfill'] },
  storage: { folders: [...facts, 'platform'], packages: ['idb', 'valibot'] },
  messaging: { folders: [...facts, 'platform'], packages: ['valibot'] },
  content: { folders: [...facts, 'platform'], packages: [], typesOf: ['platform'] },
  ui: { folders: view, packages: preact },
  popup: { folders: view, packages: preact },
  dashboard: { folders: view, packages: preact },
  options: { folders: view, packages: preact },
  guide: { folders: ['ui'], packages: preact },
  background: {
    folders: [
      ...facts,
      'checks',
      'explain',
      'report',
      'platform',
      'storage',
      'messaging',
      'content',
    ],
    packages: ['valibot'],
    pathsOf: ['content'],
  },
};

export function importFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => file.imports.flatMap((from) => importFault(file, from) ?? []));
}

function importFault(file: SourceFile, { from, typeOnly }: Import): string | null {
  const allowance = allowances[file.folder];
  if (allowance === undefined) {
    return `${file.path} is in a folder that docs/architecture.md does not know. Add a row for src/${file.folder}.`;
  }
  if (!from.startsWith('.')) {
    return allowance.packages.includes(from)
      ? null
      : `${file.path} imports the package ${from}, which src/${file.folder} has no business with.`;
  }
  const target = posix.join(posix.dirname(file.path), from);
  const folder = target.split('/')[1] ?? '';
  if (!target.startsWith('src/')) return `${file.path} imports ${target}, which is outside src.`;
  if (folder === file.folder) return null;
  if (!allowance.folders.includes(folder)) {
    return `${file.path} imports from src/${folder}. ${folderSentence(file.folder, allowance)}`;
  }
  if (allowance.pathsOf?.includes(folder) && !from.endsWith('?script')) {
    return `${file.path} imports from src/${folder}, of which it may only know the path of a built script.`;
  }
  return allowance.typesOf?.includes(folder) && !typeOnly
    ? `${file.path} imports a value from src/${folder}. Import only types from there.`
    : null;
}

function folderSentence(folder: string, { folders }: Allowance): string {
  return folders.length === 0
    ? `src/${folder} may import nothing but itself.`
    : `src/${folder} may import from ${folders.join(', ')}.`;
}

export function checkImportFaults(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(
      ({ path, folder, imports }) =>
        folder === 'checks' && imports.some(({ from }) => isOtherCheck(path, from)),
    )
    .map(
      ({ path }) =>
        `${path} imports another file of src/checks. A check stands alone: move what both need to src/core or src/standards.`,
    );
}

/** The words of a large check may stand in a folder of its name, which no other check reads. */
function isOtherCheck(path: string, from: string): boolean {
  if (!from.startsWith('.')) return false;
  const target = posix.join(posix.dirname(path), from);
  return target.startsWith('src/checks/') && checkOf(target) !== checkOf(path);
}

function checkOf(path: string): string {
  return path.replace(/^src\/checks\//, '').replace(/(?:\/.*|\.ts)$/, '');
}

/** Packages that one file alone imports at run time, so that replacing one means changing one file. */
export const singleImporters = ['webextension-polyfill', 'tldts-icann', '@oslojs/asn1'] as const;

export function singleImporterFaults(files: readonly SourceFile[]): readonly string[] {
  return singleImporters.flatMap((name) => {
    const importers = files.filter(({ imports }) =>
      imports.some(({ from, typeOnly }) => from === name && !typeOnly),
    );
    const paths = importers.map(({ path }) => path).join(' and ');
    return importers.length > 1 ? [`${paths} import ${name}. One of them is enough.`] : [];
  });
}
