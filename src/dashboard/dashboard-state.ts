import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { HistoryRoom } from '../core/history-room.ts';
import { noSettings, type Settings } from '../core/settings.ts';
import { errorName, type Trouble } from '../core/trouble.ts';
import type { SiteCounts } from '../storage/site-listing.ts';
import { followHistory, type HistoryReads } from '../ui/follow-history.ts';
import { followTroubles, type TroubleReads } from '../ui/follow-troubles.ts';
import type { SiteHistory } from '../ui/site-history.tsx';
import { createChangeFeed, type ChangeFeed, type ChangeReads } from './change-feed.ts';
import { inCalm } from './in-calm.ts';
import { parseRoute, type Route } from '../core/full-view-route.ts';
import { createSiteList, type SiteList, type SiteListReads } from './site-list.ts';

/** Where the full view gets what it shows. */
export interface DashboardReads extends HistoryReads, SiteListReads, ChangeReads, TroubleReads {
  readonly countSites: () => Promise<SiteCounts>;
  readonly readSettings: () => Promise<Settings>;
  readonly watchSettings: (changed: () => void) => () => void;
  readonly measureHistory: () => Promise<HistoryRoom>;
  /** Has the worker give sites of an older version their rows. */
  readonly sumUpSites: () => void;
}

export interface DashboardState {
  readonly route: ReadonlySignal<Route>;
  readonly sites: SiteList;
  /** Null while they are not known. */
  readonly counts: ReadonlySignal<SiteCounts | null>;
  readonly room: ReadonlySignal<HistoryRoom | null>;
  /** Why it is not known what is stored, by the browser's own name of the error. */
  readonly roomProblem: ReadonlySignal<string | null>;
  readonly changes: ChangeFeed;
  /** What is wrong with Portlight's own storage. */
  readonly troubles: ReadonlySignal<readonly Trouble[]>;
  readonly history: ReadonlySignal<SiteHistory>;
  readonly settings: ReadonlySignal<Settings>;
  /** The row of the list that has the focus, or had it before another place was gone to. */
  readonly activeRow: ReadonlySignal<number>;
  readonly setActiveRow: (row: number) => void;
  /** How far the list was scrolled when it was last left, in pixels. */
  readonly scrolled: () => number;
  readonly leaveAt: (scrolled: number) => void;
  readonly go: (hash: string) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** The full view's state, kept up to date from `reads` between `start` and `stop`. */
export function createDashboardState(reads: DashboardReads, hash: string): DashboardState {
  const route = signal<Route>(parseRoute(hash));
  const counts = signal<SiteCounts | null>(null);
  const room = signal<HistoryRoom | null>(null);
  const roomProblem = signal<string | null>(null);
  const troubles = signal<readonly Trouble[]>([]);
  const history = signal<SiteHistory>({ kind: 'loading' });
  const settings = signal<Settings>(noSettings);
  const activeRow = signal(0);
  let scrolled = 0;
  const sites = createSiteList(reads);
  const changes = createChangeFeed(reads);
  const site = computed(() => (route.value.kind === 'site' ? route.value.site : null));
  const stops: (() => void)[] = [];

  const measure = async (): Promise<void> => {
    try {
      [counts.value, room.value] = await Promise.all([reads.countSites(), reads.measureHistory()]);
      roomProblem.value = null;
    } catch (error) {
      roomProblem.value = errorName(error);
    }
  };
  const begin = async (): Promise<void> => {
    await measure();
    if (room.value?.isSummedUp === false) reads.sumUpSites();
  };
  const readSettings = (): void => {
    // Without them it is not said how long visits are kept.
    reads.readSettings().then(
      (now) => {
        settings.value = now;
        return now;
      },
      () => null,
    );
  };
  const look = inCalm(() => {
    sites.refresh();
    if (route.peek().kind === 'changes') changes.look();
    void measure();
  });

  return {
    route,
    sites,
    counts,
    room,
    roomProblem,
    changes,
    troubles,
    history,
    settings,
    activeRow,
    setActiveRow(row) {
      activeRow.value = row;
    },
    scrolled: () => scrolled,
    leaveAt(top) {
      scrolled = top;
    },
    go(next) {
      route.value = parseRoute(next);
    },
    start() {
      stops.push(
        effect(() => {
          if (route.value.kind === 'sites') sites.ask(route.value.query);
          if (route.value.kind === 'changes') changes.look();
        }),
        followHistory({ reads, site, isPrivate: signal(false), history }),
        reads.watchHistory(look.soon),
        reads.watchSettings(readSettings),
        followTroubles(reads, troubles),
        look.stop,
        sites.stop,
        changes.stop,
      );
      readSettings();
      void begin();
    },
    stop() {
      for (const each of stops.splice(0)) each();
    },
  };
}
