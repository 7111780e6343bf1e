import type { SettingName, SettingsPlace } from '../core/settings.ts';
import { describeDays } from './describe-keeping.ts';
import { settingWords } from './setting-words.ts';

/** Where the settings are kept. */
export function describePlace(place: SettingsPlace): string {
  switch (place) {
    case 'synced':
      return 'Settings go along to your other devices, allowed ports included, if you let your browser synchronise extensions. The history never does.';
    case 'partly':
      return 'Some settings are kept on this device only, because the browser would not take them along to others. Portlight tries again when the browser starts.';
    case 'here':
      return 'Settings are kept on this device only: this browser takes none along to others.';
  }
}

/** What an administrator set that cannot be understood; null where there is nothing. */
export function describeRefused(refused: readonly SettingName[]): string | null {
  if (refused.length === 0) return null;
  const names = refused.map((name) => `“${settingWords[name].title}” (${name})`).join(', ');
  return `Your administrator has set something that Portlight does not understand, so it does not count: ${names}.`;
}

/** How long visits are kept, as a choice. */
export function describeHistoryDays(days: number): string {
  return days === 0 ? 'Ever' : describeDays(days).replace(/^a /, 'A ').replace(/^one /, 'One ');
}
