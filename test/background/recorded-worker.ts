import { createObservationQueue } from '../../src/background/observation-queue.ts';
import type { Observation } from '../../src/core/observation.ts';
import { tellOfCertificates } from '../../src/storage/certificate-errors.ts';
import { createJournal } from '../../src/storage/journal.ts';
import { readTabState, writeTabState } from '../../src/storage/session-pages.ts';
import { workerLife } from './stoppable-browser.ts';

/** A worker's queue over the session's storage, stopped after so many dealings with that storage. */
export interface Worker {
  readonly isStopped: () => boolean;
  readonly stop: () => void;
  /** Hands over an observation; `stored` is called once that is so, unless the worker is stopped before. */
  readonly push: (observation: Observation, stored: () => void) => void;
  /** Resolves once everything that was handed over is stored. */
  readonly settle: () => Promise<void>;
}

/** `calls`: how many dealings with storage it lives to see. */
export function startWorker(startedAt: number, calls: number, faults: unknown[]): Worker {
  const life = { calls };
  const failed = (error: unknown): void => {
    faults.push(error);
  };
  const queue = createObservationQueue({
    journal: createJournal(startedAt, failed),
    read: readTabState,
    write: writeTabState,
    recall: tellOfCertificates,
    isPrivate: async () => false,
    document: async () => null,
    stored: async () => {},
    works: async () => {},
    cannotStore: async (error) => failed(error),
    failed,
  });
  return {
    isStopped: () => life.calls <= 0,
    stop() {
      life.calls = 0;
    },
    push(observation, stored) {
      workerLife.run(life, () => void queue.push(observation).then(stored, failed));
    },
    settle: () => workerLife.run(life, () => queue.inTurn(async () => {})),
  };
}
