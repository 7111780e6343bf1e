import * as v from 'valibot';
import type { ImportSummary, VisitRefusal } from '../core/history-file.ts';
import { limits } from '../core/limits.ts';
import { vetVisit } from '../core/visit-fault.ts';
import type { Visit } from '../core/visit.ts';
import { withHistory, writeHistory } from './history-database.ts';
import { readHistoryFile, type HistoryFileEntry } from './history-file-reader.ts';
import { announceHistory } from './history-news.ts';
import { sumUpSite } from './sum-up-sites.ts';
import { visitSchema } from './visit-schema.ts';

/**
 * What importing the file would do. Nothing is written. Throws a `HistoryFileError` for a file that is
 * refused as a whole, and rejects like `withHistory`.
 */
export async function previewImport(file: Blob, now: number): Promise<ImportSummary> {
  const met = new Set<string>();
  const refused: Partial<Record<VisitRefusal, number>> = {};
  let [fresh, same, different, knownHosts] = [0, 0, 0, 0];
  for await (const entries of readHistoryFile(file, now)) {
    for (const entry of entries) {
      if (entry.kind === 'refused') refused[entry.why] = (refused[entry.why] ?? 0) + 1;
      if (entry.kind === 'known-host') knownHosts++;
    }
    for (const { visit, known } of await compare(entries)) {
      if (known === undefined && !met.has(visit.id)) fresh++;
      else if (known === undefined || formOf(known) !== formOf(visit)) different++;
      else same++;
      if (known === undefined) met.add(visit.id);
    }
  }
  return { fresh, same, different, refused, knownHosts };
}

/**
 * Gives out the file's visits that are not here yet, in steps that one message can carry. Throws and
 * rejects like `previewImport`.
 */
export async function* visitsToImport(
  file: Blob,
  now: number,
): AsyncGenerator<readonly Visit[], void, undefined> {
  for await (const entries of readHistoryFile(file, now)) {
    const missing = (await compare(entries)).filter(({ known }) => known === undefined);
    for (let from = 0; from < missing.length; from += limits.visitsAtOnce) {
      yield missing.slice(from, from + limits.visitsAtOnce).map(({ visit }) => visit);
    }
  }
}

/**
 * Adds what is a visit and not there yet, and leaves all else as it is: nothing that is kept is changed
 * by a file. Rejects like `writeHistory`.
 */
export async function addVisits(rows: readonly unknown[], now: number): Promise<void> {
  const visits = rows.flatMap((row) => {
    const visit = v.safeParse(visitSchema, row);
    const vetted = visit.success ? vetVisit(visit.output, now) : 'form';
    return typeof vetted === 'string' ? [] : [vetted];
  });
  await writeHistory(async (transaction) => {
    const store = transaction.objectStore('visits');
    const sites = new Set<string>();
    for (const visit of visits) {
      if ((await store.count(visit.id)) > 0) continue;
      await store.add(visit);
      sites.add(visit.site);
    }
    for (const site of sites) await sumUpSite(transaction, site);
  });
  announceHistory();
}

interface Compared {
  readonly visit: Visit;
  /** What is kept under its id, whatever that is. */
  readonly known: unknown;
}

async function compare(entries: readonly HistoryFileEntry[]): Promise<readonly Compared[]> {
  const visits = entries.flatMap((entry) => (entry.kind === 'visit' ? [entry.visit] : []));
  if (visits.length === 0) return [];
  return withHistory(async (database) => {
    const { store } = database.transaction('visits');
    return Promise.all(
      visits.map(async (visit) => ({ visit, known: (await store.get(visit.id)) as unknown })),
    );
  });
}

/** The facts of a visit, in one order; a row that is none is like no visit. */
function formOf(row: unknown): string {
  const visit = v.safeParse(visitSchema, row);
  return visit.success ? JSON.stringify(visit.output) : '';
}
