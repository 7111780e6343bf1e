import * as v from 'valibot';
import type { HistoryFileHead } from '../core/history-file.ts';
import type { KnownHost } from '../core/hsts-memory.ts';
import { limits } from '../core/limits.ts';
import type { Visit } from '../core/visit.ts';
import { withHistory } from './history-database.ts';
import { knownHostSchema } from './page-record-schema.ts';
import { siteRange } from './site-range.ts';
import { visitSchema } from './visit-schema.ts';

/**
 * The history as the text of a `HistoryFile`, in pieces that are each small enough for memory: all of
 * it, or that of one site. Damaged rows are left out. Rejects like `withHistory`.
 */
export async function* exportHistory(
  head: HistoryFileHead,
  site: string | null = null,
): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(head).slice(0, -1)},\n"visits":[`;
  let isFirst = true;
  for await (const visits of visitsInSteps(site)) {
    const lines = visits.map((visit) => `\n${JSON.stringify(visit)}`).join(',');
    yield isFirst ? lines : `,${lines}`;
    isFirst = false;
  }
  const hosts = await listHosts(site);
  yield `\n],\n"knownHosts":[${hosts.map((host) => `\n${JSON.stringify(host)}`).join(',')}\n]}\n`;
}

/** By site and time, so that whoever reads them has a site's visits together. */
async function* visitsInSteps(
  site: string | null,
): AsyncGenerator<readonly Visit[], void, undefined> {
  let last: Visit | undefined;
  /** Those of the same site and time that have been given out. */
  let given: ReadonlySet<string> = new Set();
  let size: number = limits.visitsAtOnce;
  for (;;) {
    const rows: readonly Visit[] = await readStep(site, last, size);
    const fresh = rows.filter(({ id }) => !given.has(id)).flatMap(readVisit);
    if (fresh.length > 0) yield fresh;
    const end = rows.at(-1);
    if (end === undefined || rows.length < size) return;
    // A step that is all of one moment gets no further by itself.
    size = last !== undefined && isWith(last)(end) ? size * 2 : limits.visitsAtOnce;
    given = new Set(rows.filter(isWith(end)).map(({ id }) => id));
    last = end;
  }
}

function readStep(
  site: string | null,
  last: Visit | undefined,
  size: number,
): Promise<readonly Visit[]> {
  const from = last && IDBKeyRange.lowerBound([last.site, last.time]);
  const range = site === null ? from : siteRange(site, last?.time);
  return withHistory((database) => database.getAllFromIndex('visits', 'site-time', range, size));
}

function isWith(one: Visit): (other: Visit) => boolean {
  return ({ site, time }) => site === one.site && time === one.time;
}

function listHosts(site: string | null): Promise<readonly KnownHost[]> {
  return withHistory(async (database) => {
    const rows = await (site === null
      ? database.getAll('hosts')
      : database.getAllFromIndex('hosts', 'site', site));
    return rows.flatMap((row) => {
      const host = v.safeParse(knownHostSchema, row);
      return host.success ? [host.output] : [];
    });
  });
}

function readVisit(row: unknown): readonly Visit[] {
  const visit = v.safeParse(visitSchema, row);
  return visit.success ? [visit.output] : [];
}
