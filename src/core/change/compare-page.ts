import type { PageRecord } from '../page-record.ts';
import { visitFacts } from '../visit-facts.ts';
import { changeEnds } from './change-kind.ts';
import { isWorse, type Change, type WorseChange } from './change.ts';
import { changesSince, pastOf } from './list-changes.ts';

/** How a page differs from the visits before it. */
export interface Comparison {
  /** There are none: it is the first that is known. */
  readonly isFirst: boolean;
  /** For the worse, each once. */
  readonly worse: readonly WorseChange[];
}

/**
 * A page tells of each change for the worse since the last fresh visit that told of the same; the next
 * visit is compared with this one, and so finds none. A reload of the page goes on telling it, until
 * it shows the contrary. Null where nobody looked for earlier visits.
 */
export function comparePage(page: PageRecord): Comparison | null {
  const { earlier } = page;
  const visit = visitFacts(page);
  if (earlier === null || visit === null) return null;
  const found = changesSince(pastOf(earlier.visits), visit);
  const told = earlier.told
    .filter(isWorse)
    .filter((change) => !found.some((other) => isEnd(other, change)));
  const worse = found.filter(isWorse).filter(({ isKnown }) => !isKnown);
  const places = new Map([...told, ...worse].map((one) => [`${one.kind} ${one.place}`, one]));
  const isFirst = earlier.visits.length === 0 && told.length === 0;
  return { isFirst, worse: [...places.values()] };
}

function isEnd({ kind, place }: Change, change: Change): boolean {
  return place === change.place && (changeEnds[change.kind] ?? []).includes(kind);
}
