import type { Change } from '../../../src/core/change/change.ts';
import { listChanges } from '../../../src/core/change/list-changes.ts';
import type { Visit } from '../../../src/core/visit.ts';
import { effectivePort } from '../../../src/standards/ports.ts';
import { visitTo } from '../../storage/visit-to.ts';
import { noon } from '../observations.ts';

/** A visit: its address, and what of it matters. */
export type VisitStory = readonly [url: string, facts?: Partial<Visit>];

export const hour = 3_600_000;

/** Visits at noon and each an hour after the one before, of which nothing but the story is observed. */
export function historyOf(...stories: readonly VisitStory[]): readonly Visit[] {
  return stories.map(([url, facts], place) =>
    visitTo(url, {
      time: noon + place * hour,
      port: effectivePort(url),
      protocol: null,
      ...facts,
    }),
  );
}

/** The changes of such a history, oldest first: the kind, and the number of the visit that showed it. */
export function changesOf(...stories: readonly VisitStory[]): readonly string[] {
  return listChanges(historyOf(...stories))
    .toReversed()
    .map(({ kind, after }) => `${kind} ${(after.time - noon) / hour}`);
}

/** The last change of such a history. */
export function lastChangeOf(...stories: readonly VisitStory[]): Change | undefined {
  return listChanges(historyOf(...stories))[0];
}
