import type { PageRecord } from '../core/page-record.ts';
import { forgetBefore, forgetEverything, forgetSite } from '../storage/erase-history.ts';
import {
  forgetOwedVisits,
  forgetOwedVisitsBefore,
  forgetOwedVisitsOf,
} from '../storage/owed-visits.ts';
import { listStoredPages } from '../storage/session-pages.ts';
import { noteUnrecordedPages } from '../storage/unrecorded-pages.ts';
import type { ObservationQueue } from './observation-queue.ts';

/** What of the history is to be erased: of a site, before a time in milliseconds since the epoch, or all. */
export type Erasure =
  | { readonly what: 'site'; readonly site: string }
  | { readonly what: 'before'; readonly time: number }
  | { readonly what: 'everything' };

/**
 * Erases visits for good. Pages that are still open, or could be gone back to, are in the session's storage
 * and would make their visits anew: they are noted first, while no batch is under way that would write one.
 * Rejects where that cannot be noted, and with the error that ended a transaction; nothing is undone then.
 */
export async function eraseVisits(
  { inTurn }: Pick<ObservationQueue, 'inTurn'>,
  erasure: Erasure,
): Promise<void> {
  let fault: { readonly error: unknown } | null = null;
  await inTurn(async () => {
    await keepOut(erasure).catch((error: unknown) => {
      fault = { error };
    });
  });
  rethrow(fault);
  await forget(erasure);
}

async function keepOut(erasure: Erasure): Promise<void> {
  const pages = (await listStoredPages()).filter((page) => isMeant(page, erasure));
  await noteUnrecordedPages(pages.map(({ key }) => key));
  switch (erasure.what) {
    case 'site':
      return forgetOwedVisitsOf(erasure.site);
    case 'before':
      return forgetOwedVisitsBefore(erasure.time);
    case 'everything':
      return forgetOwedVisits();
  }
}

function isMeant({ site, openedAt }: PageRecord, erasure: Erasure): boolean {
  switch (erasure.what) {
    case 'site':
      return site === erasure.site;
    case 'before':
      return openedAt < erasure.time;
    case 'everything':
      return true;
  }
}

function forget(erasure: Erasure): Promise<void> {
  switch (erasure.what) {
    case 'site':
      return forgetSite(erasure.site);
    case 'before':
      return forgetBefore(erasure.time);
    case 'everything':
      return forgetEverything();
  }
}

function rethrow(fault: { readonly error: unknown } | null): void {
  if (fault !== null) throw fault.error;
}
