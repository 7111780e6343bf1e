import type { VisitFacts } from '../visit-facts.ts';
import {
  changeDirections,
  type ChangeDirection,
  type ChangeKind,
  type WorseKind,
} from './change-kind.ts';

/** A difference between two visits that matters. */
export interface Change {
  readonly kind: ChangeKind;
  readonly direction: ChangeDirection;
  /** What changed: a host, an origin or an address. Changes of one place follow one another. */
  readonly place: string;
  /** The visit before, the last that told something of the same. */
  readonly before: ChangePoint;
  /** The visit that showed it: it holds since then. */
  readonly after: ChangePoint;
  /** What its words need. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /**
   * The very same address was so already when it was last visited: a server that answers differently
   * from path to path. It ends what was before, but is no news.
   */
  readonly isKnown: boolean;
}

export type WorseChange = Change & { readonly kind: WorseKind };

export function isWorse(change: Change): change is WorseChange {
  return change.direction === 'worse';
}

export interface ChangePoint {
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** What it showed: a response field, with a `null` value where it was not sent, or other words. */
  readonly field?: { readonly name: string; readonly value: string | null };
  readonly detail?: string;
}

/** A change in the history of a site. */
export interface PastChange extends Change {
  /** When a later visit showed that it no longer holds; null while it does, and for what is an event. */
  readonly until: number | null;
}

/** What is found between two visits, before it is put down as a change. */
export interface Difference {
  readonly kind: ChangeKind;
  readonly place: string;
  readonly parameters?: Change['parameters'];
  readonly isKnown?: boolean;
}

export function changeBetween(
  before: VisitFacts,
  after: VisitFacts,
  { kind, place, parameters = {}, isKnown = false }: Difference,
  shown: (visit: VisitFacts) => Omit<ChangePoint, 'url' | 'time'> = () => ({}),
): Change {
  const pointOf = (visit: VisitFacts): ChangePoint => ({
    url: visit.url,
    time: visit.time,
    ...shown(visit),
  });
  return {
    kind,
    direction: changeDirections[kind],
    place,
    before: pointOf(before),
    after: pointOf(after),
    parameters,
    isKnown,
  };
}
