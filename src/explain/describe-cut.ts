import { countCut, type CutKind } from '../core/count-cut.ts';
import type { PageRecord } from '../core/page-record.ts';

/** What was left out of a page's record, in a sentence; null where nothing was. */
export function describeCut(page: PageRecord): string | null {
  return describeSome(page, kinds);
}

/** What of it would have been in the list of hosts. */
export function describeCutRequests(page: PageRecord): string | null {
  return describeSome(
    page,
    kinds.filter(([kind]) => requestKinds.has(kind)),
  );
}

const requestKinds: ReadonlySet<CutKind> = new Set([
  'insecureResources',
  'hosts',
  'frames',
  'hops',
]);

function describeSome(page: PageRecord, some: typeof kinds): string | null {
  const totals = countCut(page);
  const parts = some.flatMap(([kind, one, many]) => {
    const count = totals[kind];
    const isMore = totals.more.includes(kind);
    if (count === 0) return isMore ? [`some ${many}`] : [];
    const counted = `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
    return [isMore ? `more than ${counted}` : counted];
  });
  if (parts.length === 0) return null;
  return `This page has more than Portlight keeps. Left out: ${parts.join(', ')}.`;
}

/** Pages of the tab that the session's storage had no room for, in a sentence; null where there are none. */
export function describeFreedPages(count: number): string | null {
  if (count === 0) return null;
  const pages = count === 1 ? 'one page' : `${count} pages`;
  return `Portlight ran out of room and no longer remembers ${pages} of this tab.`;
}

const kinds: readonly (readonly [CutKind, string, string])[] = [
  ['insecureResources', 'insecure resource', 'insecure resources'],
  ['hosts', 'request to further hosts', 'requests to further hosts'],
  ['cookies', 'cookie', 'cookies'],
  ['downloads', 'download', 'downloads'],
  ['frames', 'frame', 'frames'],
  ['secureRequests', 'encrypted request', 'encrypted requests'],
  ['hops', 'redirect', 'redirects'],
];
