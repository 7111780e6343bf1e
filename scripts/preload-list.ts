/**
 * Makes the compact preload list that a build takes along where it is there:
 * `npm run preload-list -- <file or address> [--date YYYY-MM-DD] [--target file]`. The source is Chromium's
 * net/http/transport_security_state_static.json, which names no date of its own: without one given it
 * is the day the file was changed or the answer says it was.
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodePreloadList } from './encode-preload-list.ts';
import { parseTransportSecurityState } from './parse-preload-list.ts';

const usualTarget = fileURLToPath(new URL('../data/hsts-preload.bin', import.meta.url));

interface Source {
  readonly text: string;
  readonly changedAt: Date;
}

async function readSource(source: string): Promise<Source> {
  if (!/^https?:/.test(source)) {
    return { text: await readFile(source, 'utf8'), changedAt: (await stat(source)).mtime };
  }
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered ${response.status}.`);
  const changed = response.headers.get('last-modified') ?? response.headers.get('date');
  return { text: await response.text(), changedAt: new Date(changed ?? Date.now()) };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string' }, target: { type: 'string', default: usualTarget } },
});
const [source] = positionals;
if (source === undefined) {
  console.error('Say where the list is: npm run preload-list -- <file or address>');
  process.exit(1);
}
const { target } = values;
try {
  const { text, changedAt } = await readSource(source);
  const entries = parseTransportSecurityState(text);
  const bytes = encodePreloadList(entries, values.date ?? changedAt.toISOString().slice(0, 10));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  console.log(`${entries.length} names, ${bytes.length} bytes: ${target}`);
} catch (error) {
  // Whoever has the wrong file needs its fault, not the place in this script.
  console.error(`No list was made of ${source}: ${reasonOf(error)}`);
  process.exitCode = 1;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What fetch itself says is only that it failed.
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
