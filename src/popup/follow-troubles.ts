import type { Trouble } from '../core/trouble.ts';
import type { PopupReads } from './popup-state.ts';

/** Follows what is wrong with the storage. Where something is, the worker is asked once to try again. */
export function followTroubles(
  reads: Pick<PopupReads, 'watchTroubles' | 'retryStorage'>,
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
