import { render } from 'preact';
import { sendCommand } from '../messaging/commands.ts';
import { readSettingsWhole, watchSettings } from '../storage/settings.ts';
import { watchTroubles } from '../storage/trouble-book.ts';
import { followTheme } from '../ui/show-theme.ts';
import { createOptionsState } from './options-state.ts';
import { Options } from './options.tsx';
import { settingChanges } from './setting-changes.ts';

followTheme();
const retryStorage = (): void => {
  void sendCommand({ type: 'retry-storage' });
};
const state = createOptionsState(
  { readSettingsWhole, watchSettings, watchTroubles, retryStorage },
  settingChanges,
);
state.start();
const root = document.getElementById('options');
if (root) render(<Options state={state} now={Date.now} />, root);
