import { createObservationQueue as createQueue } from '../../src/background/observation-queue.ts';
import type { ObservationQueue } from '../../src/background/observation-queue.ts';
import type { QueueShell } from '../../src/background/store-batch.ts';

/**
 * Stands in for the worker's queue in the recording build: the real one, but every observation is
 * written down first, exactly as the platform handed it over and in that order. Runs in the worker.
 */
export function createObservationQueue(shell: QueueShell): ObservationQueue {
  const queue = createQueue(shell);
  // A worker that was stopped goes on after what the one before it wrote.
  const startedAt = String(Date.now()).padStart(15, '0');
  let count = 0;
  return {
    ...queue,
    push(observation) {
      count += 1;
      const key = `recorded/${startedAt}-${String(count).padStart(9, '0')}`;
      chrome.storage.session.set({ [key]: observation }).catch(shell.failed);
      return queue.push(observation);
    },
  };
}
