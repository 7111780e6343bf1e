import type { ChapterId } from './guide/chapter-ids.ts';
import type { StepTopic } from './path-topics/step-topic.ts';

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
  /** What more there is to know here; empty where nothing was seen to speak of. */
  readonly topics: readonly StepTopic[];
  /** The chapter of the guide that tells more. */
  readonly chapter: ChapterId;
}

/** A step as the file of that step makes it. */
export type PathStepWords = Omit<PathStep, 'id' | 'topics' | 'chapter'>;
