import * as v from 'valibot';
import type { Visit } from '../core/visit.ts';
import { withHistory } from './history-database.ts';
import { visitSchema } from './visit-schema.ts';

const channelName = 'portlight-history';

/** Adds the visit, or replaces what is stored of it. Writes nothing where nothing changed. */
export async function putVisit(visit: Visit): Promise<void> {
  const changed = await withHistory(async (database) => {
    const transaction = database.transaction('visits', 'readwrite');
    const known = await transaction.store.get(visit.id);
    const isNew = JSON.stringify(known) !== JSON.stringify(visit);
    if (isNew) await transaction.store.put(visit);
    await transaction.done;
    return isNew;
  });
  if (changed) announce();
}

/** The site's visits, newest first. Damaged rows are left out. */
export async function listSiteVisits(site: string, limit: number): Promise<readonly Visit[]> {
  return withHistory(async (database) => {
    const visits: Visit[] = [];
    const index = database.transaction('visits').store.index('site-time');
    let cursor = await index.openCursor(siteRange(site), 'prev');
    while (cursor !== null && visits.length < limit) {
      const visit = v.safeParse(visitSchema, cursor.value);
      if (visit.success) visits.push(visit.output);
      cursor = await cursor.continue();
    }
    return visits;
  });
}

/** Forgets the site's visits, and what its hosts said of HSTS. */
export async function forgetSite(site: string): Promise<void> {
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

/** Calls back whenever any page of this extension changed the history. Returns how to stop. */
export function watchHistory(changed: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', changed);
  return () => {
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
