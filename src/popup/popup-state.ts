import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Check } from '../core/check.ts';
import { portPermission, type PortPermission } from '../core/allowed-ports.ts';
import type { ShownSite } from '../core/host-access.ts';
import type { Inspection } from '../core/inspection.ts';
import type { PageRecord } from '../core/page-record.ts';
import { noSettings, type FixServer, type Settings } from '../core/settings.ts';
import type { Trouble } from '../core/trouble.ts';
import { activePage, type TabState } from '../core/tab-state.ts';
import { judgePage, type Verdict } from '../core/verdict.ts';
import { createDisclosures, type Disclosures } from '../ui/disclosures.ts';
import { createTabChoice, type TabChoice } from '../ui/tab-choice.ts';
import { createFixChoice, type FixChoice } from '../ui/fix-choice.ts';
import type { SiteHistory } from '../ui/site-history.tsx';
import { announceChanges } from './announce-changes.ts';
import { followSite, type SiteReads } from './follow-site.ts';
import { followTab, type TabReads } from './follow-tab.ts';
import { followHistory, type HistoryReads } from '../ui/follow-history.ts';
import { followTroubles, type TroubleReads } from '../ui/follow-troubles.ts';
import { openWorstFinding } from './open-worst-finding.ts';
import { pageTabs, type PageTab } from './page-panel.ts';

/** Where the popup gets what it shows. */
export interface PopupReads extends TabReads, SiteReads, HistoryReads, TroubleReads {
  readonly readSettings: () => Promise<Settings>;
  readonly watchSettings: (changed: () => void) => () => void;
  /** Has the worker remember whose fixes are to come first. */
  readonly preferServer: (server: FixServer) => void;
}

/** What the popup shows. */
export type PopupView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no-record'; readonly freedPages: number }
  | {
      readonly kind: 'page';
      readonly page: PageRecord;
      readonly verdict: Verdict;
      /** Pages of the tab that storage had no room for. */
      readonly freedPages: number;
      /** What can be done about the port of the page. */
      readonly permission: PortPermission;
    };

export interface PopupState {
  readonly tabId: ReadonlySignal<number | null>;
  readonly view: ReadonlySignal<PopupView>;
  /** Where the tab is and what may be seen there; null while not read. */
  readonly shownSite: ReadonlySignal<ShownSite | null>;
  /** The tab's newest deep inspection. */
  readonly inspection: ReadonlySignal<Inspection | null>;
  readonly history: ReadonlySignal<SiteHistory>;
  readonly settings: ReadonlySignal<Settings>;
  /** What is wrong with Portlight's own storage. */
  readonly troubles: ReadonlySignal<readonly Trouble[]>;
  readonly disclosures: Disclosures;
  /** Which part of what is told of the page is in front. */
  readonly tab: TabChoice<PageTab>;
  /** The server whose steps a person wants to see. */
  readonly fixChoice: FixChoice;
  /** Spoken when the verdict changes while the popup is open. */
  readonly announcement: ReadonlySignal<string>;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

type Arrival =
  | { readonly kind: 'loading' | 'unreadable' }
  | { readonly kind: 'no-record'; readonly freedPages: number }
  | { readonly kind: 'page'; readonly page: PageRecord; readonly freedPages: number };

/** The popup's state, kept up to date from `reads` between `start` and `stop`. */
export function createPopupState(reads: PopupReads, checks: readonly Check[]): PopupState {
  const tabId = signal<number | null>(null);
  const settings = signal<Settings>(noSettings);
  const arrival = signal<Arrival>({ kind: 'loading' });
  const inspection = signal<Inspection | null>(null);
  const history = signal<SiteHistory>({ kind: 'loading' });
  const troubles = signal<readonly Trouble[]>([]);
  const announcement = signal('');
  const disclosures = createDisclosures();
  const tab = createTabChoice<PageTab>(pageTabs[0]);
  const fixChoice = createFixChoice(
    computed(() => settings.value.server),
    (server) => {
      // What an administrator set is not asked for in vain; the choice holds here all the same.
      if (!settings.peek().managed.includes('server')) reads.preferServer(server);
    },
  );
  const stops: (() => void)[] = [];

  const view = computed<PopupView>(() => {
    const now = arrival.value;
    if (now.kind !== 'page') return now;
    const { page: shown } = now;
    const permission = portPermission(shown, settings.value);
    return { ...now, verdict: judgePage(shown, checks, settings.value), permission };
  });
  const page = computed(() => (arrival.value.kind === 'page' ? arrival.value.page : null));
  const site = computed(() => page.value?.site ?? null);
  const isPrivate = computed(() => page.value?.private === true);

  const show = (state: TabState | null): void => {
    const active = state && activePage(state);
    const freedPages = state?.tab.freed ?? 0;
    arrival.value = active
      ? { kind: 'page', page: active, freedPages }
      : { kind: 'no-record', freedPages };
  };
  const showUnreadable = (): void => {
    // Once: the place of the tab is read anew whenever this changes, and would fail again.
    if (arrival.peek().kind !== 'unreadable') arrival.value = { kind: 'unreadable' };
  };
  const tabs = followTab(reads, {
    turned: (turnedTo, state) =>
      batch(() => {
        tabId.value = turnedTo;
        inspection.value = null;
        show(state);
      }),
    changed: show,
    inspected: (now) => {
      inspection.value = now;
    },
    failed: showUnreadable,
  });
  const place = followSite(reads, tabId, arrival, showUnreadable);

  const readSettings = async (): Promise<void> => {
    settings.value = await reads.readSettings();
  };

  const start = async (): Promise<void> => {
    place.start();
    stops.push(
      place.stop,
      reads.watchSettings(() => void readSettings().catch(showUnreadable)),
      openWorstFinding(view, disclosures),
      announceChanges({ view, tabId, site: place.site, announcement }),
      followHistory({ reads, site, isPrivate, history }),
      followTroubles(reads, troubles),
    );
    try {
      await readSettings();
      stops.push(tabs.stop);
      await tabs.start();
    } catch {
      showUnreadable();
    }
  };
  const stop = (): void => {
    for (const each of stops.splice(0)) each();
  };
  return {
    tabId,
    view,
    shownSite: place.site,
    inspection,
    history,
    settings,
    troubles,
    disclosures,
    tab,
    fixChoice,
    announcement,
    start,
    stop,
  };
}
