import { render } from 'preact';
import { readSettingsWhole, watchSettings } from '../storage/settings.ts';
import { followTheme } from '../ui/show-theme.ts';
import { createOptionsState } from './options-state.ts';
import { Options } from './options.tsx';
import { settingChanges } from './setting-changes.ts';

followTheme();
const state = createOptionsState({ readSettingsWhole, watchSettings }, settingChanges);
state.start();
const root = document.getElementById('options');
if (root) render(<Options state={state} now={Date.now} />, root);
