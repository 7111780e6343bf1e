import { execFileSync } from 'node:child_process';
import { findChromium } from '../test/lab/chromium.ts';
import { findProgram } from '../test/lab/programs.ts';

const bothWays =
  'Portlight needs Chromium. Either install it (Debian: "apt-get install chromium libnss3-tools"), ' +
  'or let the test runner fetch its own ("npx playwright install chromium"). ' +
  'Google Chrome does not do: it ignores --load-extension since version 137.';

/** Installs Chromium and certutil where they are missing. Throws one sentence that names the ways out. */
export function ensureBrowser(): void {
  if (findChromium() === null) installChromium();
  if (findChromium() === null) throw new Error(bothWays);
  if (!findProgram('certutil') && canUseApt()) apt('libnss3-tools');
  if (!findProgram('certutil')) {
    throw new Error(
      'The lab needs certutil to make a throw-away profile trust it. Install libnss3-tools (Debian) or nss-tools (Fedora).',
    );
  }
}

function installChromium(): void {
  try {
    if (canUseApt()) apt('chromium', 'libnss3-tools');
    else run('npx', ['playwright', 'install', 'chromium']);
  } catch (cause) {
    throw new Error(bothWays, { cause });
  }
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

function apt(...packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  run('apt-get', ['update', '-qq']);
  const quiet = ['-y', '-qq', '-o', 'Dpkg::Use-Pty=0', '--no-install-recommends'];
  run('apt-get', ['install', ...quiet, ...packages]);
}

function run(command: string, words: readonly string[]): void {
  execFileSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
