import type { Target } from '../build/manifest.ts';
import { findChromium } from '../test/lab/chromium.ts';
import { findFirefox } from '../test/lab/firefox/find-firefox.ts';
import { hasGermanPack } from '../test/lab/firefox/german-pack.ts';
import { findProgram } from '../test/lab/programs.ts';
import { canUseApt, installPackages, run } from './apt.ts';

interface Browser {
  readonly find: () => string | null;
  readonly install: () => void;
  /** One sentence that names the ways out. */
  readonly missing: string;
}

const browsers: Readonly<Record<Target, Browser>> = {
  chromium: {
    find: findChromium,
    install: () =>
      canUseApt()
        ? installPackages('chromium', 'libnss3-tools')
        : run('npx', ['playwright', 'install', 'chromium']),
    missing:
      'Portlight needs Chromium. Either install it (Debian: "apt-get install chromium libnss3-tools"), ' +
      'or let the test runner fetch its own ("npx playwright install chromium"). ' +
      'Google Chrome does not do: it ignores --load-extension since version 137.',
  },
  firefox: {
    find: findFirefox,
    install: () => canUseApt() && installPackages('firefox-esr', 'libnss3-tools'),
    missing:
      'Portlight is tested in Firefox too. Install it (Debian: "apt-get install firefox-esr libnss3-tools"), ' +
      'name the one there is in PORTLIGHT_FIREFOX, or do without it: PORTLIGHT_BROWSERS=chromium.',
  },
};

/** Installs these browsers, certutil and openssl where they are missing. Throws one sentence that names the ways out. */
export function ensureBrowsers(targets: readonly Target[]): void {
  for (const target of targets) ensure(browsers[target]);
  // Failures are told in the browser's language, and must be known all the same.
  const isDebian = findFirefox() === '/usr/bin/firefox-esr' && canUseApt();
  if (targets.includes('firefox') && isDebian && !hasGermanPack()) {
    installPackages('firefox-esr-l10n-de');
  }
  if (!findProgram('certutil') && canUseApt()) installPackages('libnss3-tools');
  if (!findProgram('openssl') && canUseApt()) installPackages('openssl');
  if (!findProgram('certutil')) {
    throw new Error(
      'The lab needs certutil to make a throw-away profile trust it. Install libnss3-tools (Debian) or nss-tools (Fedora).',
    );
  }
}

function ensure({ find, install, missing }: Browser): void {
  if (find() !== null) return;
  try {
    install();
  } catch (cause) {
    throw new Error(missing, { cause });
  }
  if (find() === null) throw new Error(missing);
}
