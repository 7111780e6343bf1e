/** The steps of the way a page takes, in the order it takes them. */
export const pathStepIds = ['name', 'port', 'tls', 'http', 'page'] as const;

export type PathStepId = (typeof pathStepIds)[number];

/**
 * - `good`: as it should be.
 * - `gap`: it worked, and leaves something open.
 * - `broken`: the way ended here.
 * - `unknown`: not observed.
 * - `not-reached`: the way ended before it.
 */
export type PathStepState = 'good' | 'gap' | 'broken' | 'unknown' | 'not-reached';

/** One step of the path, in words. */
export interface PathStep {
  readonly id: PathStepId;
  readonly label: string;
  readonly state: PathStepState;
  /** One or two words. */
  readonly stateText: string;
  /** A sentence or two with this page's own facts. */
  readonly explanation: string;
}

/** A step without its id, as the file of that step makes it. */
export type PathStepWords = Omit<PathStep, 'id'>;
