import { applyObservation } from '../core/apply-observation.ts';
import type { DocumentCommitted, Observation } from '../core/observation.ts';
import { createTabState, type TabState } from '../core/tab-state.ts';
import type { Journal } from '../storage/journal.ts';

/** What the queue needs of the world. */
export interface QueueShell {
  readonly read: (tabId: number) => Promise<TabState | null>;
  readonly write: (before: TabState | null, after: TabState) => Promise<void>;
  readonly journal: Journal;
  /** Whether the tab is of a private window; null where the tab is gone. */
  readonly isPrivate: (tabId: number) => Promise<boolean | null>;
  /** The document in the tab's top frame now; null where there is none. */
  readonly topDocument: (tabId: number, time: number) => Promise<DocumentCommitted | null>;
  /** Called after a tab's changes are stored; `before` is null the first time a worker meets the tab. */
  readonly stored: (before: TabState | null, after: TabState) => Promise<void>;
  /** Removes what is stored of a tab. */
  readonly forget: (tabId: number) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

export interface ObservationQueue {
  /** Takes an observation; it is folded in the order of arrival. Resolves when it is stored. */
  readonly push: (observation: Observation) => Promise<void>;
  /** Forgets a closed tab. It takes its turn, or a batch under way would bring the tab back. */
  readonly forget: (tabId: number) => Promise<void>;
}

/** An observation that waits to be folded. */
interface Waiting {
  readonly observation: Observation;
  /** Its place in the journal; null for a report, which its document sends again until it arrives. */
  readonly key: string | null;
  /** Left by an earlier worker, which may have folded it before it was stopped. */
  readonly isLeftover: boolean;
  readonly settle: (error: Error | null) => void;
}

/**
 * Folds observations into what is stored, one batch at a time. Each batch reads its tabs from storage
 * and writes them back; while it is being stored the next one gathers, so a busy page costs few
 * writes. The worker may be stopped at any moment: an observation is noted in the journal the moment
 * it comes and erased once everything that follows from it is stored and shown. A tab's record says
 * how far the journal has been folded into it, so that no leftover is folded twice.
 */
export function createObservationQueue(shell: QueueShell): ObservationQueue {
  let waiting: Waiting[] = [];
  let closed: number[] = [];
  let running: Promise<void> | null = null;
  let hasRecovered = false;
  /** Tabs this worker has brought up to date; an earlier one may have been stopped in the middle. */
  const met = new Set<number>();

  async function drain(): Promise<void> {
    try {
      await recover();
      while (waiting.length > 0 || closed.length > 0) {
        const [batch, gone] = [waiting, closed];
        [waiting, closed] = [[], []];
        for (const [tabId, items] of groupByTab(batch)) {
          await storeBatch(shell, tabId, items, met).then(
            () => settleAll(items, null),
            (error: unknown) => {
              shell.failed(error);
              settleAll(items, error instanceof Error ? error : new Error(String(error)));
            },
          );
        }
        for (const tabId of gone) await shell.forget(tabId).catch(shell.failed);
      }
    } finally {
      // In the same turn as the last look, or what comes in between would be left waiting.
      running = null;
    }
  }

  async function recover(): Promise<void> {
    if (hasRecovered) return;
    hasRecovered = true;
    const leftovers = await shell.journal.leftovers().catch((error: unknown) => {
      shell.failed(error);
      return [];
    });
    waiting.unshift(
      ...leftovers.map((entry) => ({ ...entry, isLeftover: true, settle: nobodyWaits })),
    );
  }

  const run = (): Promise<void> => (running ??= Promise.resolve().then(drain));
  return {
    async push(observation) {
      // Requests of no tab (service workers, other extensions) belong to no page.
      if (observation.tabId < 0) return;
      const isReport = observation.kind === 'document-reported';
      const key = isReport ? null : shell.journal.note(observation).key;
      await new Promise<void>((resolve, reject) => {
        const settle = (error: Error | null): void => (error ? reject(error) : resolve());
        waiting.push({ observation, key, isLeftover: false, settle });
        run().catch(shell.failed);
      });
    },
    forget(tabId) {
      closed.push(tabId);
      return run();
    },
  };
}

async function storeBatch(
  shell: QueueShell,
  tabId: number,
  items: readonly Waiting[],
  met: Set<number>,
): Promise<void> {
  const before = await shell.read(tabId);
  const state = await meetTab(shell, before ?? createTabState(tabId), items);
  if (state !== null) {
    const after = await catchUp(shell, foldAll(state, items), items);
    await shell.write(before, after);
    await shell.stored(met.has(tabId) ? before : null, after);
    met.add(tabId);
  }
  await shell.journal.erase(items.flatMap(({ key }) => key ?? []));
}

function foldAll(state: TabState, items: readonly Waiting[]): TabState {
  const { folded } = state.tab;
  const news = items.filter(
    ({ key, isLeftover }) => !isLeftover || key === null || folded === null || key > folded,
  );
  const after = news.reduce((tab, { observation }) => applyObservation(tab, observation), state);
  const last = news.findLast(({ key }) => key !== null)?.key ?? folded;
  return last === folded ? after : { ...after, tab: { ...after.tab, folded: last } };
}

/**
 * A document that reports is in front, or is about to be, or has just been. Where the records know of
 * none of that, its commit was lost with a worker, and the browser is asked what is in front.
 */
async function catchUp(
  shell: QueueShell,
  state: TabState,
  items: readonly Waiting[],
): Promise<TabState> {
  const report = items.findLast(
    ({ observation }) => observation.kind === 'document-reported' && observation.topLevel,
  )?.observation;
  const page = report && 'documentId' in report ? state.pages[report.documentId ?? ''] : undefined;
  if (report === undefined || page === undefined || page.shown) return state;
  const top = await shell.topDocument(state.tab.tabId, report.time);
  return top === null || top.documentId !== page.key ? state : applyObservation(state, top);
}

/**
 * Asks once per tab whether it is private: until that is known nothing of it may be kept. Null for a
 * tab that is gone, of which there is nothing left to say.
 */
async function meetTab(
  shell: QueueShell,
  state: TabState,
  items: readonly Waiting[],
): Promise<TabState | null> {
  if (state.tab.private !== null) return state;
  const { tabId } = state.tab;
  const isPrivate = await shell.isPrivate(tabId);
  if (isPrivate === null) return null;
  const time = items[0]?.observation.time ?? 0;
  return applyObservation(state, { kind: 'tab-seen', time, tabId, private: isPrivate });
}

function groupByTab(batch: readonly Waiting[]): ReadonlyMap<number, readonly Waiting[]> {
  const groups = new Map<number, Waiting[]>();
  for (const item of batch) {
    const { tabId } = item.observation;
    const group = groups.get(tabId);
    if (group) group.push(item);
    else groups.set(tabId, [item]);
  }
  return groups;
}

/** Whoever pushed a leftover was stopped with its worker. */
function nobodyWaits(): void {}

function settleAll(items: readonly Waiting[], error: Error | null): void {
  for (const { settle } of items) settle(error);
}
