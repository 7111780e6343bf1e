import type { VisitFacts } from '../visit-facts.ts';
import { certificateChanges } from './certificate-changes.ts';
import { changeEnds } from './change-kind.ts';
import type { Change, PastChange } from './change.ts';
import { mixedContentChanges, portChanges } from './content-changes.ts';
import { hstsChanges } from './hsts-changes.ts';
import { subjectsOf, type Past } from './past.ts';
import { schemeChanges } from './scheme-changes.ts';
import { versionChanges } from './version-changes.ts';

/**
 * Every change in a site's history, newest first. Each visit is compared with the last fresh ones
 * before it that tell of the same: per address, origin or host, as each fact has it. Pure; the order
 * of the visits does not matter.
 */
export function listChanges(visits: readonly VisitFacts[]): readonly PastChange[] {
  const past = new Map<string, VisitFacts>();
  const changes = visits.toSorted(byTime).flatMap((visit) => {
    const found = changesSince(past, visit);
    for (const subject of subjectsOf(visit)) past.set(subject, visit);
    return found;
  });
  const ends = new Map<string, number>();
  return changes
    .toReversed()
    .map((change) => {
      const until = endOf(change, ends);
      ends.set(`${change.kind} ${change.place}`, change.after.time);
      return { ...change, until };
    })
    .filter(({ isKnown }) => !isKnown);
}

/** How a visit differs from the past. Of one that was not fresh, nothing is said. */
export function changesSince(past: Past, visit: VisitFacts): readonly Change[] {
  if (subjectsOf(visit).length === 0) return [];
  return [
    ...hstsChanges(visit, past),
    ...schemeChanges(visit, past),
    ...mixedContentChanges(visit, past),
    ...certificateChanges(visit, past),
    ...versionChanges(visit, past),
    ...portChanges(visit, past),
  ];
}

/** What is known after these visits. */
export function pastOf(visits: readonly VisitFacts[]): Past {
  return new Map(
    visits
      .toSorted(byTime)
      .flatMap((visit) => subjectsOf(visit).map((subject) => [subject, visit] as const)),
  );
}

/** The first that came later and ends it; `ends` has the earliest of each kind and place so far. */
function endOf({ kind, place }: Change, ends: ReadonlyMap<string, number>): number | null {
  const times = (changeEnds[kind] ?? []).flatMap((end) => ends.get(`${end} ${place}`) ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** The id keeps visits of the same moment in one order, whatever order they come in. */
function byTime(a: VisitFacts, b: VisitFacts): number {
  return a.time - b.time || (a.id < b.id ? -1 : 1);
}
