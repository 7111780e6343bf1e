import { applyObservation } from '../core/apply-observation.ts';
import type { Observation } from '../core/observation.ts';
import { createTabState, type TabState } from '../core/tab-state.ts';

/** What the queue needs of the world. */
export interface QueueShell {
  readonly read: (tabId: number) => Promise<TabState | null>;
  readonly write: (before: TabState | null, after: TabState) => Promise<void>;
  /** Whether the tab is of a private window; null where the tab is gone. */
  readonly isPrivate: (tabId: number) => Promise<boolean | null>;
  /** The same observations, with what the browser session knows of their hosts' certificates. */
  readonly tellOfCertificates: (
    observations: readonly Observation[],
    isPrivate: boolean,
  ) => Promise<readonly Observation[]>;
  /** Called after a tab's changes are stored. */
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

/**
 * Folds observations into what is stored, one batch at a time. Each batch reads its tabs from storage
 * and writes them back, so nothing but the observations of the running batch would be lost with the
 * worker. While a batch is being stored the next one gathers: a busy page costs few writes.
 */
export function createObservationQueue(shell: QueueShell): ObservationQueue {
  let waiting: Observation[] = [];
  let closed: number[] = [];
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    try {
      while (waiting.length > 0 || closed.length > 0) {
        const [batch, gone] = [waiting, closed];
        [waiting, closed] = [[], []];
        for (const [tabId, observations] of groupByTab(batch)) {
          await storeBatch(shell, tabId, observations).catch(shell.failed);
        }
        for (const tabId of gone) await shell.forget(tabId).catch(shell.failed);
      }
    } finally {
      // In the same turn as the last look, or what comes in between would be left waiting.
      running = null;
    }
  }

  const run = (): Promise<void> => (running ??= Promise.resolve().then(drain));
  return {
    push(observation) {
      waiting.push(observation);
      return run();
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
  observations: readonly Observation[],
): Promise<void> {
  const before = await shell.read(tabId);
  const met = await meetTab(shell, before ?? createTabState(tabId), observations);
  if (met === null) return;
  // Until the tab is known not to be, it counts as private.
  const told = await shell.tellOfCertificates(observations, met.tab.private !== false);
  const after = told.reduce(applyObservation, met);
  await shell.write(before, after);
  await shell.stored(before, after);
}

/**
 * Asks once per tab whether it is private: until that is known nothing of it may be kept. Null for a
 * tab that is gone, of which there is nothing left to say.
 */
async function meetTab(
  shell: QueueShell,
  state: TabState,
  observations: readonly Observation[],
): Promise<TabState | null> {
  if (state.tab.private !== null) return state;
  const { tabId } = state.tab;
  const isPrivate = await shell.isPrivate(tabId);
  if (isPrivate === null) return null;
  const time = observations[0]?.time ?? 0;
  return applyObservation(state, { kind: 'tab-seen', time, tabId, private: isPrivate });
}

function groupByTab(batch: readonly Observation[]): ReadonlyMap<number, readonly Observation[]> {
  const groups = new Map<number, Observation[]>();
  for (const observation of batch) {
    // Requests of no tab (service workers, other extensions) belong to no page.
    if (observation.tabId < 0) continue;
    const group = groups.get(observation.tabId);
    if (group) group.push(observation);
    else groups.set(observation.tabId, [observation]);
  }
  return groups;
}
