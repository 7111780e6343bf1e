import type { Theme } from '../core/settings.ts';
import { readSettings, watchSettings } from '../storage/settings.ts';

/** Shows this page in the theme of the settings, now and whenever that changes. */
export function followTheme(): void {
  showChosen();
  watchSettings(showChosen);
}

function showChosen(): void {
  // A page whose settings cannot be read says so itself, in the theme that it has.
  void readSettings().then(
    ({ theme }) => showTheme(theme),
    () => null,
  );
}

function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Then the next page begins in the system's theme, and takes this one a moment later.
  }
}
