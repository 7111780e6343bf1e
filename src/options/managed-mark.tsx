import type { JSX } from 'preact';
import type { SettingName, Settings } from '../core/settings.ts';

/** Says that an administrator has set it. */
export function ManagedMark({
  settings,
  name,
}: {
  readonly settings: Settings;
  readonly name: SettingName;
}): JSX.Element | null {
  if (!settings.managed.includes(name)) return null;
  return <span class="managed-mark">Set by your administrator</span>;
}
