import type { Visit } from '../../src/core/visit.ts';

/** A history as version 2 of it was, which knew no rows of sites. */
export async function makeOlderHistory(visits: readonly Visit[]): Promise<void> {
  const made = indexedDB.open('portlight-history', 2);
  made.addEventListener('upgradeneeded', () => {
    const store = made.result.createObjectStore('visits', { keyPath: 'id' });
    store.createIndex('site-time', ['site', 'time']);
    store.createIndex('origin-time', ['origin', 'time']);
    store.createIndex('time', 'time');
    made.result.createObjectStore('hosts', { keyPath: 'host' }).createIndex('site', 'site');
    for (const visit of visits) store.put(visit);
  });
  await new Promise((resolve, reject) => {
    made.addEventListener('success', resolve);
    made.addEventListener('error', reject);
  });
  made.result.close();
}
