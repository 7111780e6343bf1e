import { firefoxId } from '../../../build/manifest.ts';

/** What Firefox is told before it starts. */
export type Preferences = Readonly<Record<string, string | number | boolean>>;

export interface PreferencesWanted {
  /** The real ports in place of those that addresses name. */
  readonly ports: ReadonlyMap<number, number>;
  /** Addresses of other machines that are to lead to this one. */
  readonly elsewhere: readonly string[];
  /** The folder where downloads are saved. */
  readonly downloads: string;
  /** The host name that the extension's own pages get. */
  readonly extensionHost: string;
}

/** A Firefox as a person has it, but for what must not leave the machine or stand in the way. */
export function preferencesOf(wanted: PreferencesWanted): Preferences {
  return {
    // Any that is free; Firefox writes down which.
    'marionette.port': 0,
    'network.socket.forcePort': [...wanted.ports]
      .map(([port, real]) => `${port}=${real}`)
      .join(';'),
    // Whatever name the lab does not know, Firefox's own services above all, stays on this machine.
    'network.dns.native-is-localhost': true,
    'network.dns.localDomains': wanted.elsewhere.join(),
    'network.trr.mode': 5,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.newtabpage.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'extensions.webextensions.uuids': JSON.stringify({
      [firefoxId]: wanted.extensionHost,
    }),
    'browser.download.folderList': 2,
    'browser.download.dir': wanted.downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    // Nothing moves: drawing what does takes a quarter of all processor time.
    'ui.prefersReducedMotion': 1,
    'toolkit.cosmeticAnimations.enabled': false,
    'browser.download.animateNotifications': false,
    'browser.pagethumbnails.capturing_disabled': true,
  };
}

/** The text of a profile's `user.js`. */
export function writePreferences(preferences: Preferences): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
