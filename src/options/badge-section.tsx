import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../core/settings.ts';
import type { VerdictLevel } from '../core/verdict-level.ts';
import type { BadgePreference } from '../explain/setting-words.ts';
import { Glyph } from '../ui/glyph.tsx';
import { levelGlyphs } from '../ui/level-glyphs.ts';
import type { SettingChanges } from './options-state.ts';
import { SwitchSetting } from './switch-setting.tsx';

const rows: readonly { readonly name: BadgePreference; readonly level: VerdictLevel }[] = [
  { name: 'badgeMixed', level: 'mixed' },
  { name: 'badgeWeakened', level: 'weakened' },
  { name: 'badgeUnknown', level: 'unknown' },
];

/** What the badge on the toolbar marks. */
export function BadgeSection({
  settings,
  prefer,
}: {
  readonly settings: Settings;
  readonly prefer: SettingChanges['prefer'];
}): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>What the badge marks</h2>
      <p class="calm">
        A page that came in clear text, or did not come, is always marked. Of every other page the
        shape of the icon, its title and the popup tell, also where the badge is empty.
      </p>
      {rows.map(({ name, level }) => (
        <SwitchSetting key={name} name={name} settings={settings} prefer={prefer}>
          <span class="level-sign" data-level={level}>
            <Glyph shape={levelGlyphs[level]} />
          </span>
        </SwitchSetting>
      ))}
    </section>
  );
}
