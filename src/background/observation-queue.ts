import { isReport } from '../core/is-report.ts';
import type { DocumentFound, FrameAddress, Observation } from '../core/observation.ts';
import { holdObservations, nobodyWaits } from './held-observations.ts';
import { StorageFault, storeBatch, type QueueShell, type Waiting } from './store-batch.ts';

export interface ObservationQueue {
  /**
   * Takes an observation; it is folded in the order of arrival. Resolves when it is stored. Rejects
   * where it cannot be, or where it is a report of a document that nothing is known of yet.
   */
  readonly push: (observation: Observation) => Promise<void>;
  /** Asks the browser which document is in front of the tab, in case a stopped worker missed it. */
  readonly look: (tabId: number) => Promise<void>;
  /**
   * Does other work on what is stored or shown, after all that was pushed before and while no batch is
   * under way: a batch would bring back a tab that is forgotten beside it. What could not be stored is
   * tried again first, but for what is of `endedTab`.
   */
  readonly inTurn: (work: () => Promise<void>, endedTab?: number) => Promise<void>;
}

/**
 * Folds observations into what is stored, one batch at a time. Each batch reads its tabs from storage
 * and writes them back; while it is being stored the next one gathers, so a busy page costs few
 * writes. The worker may be stopped at any moment: an observation is noted in the journal the moment
 * it comes and erased once everything that follows from it is stored and shown. A tab's record says
 * how far the journal has been folded into it, so that no leftover is folded twice. What cannot be
 * stored is held, and goes before the next batch.
 */
export function createObservationQueue(shell: QueueShell): ObservationQueue {
  let waiting: Waiting[] = [];
  let others: (() => Promise<void>)[] = [];
  let held: readonly Waiting[] = [];
  /** Tabs of which the browser has to be asked what is in front, with the reports that wait for that. */
  const unsure = new Map<number, readonly Waiting[]>();
  /** Frames whose documents report and are not known: that they are there may have been lost. */
  const unknown: FrameAddress[] = [];
  let running: Promise<void> | null = null;
  let hasRecovered = false;
  /** Tabs this worker has brought up to date; an earlier one may have been stopped in the middle. */
  const met = new Set<number>();

  async function drain(): Promise<void> {
    try {
      await recover();
      while (waiting.length > 0 || others.length > 0 || unsure.size > 0 || unknown.length > 0) {
        const [batch, works] = [[...held, ...waiting], others];
        [held, waiting, others] = [[], [], []];
        for (const [tabId, items] of groupByTab(batch)) await store(tabId, items);
        for (const work of works) await work().catch(shell.failed);
        for (const [tabId, reports] of takeAll(unsure)) await find(tabId, reports);
        for (const frame of unknown.splice(0)) await findFrame(frame);
      }
    } finally {
      // In the same turn as the last look, or what comes in between would be left waiting.
      running = null;
    }
  }

  async function store(tabId: number, items: readonly Waiting[]): Promise<void> {
    try {
      const { isUnsure, unheard, unshown } = await storeBatch(shell, tabId, items, met);
      if (isUnsure) wonder(tabId, unshown);
      unknown.push(...unheard.flatMap(({ observation }) => frameOf(observation) ?? []));
      settleAll(unheard, new Error('Nothing is known of this document yet.'));
      settleAll(
        items.filter((item) => !unheard.includes(item) && !unshown.includes(item)),
        null,
      );
    } catch (error) {
      await refuse(items, error);
    }
  }

  /**
   * What is found waits behind all that came before the answer, so it overtakes nothing. Where another
   * document came, or failed to, while the browser was asked, its answer is of before, or no news.
   */
  async function find(tabId: number, reports: readonly Waiting[]): Promise<void> {
    const settle = (): void => settleAll(reports, null);
    const observation = await ask(tabId, 0);
    if (observation === null || waiting.some((item) => isTurn(item, tabId))) return settle();
    waiting.push({ observation, key: null, isLeftover: false, settle });
  }

  /** Its document sends the report again meanwhile. */
  async function findFrame({ tabId, frameId, documentId }: FrameAddress): Promise<void> {
    const observation = await ask(tabId, frameId);
    if (observation === null || observation.documentId !== documentId) return;
    waiting.push({ observation, key: null, isLeftover: false, settle: nobodyWaits });
  }

  const ask = (tabId: number, frameId: number): Promise<DocumentFound | null> =>
    shell.document(tabId, frameId).catch((error: unknown) => {
      shell.failed(error);
      return null;
    });

  /**
   * A report of a page that is not shown is answered only when the tab was looked at: a worker that is
   * stopped before gets it again, and looks then.
   */
  function wonder(tabId: number, reports: readonly Waiting[]): void {
    unsure.set(tabId, [...(unsure.get(tabId) ?? []), ...reports]);
  }

  async function refuse(items: readonly Waiting[], fault: unknown): Promise<void> {
    const error = fault instanceof StorageFault ? fault.cause : fault;
    shell.failed(error);
    settleAll(items, error instanceof Error ? error : new Error(String(error)));
    if (!(fault instanceof StorageFault)) return;
    const { held: kept, givenUp } = holdObservations(held, items);
    held = kept;
    await shell.cannotStore(error, givenUp.length).catch(shell.failed);
    await giveUp(givenUp);
  }

  function takeHeldOf(tabId: number): readonly Waiting[] {
    const isOfTab = ({ observation }: Waiting): boolean => observation.tabId === tabId;
    const taken = held.filter(isOfTab);
    held = held.filter((item) => !isOfTab(item));
    return taken;
  }

  async function giveUp(items: readonly Waiting[]): Promise<void> {
    await shell.journal.erase(items.flatMap(({ key }) => key ?? [])).catch(shell.failed);
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
      const key = isReport(observation) ? null : shell.journal.note(observation).key;
      await new Promise<void>((resolve, reject) => {
        const settle = (error: Error | null): void => (error ? reject(error) : resolve());
        waiting.push({ observation, key, isLeftover: false, settle });
        run().catch(shell.failed);
      });
    },
    look(tabId) {
      wonder(tabId, []);
      return run();
    },
    inTurn(work, endedTab) {
      others.push(async () => {
        if (endedTab !== undefined) await giveUp(takeHeldOf(endedTab));
        await work();
      });
      return run();
    },
  };
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

/** Another document takes the tab's front, or fails to. */
function isTurn({ observation }: Waiting, tabId: number): boolean {
  const { kind } = observation;
  if (kind !== 'document-committed' && kind !== 'navigation-failed') return false;
  return observation.tabId === tabId && observation.topLevel && !observation.hidden;
}

/** The frame that a report came from; null for a page itself, and for what is no report. */
function frameOf(observation: Observation): FrameAddress | null {
  return isReport(observation) && !observation.topLevel ? observation : null;
}

function takeAll<Value>(tabs: Map<number, Value>): readonly (readonly [number, Value])[] {
  const taken = [...tabs];
  tabs.clear();
  return taken;
}

function settleAll(items: readonly Waiting[], error: Error | null): void {
  for (const { settle } of items) settle(error);
}
