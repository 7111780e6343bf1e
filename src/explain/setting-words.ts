import type { FixServer, PreferenceName, SettingName, Theme } from '../core/settings.ts';

export interface SettingWords {
  /** A few words, as a label. */
  readonly title: string;
  /** What it does, in a sentence or two. */
  readonly hint: string;
}

/** What each setting is called, in the settings and in the description of the policy. */
export const settingWords: Readonly<Record<SettingName, SettingWords>> = {
  badgeWeakened: {
    title: 'Encrypted, with gaps',
    hint: 'The number of findings on pages that are encrypted but leave a gap.',
  },
  badgeMixed: {
    title: 'Only partly encrypted',
    hint: 'The number of findings on encrypted pages with parts that are not (mixed content).',
  },
  badgeUnknown: {
    title: 'Not observed',
    hint: 'A question mark on pages whose arrival was not seen.',
  },
  allowedPorts: {
    title: 'Allowed ports',
    hint: 'Ports that are meant, so that they are told as a notice and no warning. One for a host counts for the hosts below it too, until its day has passed (in UTC).',
  },
  recording: {
    title: 'Keep a history of visits',
    hint: 'Switched off, the badge and the popup work as before, but nothing new is kept: no visit, and not what hosts say of HSTS. What was kept before stays.',
  },
  historyDays: {
    title: 'Keep visits for',
    hint: 'Older ones are erased when the browser starts, and once a day while it runs.',
  },
  theme: { title: 'Theme', hint: 'The colours of Portlight’s own pages.' },
  server: {
    title: 'Show fixes first for',
    hint: 'The server whose configuration comes first where a fix is shown.',
  },
};

/** What values are called that are words themselves. */
export const themeTitles: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};

export const serverTitles: Readonly<Record<FixServer, string>> = {
  any: 'No server before others',
  nginx: 'nginx',
  apache: 'Apache',
  iis: 'IIS',
  caddy: 'Caddy',
  cdn: 'A CDN',
  hosting: 'A hosting panel',
};

/** How long visits can be asked to be kept in the page of settings, in days; 0 is for ever. */
export const historyChoices: readonly number[] = [0, 365, 90, 30, 7];

export type BadgePreference = Extract<PreferenceName, `badge${string}`>;
