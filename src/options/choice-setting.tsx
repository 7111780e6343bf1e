import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { PreferenceName, Settings } from '../core/settings.ts';
import { settingWords } from '../explain/setting-words.ts';
import { ManagedMark } from './managed-mark.tsx';

export interface ChoiceSettingProps<Value extends string | number> {
  readonly name: PreferenceName;
  readonly settings: Settings;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly title: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of several values. */
export function ChoiceSetting<Value extends string | number>(
  props: ChoiceSettingProps<Value>,
): JSX.Element {
  const { name, settings, value, choices, onChoose } = props;
  const id = useId();
  const { title, hint } = settingWords[name];
  return (
    <div class="setting">
      <label class="setting-label" for={`${id}-choice`}>
        {title}
      </label>
      <select
        id={`${id}-choice`}
        class="choice"
        value={value}
        disabled={settings.managed.includes(name)}
        aria-describedby={id}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex];
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
      <p id={id} class="setting-hint">
        {hint} <ManagedMark settings={settings} name={name} />
      </p>
    </div>
  );
}
