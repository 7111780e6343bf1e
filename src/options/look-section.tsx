import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { fixServers, themes, type Settings } from '../core/settings.ts';
import { serverTitles, themeTitles } from '../explain/setting-words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import type { SettingChanges } from './options-state.ts';

/** How Portlight's own pages look, and what they show first. */
export function LookSection({
  settings,
  prefer,
}: {
  readonly settings: Settings;
  readonly prefer: SettingChanges['prefer'];
}): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>How it is shown</h2>
      <ChoiceSetting
        name="theme"
        settings={settings}
        value={settings.theme}
        choices={themes.map((value) => ({ value, title: themeTitles[value] }))}
        onChoose={(value) => void prefer('theme', value)}
      />
      <ChoiceSetting
        name="server"
        settings={settings}
        value={settings.server}
        choices={fixServers.map((value) => ({ value, title: serverTitles[value] }))}
        onChoose={(value) => void prefer('server', value)}
      />
    </section>
  );
}
