import { emptyTally, type Tally } from './tally.ts';

/** What was cut from one page record, by kind. */
export interface CutCounts {
  readonly hops: number;
  readonly frames: Tally;
  readonly insecureResources: Tally;
  readonly cookies: number;
  readonly downloads: number;
}

export const nothingCut: CutCounts = {
  hops: 0,
  frames: emptyTally,
  insecureResources: emptyTally,
  cookies: 0,
  downloads: 0,
};
