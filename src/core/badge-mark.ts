import type { Preferences } from './settings.ts';
import type { VerdictLevel } from './verdict-level.ts';

export type BadgePreferences = Pick<Preferences, 'badgeWeakened' | 'badgeMixed' | 'badgeUnknown'>;

/**
 * Whether the badge marks a page of this level. A page in clear text and one that did not come are
 * marked whatever a person or an administrator chose; of the rest the icon's shape and its title tell.
 */
export function isMarkedOnBadge(level: VerdictLevel, preferences: BadgePreferences): boolean {
  switch (level) {
    case 'failed':
    case 'insecure':
      return true;
    case 'mixed':
      return preferences.badgeMixed;
    case 'weakened':
      return preferences.badgeWeakened;
    case 'unknown':
      return preferences.badgeUnknown;
    case 'local':
    case 'secure':
    case 'none':
      return false;
  }
}
