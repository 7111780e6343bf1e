import type { AllowedPorts } from './allowed-ports.ts';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** Whose fixes are shown first; `any` leaves them in their order. */
export const fixServers = ['any', 'nginx', 'apache', 'iis', 'caddy', 'cdn', 'hosting'] as const;

export type FixServer = (typeof fixServers)[number];

/** What a person can choose, one value each. */
export interface Preferences {
  /** Whether the badge marks a page of this level. The graver ones are always marked. */
  readonly badgeWeakened: boolean;
  readonly badgeMixed: boolean;
  readonly badgeUnknown: boolean;
  /** Whether visits, and what hosts say of HSTS, are kept in the history. */
  readonly recording: boolean;
  /** Days that a visit is kept; 0 for ever. */
  readonly historyDays: number;
  readonly theme: Theme;
  readonly server: FixServer;
}

export type PreferenceName = keyof Preferences;
export type SettingName = PreferenceName | 'allowedPorts';

/** What holds now: what an administrator set, else what the person chose, else the default. */
export interface Settings extends Preferences {
  readonly allowedPorts: AllowedPorts;
  /** What an administrator set, and so nobody else can change. */
  readonly managed: readonly SettingName[];
}

/** What changes how a page is judged. */
export type JudgingSettings = Pick<Settings, 'allowedPorts'>;

/** What holds where nobody has decided anything. */
export const noSettings: Settings = {
  badgeWeakened: true,
  badgeMixed: true,
  badgeUnknown: true,
  recording: true,
  historyDays: 0,
  theme: 'system',
  server: 'any',
  allowedPorts: [],
  managed: [],
};

/**
 * Where the person's own settings are: `synced`, all in the area that the browser takes along to other
 * devices; `partly`, some on this device only, because that area would not take them; `here`, that area
 * does not work at all.
 */
export type SettingsPlace = 'synced' | 'partly' | 'here';

/** Why the worker refuses to change a setting. */
export const managedReason = 'An administrator has set this.';
