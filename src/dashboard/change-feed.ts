import { signal, type ReadonlySignal } from '@preact/signals';
import { limits } from '../core/limits.ts';
import { errorName } from '../core/trouble.ts';
import type { RecentChanges } from '../storage/recent-changes.ts';

const day = 86_400_000;

/** Where the changes of all sites come from. */
export interface ChangeReads {
  readonly findRecentChanges: (
    since: number,
    found: (recent: RecentChanges) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What changed lately at all sites, while somebody looks at it. */
export interface ChangeFeed {
  readonly recent: ReadonlySignal<RecentChanges>;
  /** Why there is none, by the browser's own name of the error; null while there is. */
  readonly problem: ReadonlySignal<string | null>;
  /** Whether only what changed for the worse is wanted. */
  readonly worseOnly: ReadonlySignal<boolean>;
  readonly wantWorseOnly: (worseOnly: boolean) => void;
  /** Looks anew. What is shown stays until all of the answer is there. */
  readonly look: () => void;
  readonly stop: () => void;
}

const nothingYet: RecentChanges = { changes: [], sitesLeftOut: 0, isComplete: false };

export function createChangeFeed(reads: ChangeReads): ChangeFeed {
  const recent = signal(nothingYet);
  const problem = signal<string | null>(null);
  const worseOnly = signal(false);
  let run = new AbortController();
  return {
    recent,
    problem,
    worseOnly,
    wantWorseOnly(wanted) {
      worseOnly.value = wanted;
    },
    look() {
      run.abort();
      run = new AbortController();
      const { signal: now } = run;
      const found = (part: RecentChanges): void => {
        if (now.aborted) return;
        problem.value = null;
        if (part.isComplete || !recent.peek().isComplete) recent.value = part;
      };
      reads
        .findRecentChanges(reads.now() - limits.recentDays * day, found, now)
        .catch((error: unknown) => {
          if (!now.aborted) problem.value = errorName(error);
        });
    },
    stop: () => run.abort(),
  };
}
