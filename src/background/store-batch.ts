import { applyObservation } from '../core/apply-observation.ts';
import { isUnheard } from '../core/find-page.ts';
import type { DocumentFound, Observation } from '../core/observation.ts';
import { createTabState, type TabState } from '../core/tab-state.ts';
import type { Journal } from '../storage/journal.ts';

/** What folding a batch needs of the world. */
export interface QueueShell {
  readonly read: (tabId: number) => Promise<TabState | null>;
  readonly write: (before: TabState | null, after: TabState) => Promise<void>;
  readonly journal: Journal;
  /** Whether the tab is of a private window; null where the tab is gone. */
  readonly isPrivate: (tabId: number) => Promise<boolean | null>;
  /** The same observations, with what is remembered of their hosts: certificates refused, HSTS. */
  readonly recall: (
    observations: readonly Observation[],
    isPrivate: boolean,
  ) => Promise<readonly Observation[]>;
  /** The document in a frame of the tab now, 0 for its top frame; null where there is none. */
  readonly document: (tabId: number, frameId: number) => Promise<DocumentFound | null>;
  /**
   * Called after a tab's changes are stored; `before` is null the first time a worker meets the tab.
   * `cleared` where a document took over since, for then the browser clears the tab's toolbar.
   */
  readonly stored: (before: TabState | null, after: TabState, cleared: boolean) => Promise<void>;
  /** A batch was stored, so the session's storage works. */
  readonly works: () => Promise<void>;
  /** A batch could not be stored and waits; of those that wait so many had to be given up. */
  readonly cannotStore: (error: unknown, lost: number) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** An observation that waits to be folded. */
export interface Waiting {
  readonly observation: Observation;
  /** Its place in the journal; null for a report, which its document sends again until it arrives. */
  readonly key: string | null;
  /** Left by an earlier worker, which may have folded it before it was stopped. */
  readonly isLeftover: boolean;
  readonly settle: (error: Error | null) => void;
}

/** The session's storage failed for `cause`; what was to be folded is not stored, and can be later. */
export class StorageFault extends Error {
  constructor(cause: unknown) {
    super('The storage of the session failed.', { cause });
  }
}

function throwStorageFault(cause: unknown): never {
  throw new StorageFault(cause);
}

export interface Stored {
  /** The browser has to be asked what is in front, because a commit may have been lost on its way. */
  readonly isUnsure: boolean;
  /** Reports of documents that nothing is known of yet: they are to be sent again. */
  readonly unheard: readonly Waiting[];
  /** Reports of pages that are not shown: that they are in front may have been lost. */
  readonly unshown: readonly Waiting[];
}

/**
 * Folds one tab's part of a batch, stores it, and has it shown. `met` holds the tabs this worker has
 * brought up to date; an earlier one may have been stopped in the middle.
 */
export async function storeBatch(
  shell: QueueShell,
  tabId: number,
  items: readonly Waiting[],
  met: Set<number>,
): Promise<Stored> {
  const before = await shell.read(tabId).catch(throwStorageFault);
  const state = await meetTab(shell, before ?? createTabState(tabId), items);
  const isFirst = !met.has(tabId);
  let told: Stored = { isUnsure: false, unheard: [], unshown: [] };
  if (state !== null) {
    const { after, unheard } = await foldAll(shell, state, items);
    await shell.write(before, after).catch(throwStorageFault);
    await shell.works();
    met.delete(tabId);
    await shell.stored(isFirst ? null : before, after, items.some(hasTakenOver));
    // Only now: a tab that could not be shown is shown whole the next time.
    met.add(tabId);
    const unshown = items.filter(
      (item) => isOfUnshownPage(after, item.observation) && !unheard.includes(item),
    );
    told = { isUnsure: isFirst || unshown.length > 0, unheard, unshown };
  }
  await shell.journal.erase(items.flatMap(({ key }) => key ?? []));
  return told;
}

async function foldAll(
  shell: QueueShell,
  state: TabState,
  items: readonly Waiting[],
): Promise<{ readonly after: TabState; readonly unheard: readonly Waiting[] }> {
  const { folded } = state.tab;
  const news = items.filter(
    ({ key, isLeftover }) => !isLeftover || key === null || folded === null || key > folded,
  );
  // Until the tab is known not to be, it counts as private.
  const told = await shell
    .recall(
      news.map(({ observation }) => observation),
      state.tab.private !== false,
    )
    .catch(throwStorageFault);
  let after = state;
  const unheard = told.flatMap((observation, place) => {
    after = applyObservation(after, observation);
    return isUnheard(after, observation) ? news.slice(place, place + 1) : [];
  });
  const last = news.findLast(({ key }) => key !== null)?.key ?? folded;
  if (last !== folded) after = { ...after, tab: { ...after.tab, folded: last } };
  return { after, unheard };
}

/** Firefox's error page, too, of which nothing else is told. */
function hasTakenOver({ observation }: Waiting): boolean {
  return observation.kind === 'document-committed' && observation.topLevel && !observation.hidden;
}

/** A document that reports is in front, or is about to be, or has just been. */
function isOfUnshownPage(state: TabState, observation: Observation): boolean {
  if (observation.kind !== 'document-reported' || !observation.topLevel) return false;
  return state.pages[observation.documentId ?? '']?.shown !== true;
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
