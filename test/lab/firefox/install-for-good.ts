import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { firefoxId } from '../../../build/manifest.ts';
import type { OpenRoutes } from '../lab.ts';
import { packExtension } from './pack-extension.ts';
import type { Preferences } from './preferences.ts';
import { runScript } from './run-script.ts';
import { startFirefox } from './start-firefox.ts';

interface Installation {
  readonly program: string;
  readonly profile: string;
  readonly headless: boolean;
  /** The folder of the unpacked extension. */
  readonly extension: string;
}

/** What a profile needs besides, to keep an extension that nobody signed and to find its first page. */
export function preferencesToBeginWith(
  startPage: string,
  addresses: OpenRoutes['addresses'],
): Preferences {
  const address = addresses.get(new URL(startPage).hostname);
  if (!address) throw new Error(`The lab has no address for ${startPage}.`);
  return {
    'xpinstall.signatures.required': false,
    // What lies in the profile is switched on without a question.
    'extensions.autoDisableScopes': 0,
    // Nobody can lead names before the browser has started.
    'network.dns.forceResolve': address,
  };
}

/** Puts the extension into the profile, and starts Firefox with it once: only then does it know what to wake it for. */
export async function installForGood(installation: Installation): Promise<void> {
  const { program, profile, headless, extension } = installation;
  const folder = join(profile, 'extensions');
  await mkdir(folder);
  await packExtension(extension, join(folder, `${firefoxId}.xpi`));
  const { marionette, quit } = await startFirefox(program, profile, headless);
  try {
    await marionette.command('Marionette:SetContext', { value: 'chrome' });
    while (!(await runScript(marionette, isRunning, [firefoxId]))) await wait(50);
  } finally {
    await quit();
  }
  // Or it is taken for that of the next start.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });
}

/** Runs in Firefox. */
function isRunning(id: string): boolean {
  return WebExtensionPolicy.getActiveExtensions().some(
    (one) => one.id === id && one.extension.backgroundState === 'running',
  );
}
