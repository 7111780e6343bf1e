import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { PreferenceName, Preferences, Settings } from '../core/settings.ts';
import { settingWords } from '../explain/setting-words.ts';
import { ManagedMark } from './managed-mark.tsx';
import type { SettingChanges } from './options-state.ts';

/** Preferences that are on or off. */
export type SwitchName = {
  [Name in PreferenceName]: Preferences[Name] extends boolean ? Name : never;
}[PreferenceName];

export interface SwitchSettingProps {
  readonly name: SwitchName;
  readonly settings: Settings;
  readonly prefer: SettingChanges['prefer'];
  /** A sign before the words. */
  readonly children?: ComponentChildren;
}

/** Something that is on or off. */
export function SwitchSetting(props: SwitchSettingProps): JSX.Element {
  const { name, settings, prefer, children } = props;
  const id = useId();
  const { title, hint } = settingWords[name];
  return (
    <div class="setting">
      <label class="setting-label">
        <input
          type="checkbox"
          checked={settings[name]}
          disabled={settings.managed.includes(name)}
          aria-describedby={id}
          onChange={({ currentTarget }) => void prefer(name, currentTarget.checked)}
        />
        {children}
        <span>{title}</span>
      </label>
      <p id={id} class="setting-hint">
        {hint} <ManagedMark settings={settings} name={name} />
      </p>
    </div>
  );
}
