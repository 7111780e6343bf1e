// npm test [-- check]: everything that must hold, in the order in which faults are cheapest to find.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browsersToTest } from '../test/browsers.ts';
import { ensureBrowsers } from './ensure-browser.ts';
import { ensureServers } from './ensure-servers.ts';

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

const vitest = [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=test/failure-lines/vitest.ts',
] as const;

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const checks: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
];

const tests: readonly Step[] = [
  { name: 'unit tests', command: vitest },
  {
    name: 'snippets in their servers',
    command: [...vitest, '--config', 'test/servers/vitest.config.ts'],
  },
  ...browsersToTest().map((target): Step => ({
    name: `build for ${target}`,
    command: ['vite', 'build', '--mode', target, '--logLevel', 'warn'],
  })),
  ...(browsersToTest().includes('firefox')
    ? [
        {
          name: 'lint of the build for Firefox',
          command: ['tsx', 'scripts/lint-firefox.ts'],
        } as const,
      ]
    : []),
  { name: 'end-to-end tests', command: ['playwright', 'test'] },
];

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** What properties try is the same in every run; `npm run test:unit` looks further each time. */
const seed = process.env['PORTLIGHT_SEED'] ?? '20261123';

const directory = mkdtempSync(join(tmpdir(), 'portlight-test-'));
const failureLines = join(directory, 'failures');
writeFileSync(failureLines, '');

/** Runs one step to its end. Later steps run even where an earlier one failed: one run tells all. */
function runStep({ name, command: [program, ...words] }: Step): Result {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const startedAt = performance.now();
  const isWindows = process.platform === 'win32';
  const { status, error } = spawnSync(join(bin, isWindows ? `${program}.cmd` : program), words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
    env: { ...process.env, PORTLIGHT_FAILURE_LINES: failureLines, PORTLIGHT_SEED: seed },
  });
  if (error) console.error(error.message);
  const seconds = (performance.now() - startedAt) / 1_000;
  return { name, passed: status === 0, seconds };
}

function summarise(results: readonly Result[]): void {
  console.log(`\n── summary ${'─'.repeat(53)}`);
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  }
  console.log(`\n${readFileSync(failureLines, 'utf8')}`);
  rmSync(directory, { recursive: true });
  const passed = results.filter((result) => result.passed).length;
  console.log(`Steps: ${passed} passed, ${results.length - passed} failed`);
  process.exitCode = passed === results.length ? 0 : 1;
}

const onlyChecks = process.argv[2] === 'check';
if (!onlyChecks) {
  ensureBrowsers(browsersToTest());
  ensureServers();
}
summarise((onlyChecks ? checks : [...checks, ...tests]).map(runStep));
