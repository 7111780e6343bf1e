import * as v from 'valibot';
import { visitsComparedWith } from '../core/change/earlier-visits.ts';
import { limits } from '../core/limits.ts';
import type { DocumentCommitted, DocumentFound, Observation } from '../core/observation.ts';
import type { VisitFacts } from '../core/visit-facts.ts';
import { readSession, removeFromSession, writeSession } from '../platform/session-area.ts';
import { siteOf } from '../standards/site.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { originOf, schemeOf } from '../standards/url.ts';
import { withHistory, type HistoryDatabase } from './history-database.ts';
import { visitFactsSchema } from './visit-schema.ts';

/** Of private windows nothing is in the history; what they are compared with ends with the last of them. */
const privateKey = 'visits/private';

const privateVisitsSchema = v.array(visitFactsSchema);

type Arrival = DocumentCommitted | DocumentFound;

/** The same observations; a document that arrives is told which earlier visits it can be compared with. */
export async function tellOfEarlier(
  observations: readonly Observation[],
  isPrivate: boolean,
): Promise<readonly Observation[]> {
  if (!observations.some(isArrival)) return observations;
  if (isPrivate) {
    const visits = await readPrivateVisits();
    return observations.map((one) => (isArrival(one) ? tell(one, visits) : one));
  }
  return withHistory(async (database) =>
    Promise.all(
      observations.map(async (one) =>
        isArrival(one) ? tell(one, await readVisitsBefore(database, one)) : one,
      ),
    ),
  );
}

/** Keeps what private windows are compared with, for as long as one of them is open. */
export async function rememberPrivateVisits(visits: readonly VisitFacts[]): Promise<void> {
  if (visits.length === 0) return;
  const known = await readPrivateVisits();
  const all = new Map([...known, ...visits].map((visit) => [visit.id, visit]));
  const kept = [...all.values()].toSorted((a, b) => a.time - b.time).slice(-limits.privateVisits);
  await writeSession({ [privateKey]: kept });
}

export async function forgetPrivateVisits(): Promise<void> {
  await removeFromSession([privateKey]);
}

function tell(arrival: Arrival, visits: readonly VisitFacts[]): Arrival {
  // A document that is told of again, after the worker was stopped, must not vouch for itself.
  const before = visits.filter(({ id, time }) => id !== arrival.documentId && time < arrival.time);
  return { ...arrival, earlier: visitsComparedWith(arrival.url, before) };
}

/** The newest of its own origin, and of its site: another port or scheme may tell something too. */
async function readVisitsBefore(
  database: HistoryDatabase,
  { url, time }: Arrival,
): Promise<readonly VisitFacts[]> {
  const { store } = database.transaction('visits');
  const read = async (name: 'origin-time' | 'site-time', key: string): Promise<VisitFacts[]> => {
    const range = IDBKeyRange.bound([key, -Infinity], [key, time], false, true);
    const visits: VisitFacts[] = [];
    let cursor = await store.index(name).openCursor(range, 'prev');
    for (let left = limits.visitsCompared; cursor !== null && left > 0; left--) {
      const visit = v.safeParse(visitFactsSchema, cursor.value);
      if (visit.success) visits.push(visit.output);
      cursor = await cursor.continue();
    }
    return visits;
  };
  const [origin, site] = [originOf(url) ?? '', siteOf(url) ?? ''];
  return (await Promise.all([read('origin-time', origin), read('site-time', site)])).flat();
}

async function readPrivateVisits(): Promise<readonly VisitFacts[]> {
  const stored = v.safeParse(privateVisitsSchema, (await readSession([privateKey]))[privateKey]);
  return stored.success ? stored.output : [];
}

function isArrival(observation: Observation): observation is Arrival {
  return (
    (observation.kind === 'document-committed' || observation.kind === 'document-found') &&
    observation.topLevel &&
    ['http', 'https'].includes(schemeOf(observation.url) ?? '') &&
    !isLocalUrl(observation.url)
  );
}
