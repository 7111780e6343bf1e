import { render } from 'preact';
import { checks } from '../checks/index.ts';
import { sendCommand } from '../messaging/commands.ts';
import { watchHistory } from '../storage/history-news.ts';
import { listSiteVisits } from '../storage/history.ts';
import { watchInspection } from '../storage/inspections.ts';
import { readTabState, watchTabState } from '../storage/session-pages.ts';
import { readShownSite, watchHostAccess } from '../storage/shown-site.ts';
import { readSettings, watchSettings } from '../storage/settings.ts';
import { shownTabId, watchFrontTab } from '../storage/shown-tab.ts';
import { watchTroubles } from '../storage/trouble-book.ts';
import { followTheme } from '../ui/show-theme.ts';
import { createActions } from './browser-actions.ts';
import type { Place } from './place.ts';
import { createPopupState } from './popup-state.ts';
import { Popup } from './popup.tsx';

/** Shows the app in its place, from what is stored at once, and follows what changes. */
export function startApp(place: Place): void {
  followTheme();
  // A popup takes its width from its content; a tab and the side of a window give one.
  document.documentElement.classList.toggle('width-given', place !== 'popup');
  const state = createPopupState(
    {
      shownTab: () => shownTabId(place === 'side' ? '' : location.search),
      watchShownTab: (changed) => (place === 'side' ? watchFrontTab(changed) : () => {}),
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
      preferServer: (server) => {
        void sendCommand({ type: 'set-preference', name: 'server', value: server });
      },
    },
    checks,
  );
  void state.start();
  const root = document.getElementById('popup');
  if (root) render(<Popup state={state} actions={createActions(place)} checks={checks} />, root);
}
