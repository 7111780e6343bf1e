import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lab } from '../lab.ts';
import { makeCertificateDatabase } from '../trust.ts';
import { driveFirefox, type Firefox } from './drive.ts';
import { findFirefox } from './find-firefox.ts';
import { installForGood, preferencesToBeginWith } from './install-for-good.ts';
import { preferencesOf, writePreferences } from './preferences.ts';
import { startFirefox } from './start-firefox.ts';

export interface LabFirefoxOptions {
  readonly lab: Pick<Lab, 'authorityPem' | 'openRoutes'>;
  /** The folder of the unpacked extension. */
  readonly extension: string;
  readonly headless: boolean;
  /**
   * A page to begin with. The extension is then installed for good, in a start before, as a person has it
   * who opens the browser of every day.
   */
  readonly startPage?: string;
  /** The language it is to speak, e.g. `de`, of which it has a pack; without it English. */
  readonly language?: string;
}

export interface LabFirefox extends Firefox {
  /** Where the extension's own pages are, with a slash at the end. */
  readonly extensionRoot: string;
  /** Where downloads are saved. */
  readonly downloads: string;
  close(): Promise<void>;
}

export function requireFirefox(): string {
  const found = findFirefox();
  if (found !== null) return found;
  throw new Error(
    'No Firefox found. Install the package "firefox-esr", or set PORTLIGHT_FIREFOX to its path. ' +
      'To do without it, set PORTLIGHT_BROWSERS=chromium.',
  );
}

/** Starts a Firefox with a throw-away profile, in which every name of the lab leads to the lab. */
export async function launchLabFirefox(options: LabFirefoxOptions): Promise<LabFirefox> {
  const program = requireFirefox();
  const folder = await mkdtemp(join(tmpdir(), 'portlight-firefox-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const { addresses, elsewhere, ports } = await options.lab.openRoutes();
    const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
    await Promise.all([mkdir(profile), mkdir(downloads)]);
    await makeCertificateDatabase(profile, options.lab.authorityPem);
    const extensionHost = crypto.randomUUID();
    const { startPage, language, headless, extension } = options;
    const preferences = {
      ...preferencesOf({ ports, elsewhere, downloads, extensionHost }),
      ...(startPage === undefined ? {} : preferencesToBeginWith(startPage, addresses)),
      ...(language === undefined ? {} : { 'intl.locale.requested': language }),
    };
    await writeFile(join(profile, 'user.js'), writePreferences(preferences));
    if (startPage !== undefined) await installForGood({ program, profile, headless, extension });
    const { marionette, quit } = await startFirefox(program, profile, headless, startPage);
    try {
      const firefox = driveFirefox(marionette);
      await firefox.runPrivileged(leadNames, [...addresses]);
      if (startPage === undefined) {
        await marionette.command('Addon:Install', { path: extension, temporary: true });
      }
      return {
        ...firefox,
        extensionRoot: `moz-extension://${extensionHost}/`,
        downloads,
        async close() {
          await quit();
          await removeFolder();
        },
      };
    } catch (error) {
      await quit();
      throw error;
    }
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** Runs in Firefox: leads each name to its address, or nowhere. */
function leadNames(addresses: readonly (readonly [name: string, address: string | null])[]): void {
  const names = Cc['@mozilla.org/network/native-dns-override;1']?.getService(
    Ci.nsINativeDNSResolverOverride,
  );
  for (const [name, address] of addresses) names?.addIPOverride(name, address ?? 'N/A');
  // Only the page that it began with came before this.
  Services.prefs.clearUserPref('network.dns.forceResolve');
}
