// npm run lint:firefox: asks the linter that Mozilla's own site uses whether it would take dist/firefox.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { linesToMend, type LintResult } from './lint-messages.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    here('../node_modules/addons-linter/bin/addons-linter'),
    here('../dist/firefox'),
    '--output=json',
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (stdout === '') throw new Error(`The linter said nothing. ${stderr}`);
const lines = linesToMend(JSON.parse(stdout) as LintResult);
for (const line of lines) console.error(line);
console.log(lines.length === 0 ? 'dist/firefox: nothing to mend' : `${lines.length} to mend`);
process.exitCode = lines.length === 0 ? 0 : 1;
