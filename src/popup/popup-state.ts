import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Check } from '../core/check.ts';
import type { Inspection } from '../core/inspection.ts';
import { limits } from '../core/limits.ts';
import type { PageRecord } from '../core/page-record.ts';
import { activePage, type TabState } from '../core/tab-state.ts';
import { judgePage, listFindings, type Verdict } from '../core/verdict.ts';
import type { Visit } from '../core/visit.ts';
import { describeVerdict } from '../explain/describe-verdict.ts';
import { worstFirst } from '../explain/worst-first.ts';
import { createDisclosures, type Disclosures } from '../ui/disclosures.ts';
import { findingKey } from '../ui/finding-key.ts';
import type { SiteHistory } from '../ui/site-history.tsx';

/** Where the popup gets what it shows. */
export interface PopupReads {
  readonly shownTab: () => Promise<number | null>;
  readonly readTab: (tabId: number) => Promise<TabState | null>;
  /** Has the worker make sure that it missed nothing of the tab, should it have been stopped. */
  readonly lookAt: (tabId: number) => void;
  readonly watchTab: (
    tabId: number,
    changed: (state: TabState | null) => void,
    failed: () => void,
  ) => () => void;
  readonly watchInspection: (
    tabId: number,
    changed: (inspection: Inspection | null) => void,
    failed: () => void,
  ) => () => void;
  readonly listVisits: (site: string, limit: number) => Promise<readonly Visit[]>;
  readonly watchHistory: (changed: () => void) => () => void;
}

/** What the popup shows. */
export type PopupView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no-record' }
  | { readonly kind: 'page'; readonly page: PageRecord; readonly verdict: Verdict };

export interface PopupState {
  readonly tabId: ReadonlySignal<number | null>;
  readonly view: ReadonlySignal<PopupView>;
  /** The tab's newest deep inspection. */
  readonly inspection: ReadonlySignal<Inspection | null>;
  readonly history: ReadonlySignal<SiteHistory>;
  readonly disclosures: Disclosures;
  /** Spoken when the verdict changes while the popup is open. */
  readonly announcement: ReadonlySignal<string>;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

type Arrival =
  | { readonly kind: 'loading' | 'unreadable' | 'no-record' }
  | { readonly kind: 'page'; readonly page: PageRecord };

/** The popup's state, kept up to date from `reads` between `start` and `stop`. */
export function createPopupState(reads: PopupReads, checks: readonly Check[]): PopupState {
  const tabId = signal<number | null>(null);
  const arrival = signal<Arrival>({ kind: 'loading' });
  const inspection = signal<Inspection | null>(null);
  const history = signal<SiteHistory>({ kind: 'loading' });
  const announcement = signal('');
  const disclosures = createDisclosures();
  const stops: (() => void)[] = [];

  const view = computed<PopupView>(() => {
    const now = arrival.value;
    if (now.kind !== 'page') return { kind: now.kind };
    return { ...now, verdict: judgePage(now.page, checks) };
  });
  const page = computed(() => (arrival.value.kind === 'page' ? arrival.value.page : null));
  const site = computed(() => page.value?.site ?? null);
  const isPrivate = computed(() => page.value?.private === true);

  const show = (state: TabState | null): void => {
    const active = state && activePage(state);
    arrival.value = active ? { kind: 'page', page: active } : { kind: 'no-record' };
  };
  const showUnreadable = (): void => {
    arrival.value = { kind: 'unreadable' };
  };

  const start = async (): Promise<void> => {
    stops.push(
      openWorstFinding(view, disclosures),
      announceChanges(view, announcement),
      followHistory({ reads, site, isPrivate, history }),
    );
    try {
      const shown = await reads.shownTab();
      tabId.value = shown;
      if (shown === null) return show(null);
      show(await reads.readTab(shown));
      const showInspection = (now: Inspection | null): void => {
        inspection.value = now;
      };
      stops.push(
        reads.watchTab(shown, show, showUnreadable),
        reads.watchInspection(shown, showInspection, showUnreadable),
      );
      reads.lookAt(shown);
    } catch {
      showUnreadable();
    }
  };
  const stop = (): void => {
    for (const each of stops.splice(0)) each();
  };
  return { tabId, view, inspection, history, disclosures, announcement, start, stop };
}

/** Opens the worst finding of each page once; after that the person decides. */
function openWorstFinding(view: ReadonlySignal<PopupView>, disclosures: Disclosures): () => void {
  let done: string | null = null;
  return effect(() => {
    const now = view.value;
    if (now.kind !== 'page' || now.page.key === done) return;
    const worst = worstFirst(listFindings(now.verdict))[0];
    if (worst === undefined) return;
    done = now.page.key;
    disclosures.set(findingKey(worst.code), true);
  });
}

function announceChanges(
  view: ReadonlySignal<PopupView>,
  announcement: { value: string },
): () => void {
  let before: string | null = null;
  return effect(() => {
    const now = view.value;
    if (now.kind !== 'page') return;
    const { title, summary } = describeVerdict(now.verdict, now.page);
    const words = `${title}. ${summary}`;
    if (before !== null && before !== words) announcement.value = words;
    before = words;
  });
}

interface HistoryFollower {
  readonly reads: PopupReads;
  readonly site: ReadonlySignal<string | null>;
  readonly isPrivate: ReadonlySignal<boolean>;
  readonly history: { value: SiteHistory };
}

function followHistory({ reads, site, isPrivate, history }: HistoryFollower): () => void {
  let newest = 0;
  const load = async (of: string): Promise<void> => {
    const turn = ++newest;
    const read = await reads.listVisits(of, limits.visitsShown).then(
      (visits): SiteHistory => ({ kind: 'visits', site: of, visits }),
      (): SiteHistory => ({ kind: 'unreadable' }),
    );
    // The answer to an earlier question must not cover that to a later one.
    if (turn === newest) history.value = read;
  };
  const ask = (of: string | null, hidden: boolean): void => {
    if (of !== null && !hidden) return void load(of);
    newest++;
    history.value = { kind: hidden ? 'private' : 'loading' };
  };
  const stopEffect = effect(() => ask(site.value, isPrivate.value));
  const stopWatch = reads.watchHistory(() => ask(site.peek(), isPrivate.peek()));
  return () => {
    stopEffect();
    stopWatch();
    newest++;
  };
}
