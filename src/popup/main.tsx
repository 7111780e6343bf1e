import { render } from 'preact';
import { checks } from '../checks/index.ts';
import { sendCommand } from '../messaging/commands.ts';
import { watchHistory } from '../storage/history-news.ts';
import { listSiteVisits } from '../storage/history.ts';
import { watchInspection } from '../storage/inspections.ts';
import { readTabState, watchTabState } from '../storage/session-pages.ts';
import { readShownSite, watchHostAccess } from '../storage/shown-site.ts';
import { readSettings, watchSettings } from '../storage/settings.ts';
import { shownTabId } from '../storage/shown-tab.ts';
import { watchTroubles } from '../storage/trouble-book.ts';
import { followTheme } from '../ui/show-theme.ts';
import { browserActions } from './browser-actions.ts';
import { createPopupState } from './popup-state.ts';
import { Popup } from './popup.tsx';

followTheme();
const { search } = location;
// A popup takes its width from its content; a tab gives one.
document.documentElement.classList.toggle('in-tab', new URLSearchParams(search).has('tab'));

const state = createPopupState(
  {
    shownTab: () => shownTabId(search),
    readTab: readTabState,
    lookAt: (tabId) => void sendCommand({ type: 'look-at-tab', tabId }),
    watchTab: watchTabState,
    watchInspection,
    listVisits: listSiteVisits,
    watchHistory,
    watchTroubles,
    retryStorage: () => {
      void sendCommand({ type: 'retry-storage' });
    },
    readSite: readShownSite,
    watchAccess: watchHostAccess,
    readSettings,
    watchSettings,
  },
  checks,
);
void state.start();
const root = document.getElementById('popup');
if (root) render(<Popup state={state} actions={browserActions} checks={checks} />, root);
