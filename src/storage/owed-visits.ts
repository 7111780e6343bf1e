import * as v from 'valibot';
import { limits } from '../core/limits.ts';
import type { Visit } from '../core/visit.ts';
import {
  listSessionKeys,
  readSession,
  removeFromSession,
  writeSession,
} from '../platform/session-area.ts';
import { visitSchema } from './visit-schema.ts';

const prefix = 'owed-visit/';
const owedKey = ({ id }: Visit): string => `${prefix}${id}`;

/** Visits that the history could not take yet: they wait in the session, whatever becomes of their pages. */
export async function listOwedVisits(): Promise<readonly Visit[]> {
  const stored = Object.values(await readSession(await owedKeys()));
  return stored
    .flatMap((value) => {
      const visit = v.safeParse(visitSchema, value);
      return visit.success ? [visit.output] : [];
    })
    .toSorted((a, b) => a.time - b.time);
}

/** Keeps the visits until the history takes them. Returns how many of the oldest had to give way. */
export async function oweVisits(visits: readonly Visit[]): Promise<number> {
  await writeSession(Object.fromEntries(visits.map((visit) => [owedKey(visit), visit])));
  if ((await owedKeys()).length <= limits.visitsOwed) return 0;
  const surplus = (await listOwedVisits()).slice(0, -limits.visitsOwed);
  await removeFromSession(surplus.map(owedKey));
  return surplus.length;
}

/** Nothing is owed any more: everything that waited is in the history, or is damaged. */
export async function forgetOwedVisits(): Promise<void> {
  await removeFromSession(await owedKeys());
}

export async function forgetOwedVisitsOf(site: string): Promise<void> {
  const visits = await listOwedVisits();
  await removeFromSession(visits.filter((visit) => visit.site === site).map(owedKey));
}

export async function forgetOwedVisitsBefore(time: number): Promise<void> {
  const visits = await listOwedVisits();
  await removeFromSession(visits.filter((visit) => visit.time < time).map(owedKey));
}

async function owedKeys(): Promise<readonly string[]> {
  return (await listSessionKeys()).filter((key) => key.startsWith(prefix));
}
