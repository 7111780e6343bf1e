import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';
import { describeHistoryDays } from '../explain/describe-settings.ts';
import { historyChoices } from '../explain/setting-words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import type { SettingChanges } from './options-state.ts';
import { SwitchSetting } from './switch-setting.tsx';

/** What is kept of visits, and for how long. */
export function HistorySection({
  settings,
  prefer,
}: {
  readonly settings: Settings;
  readonly prefer: SettingChanges['prefer'];
}): JSX.Element {
  const id = useId();
  const { historyDays } = settings;
  // Another device or an administrator may have chosen what is not in the list.
  const days = [...new Set([...historyChoices, historyDays])];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>History</h2>
      <p class="calm">It stays on this device. Of private windows nothing is kept in any case.</p>
      <SwitchSetting name="recording" settings={settings} prefer={prefer} />
      <ChoiceSetting
        name="historyDays"
        settings={settings}
        value={historyDays}
        choices={days.map((value) => ({ value, title: describeHistoryDays(value) }))}
        onChoose={(value) => void prefer('historyDays', value)}
      />
    </section>
  );
}
