import * as v from 'valibot';
import type { Visit } from '../core/visit.ts';
import { watchHistoryFreed, withHistory } from './history-database.ts';
import { forgetOwedVisitsOf } from './owed-visits.ts';
import { visitSchema } from './visit-schema.ts';

const channelName = 'portlight-history';

/**
 * Adds the visits, or replaces what is stored of them. Writes nothing where nothing changed. Rejects with the error that ended the transaction, e.g. `QuotaExceededError`.
 */
export async function putVisits(visits: readonly Visit[]): Promise<void> {
  const changed = await withHistory(async (database) => {
    const transaction = database.transaction('visits', 'readwrite');
    const { store } = transaction;
    const put = async (visit: Visit): Promise<boolean> => {
      const known = await store.get(visit.id);
      const isNew = JSON.stringify(known) !== JSON.stringify(visit);
      if (isNew) await store.put(visit);
      return isNew;
    };
    const [changes] = await Promise.all([Promise.all(visits.map(put)), transaction.done]).catch(
      (error: unknown) => {
        // Each request of an aborted transaction says only that it was aborted.
        throw transaction.error ?? error;
      },
    );
    return changes.includes(true);
  });
  if (changed) announce();
}

/** The site's visits, newest first. Damaged rows are left out. */
export async function listSiteVisits(site: string, limit: number): Promise<readonly Visit[]> {
  return withHistory(async (database) => {
    const index = database.transaction('visits').store.index('site-time');
    const count = await index.count(siteRange(site));
    // All at once is several times as fast as one by one, but only the latter can begin at the newest.
    if (count <= 2 * limit) {
      const rows = await index.getAll(siteRange(site));
      return rows.toReversed().flatMap(readVisit).slice(0, limit);
    }
    const visits: Visit[] = [];
    let cursor = await index.openCursor(siteRange(site), 'prev');
    while (cursor !== null && visits.length < limit) {
      visits.push(...readVisit(cursor.value));
      cursor = await cursor.continue();
    }
    return visits;
  });
}

function readVisit(row: unknown): readonly Visit[] {
  const visit = v.safeParse(visitSchema, row);
  return visit.success ? [visit.output] : [];
}

/** Erases the site's visits, also those that still wait to be written, and what its hosts said of HSTS. */
export async function forgetSite(site: string): Promise<void> {
  await forgetOwedVisitsOf(site);
  await withHistory(async (database) => {
    const transaction = database.transaction(['visits', 'hosts'], 'readwrite');
    let visit = await transaction
      .objectStore('visits')
      .index('site-time')
      .openCursor(siteRange(site));
    while (visit !== null) {
      await visit.delete();
      visit = await visit.continue();
    }
    let host = await transaction.objectStore('hosts').index('site').openCursor(site);
    while (host !== null) {
      await host.delete();
      host = await host.continue();
    }
    await transaction.done;
  });
  announce();
}

/**
 * Calls back whenever any page of this extension changed the history, and when it can be opened again
 * after it was blocked. Returns how to stop.
 */
export function watchHistory(changed: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', changed);
  const stopFreed = watchHistoryFreed(changed);
  return () => {
    stopFreed();
    channel.close();
  };
}

function announce(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

function siteRange(site: string): IDBKeyRange {
  return IDBKeyRange.bound([site, -Infinity], [site, Infinity]);
}
