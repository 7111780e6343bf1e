import type { Trouble } from '../core/trouble.ts';

/** Where it is told what is wrong with Portlight's own storage. */
export interface TroubleReads {
  readonly watchTroubles: (changed: (troubles: readonly Trouble[]) => void) => () => void;
  /** Has the worker try again what failed. */
  readonly retryStorage: () => void;
}

/** Follows what is wrong with the storage. Where something is, the worker is asked once to try again. */
export function followTroubles(
  reads: TroubleReads,
  troubles: { value: readonly Trouble[] },
): () => void {
  let hasRetried = false;
  return reads.watchTroubles((now) => {
    troubles.value = now;
    if (now.length === 0 || hasRetried) return;
    hasRetried = true;
    reads.retryStorage();
  });
}
