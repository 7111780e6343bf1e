import { limits } from '../core/limits.ts';
import type { Waiting } from './store-batch.ts';

export interface Held {
  readonly held: readonly Waiting[];
  /** What had to be given up, oldest first. */
  readonly givenUp: readonly Waiting[];
}

/**
 * Keeps what could not be folded for the next attempt, whoever pushed it no longer waiting. A document
 * whose report was not taken sends it again with more, so only its newest is kept.
 */
export function holdObservations(before: readonly Waiting[], failed: readonly Waiting[]): Held {
  const all = [...before, ...failed].map((item): Waiting => ({
    ...item,
    isLeftover: true,
    settle: nobodyWaits,
  }));
  const newest = all.filter((item, place) => {
    const reporter = reporterOf(item);
    return (
      reporter === null || !all.slice(place + 1).some((later) => reporterOf(later) === reporter)
    );
  });
  const surplus = Math.max(0, newest.length - limits.observationsHeld);
  return { held: newest.slice(surplus), givenUp: newest.slice(0, surplus) };
}

/** Whoever pushed it has been told that it could not be stored, or was stopped with its worker. */
export function nobodyWaits(): void {}

function reporterOf({ observation }: Waiting): string | null {
  return observation.kind === 'document-reported' && observation.documentId !== null
    ? `${observation.tabId} ${observation.documentId}`
    : null;
}
