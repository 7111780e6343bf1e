import { render } from 'preact';
import { checks } from '../checks/index.ts';
import { sendCommand } from '../messaging/commands.ts';
import { watchHistory } from '../storage/history-news.ts';
import { listSiteVisits } from '../storage/history.ts';
import { measureHistory } from '../storage/room.ts';
import { readSettings, watchSettings } from '../storage/settings.ts';
import { findRecentChanges } from '../storage/recent-changes.ts';
import { countSites, findSites } from '../storage/site-listing.ts';
import { watchTroubles } from '../storage/trouble-book.ts';
import { followTheme } from '../ui/show-theme.ts';
import { browserActions } from './browser-actions.ts';
import { createDashboardState } from './dashboard-state.ts';
import { Dashboard } from './dashboard.tsx';

const state = createDashboardState(
  {
    findSites,
    findRecentChanges,
    now: Date.now,
    countSites,
    measureHistory,
    listVisits: listSiteVisits,
    watchHistory,
    readSettings,
    watchSettings,
    watchTroubles,
    retryStorage: () => {
      void sendCommand({ type: 'retry-storage' });
    },
    sumUpSites: () => {
      void sendCommand({ type: 'sum-up-sites' });
    },
  },
  location.hash,
);
// The list puts itself back where it was.
history.scrollRestoration = 'manual';
addEventListener('hashchange', () => state.go(location.hash));
followTheme();
state.start();
const root = document.getElementById('dashboard');
if (root) render(<Dashboard state={state} actions={browserActions} checks={checks} />, root);
