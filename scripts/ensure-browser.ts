import { findChromium } from '../test/lab/chromium.ts';
import { findProgram } from '../test/lab/programs.ts';
import { canUseApt, installPackages, run } from './apt.ts';

const bothWays =
  'Portlight needs Chromium. Either install it (Debian: "apt-get install chromium libnss3-tools"), ' +
  'or let the test runner fetch its own ("npx playwright install chromium"). ' +
  'Google Chrome does not do: it ignores --load-extension since version 137.';

/** Installs Chromium and certutil where they are missing. Throws one sentence that names the ways out. */
export function ensureBrowser(): void {
  if (findChromium() === null) installChromium();
  if (findChromium() === null) throw new Error(bothWays);
  if (!findProgram('certutil') && canUseApt()) installPackages('libnss3-tools');
  if (!findProgram('certutil')) {
    throw new Error(
      'The lab needs certutil to make a throw-away profile trust it. Install libnss3-tools (Debian) or nss-tools (Fedora).',
    );
  }
}

function installChromium(): void {
  try {
    if (canUseApt()) installPackages('chromium', 'libnss3-tools');
    else run('npx', ['playwright', 'install', 'chromium']);
  } catch (cause) {
    throw new Error(bothWays, { cause });
  }
}
