import type { Visit } from '../core/visit.ts';
import { readSettings } from '../storage/settings.ts';
import { noteUnrecordedPages, readUnrecordedPages } from '../storage/unrecorded-pages.ts';
import { putVisits } from '../storage/history.ts';
import { forgetOwedVisits, listOwedVisits, oweVisits } from '../storage/owed-visits.ts';
import type { TroubleBook } from '../storage/trouble-book.ts';

/**
 * Keeps the visits in the history, and before them those it could not take earlier. What it cannot
 * take now waits in the session's storage, so a history that is full or held by another window keeps
 * no page from being observed.
 */
export async function keepVisits(troubles: TroubleBook, visits: readonly Visit[]): Promise<void> {
  const isBehind = await troubles.has('history');
  if (visits.length === 0 && !isBehind) return;
  const owed = isBehind ? await listOwedVisits() : [];
  // Of one visit the newest counts.
  const all = new Map([...owed, ...visits].map((visit) => [visit.id, visit]));
  try {
    await putVisits([...all.values()]);
  } catch (error) {
    const failure = { place: 'history', error, time: Date.now() } as const;
    const lost = await oweVisits(visits).catch(async (full: unknown) => {
      // The pages are still in the session, and are kept with the next change of their tab.
      await troubles.add({ ...failure, lost: 0 });
      throw full;
    });
    await troubles.add({ ...failure, lost });
    return;
  }
  if (!isBehind) return;
  await forgetOwedVisits();
  await troubles.settle('history');
}

/** Whether anything new may be kept. */
export async function isRecording(): Promise<boolean> {
  return (await readSettings()).recording;
}

/**
 * The visits that may be kept. A page that came while nothing was to be recorded makes none later
 * either: a visit's id is its page's key.
 */
export async function recordedOf(visits: readonly Visit[]): Promise<readonly Visit[]> {
  if (visits.length === 0) return [];
  if (!(await isRecording())) {
    await noteUnrecordedPages(visits.map(({ id }) => id));
    return [];
  }
  const unrecorded = await readUnrecordedPages();
  return visits.filter(({ id }) => !unrecorded.has(id));
}
