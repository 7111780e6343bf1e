import { applyObservation } from '../core/apply-observation.ts';
import type { Observation } from '../core/observation.ts';
import { createTabState, type TabState } from '../core/tab-state.ts';

/** What the queue needs of the world. */
export interface QueueShell {
  readonly read: (tabId: number) => Promise<TabState | null>;
  readonly write: (before: TabState | null, after: TabState) => Promise<void>;
  /** Whether the tab is of a private window; null where the tab is gone. */
  readonly isPrivate: (tabId: number) => Promise<boolean | null>;
  /** Called after a tab's changes are stored. */
  readonly stored: (before: TabState | null, after: TabState) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

export interface ObservationQueue {
  /** Takes an observation; it is folded in the order of arrival. Resolves when it is stored. */
  readonly push: (observation: Observation) => Promise<void>;
}

/**
 * Folds observations into what is stored, one batch at a time. Each batch reads its tabs from storage
 * and writes them back, so nothing but the observations of the running batch would be lost with the
 * worker. While a batch is being stored the next one gathers: a busy page costs few writes.
 */
export function createObservationQueue(shell: QueueShell): ObservationQueue {
  let waiting: Observation[] = [];
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      for (const [tabId, observations] of groupByTab(batch)) {
        try {
          await storeBatch(shell, tabId, observations);
        } catch (error) {
          shell.failed(error);
        }
      }
    }
  }

  return {
    push(observation) {
      waiting.push(observation);
      running ??= Promise.resolve()
        .then(drain)
        .finally(() => {
          running = null;
        });
      return running;
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
  const after = observations.reduce(applyObservation, met);
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
