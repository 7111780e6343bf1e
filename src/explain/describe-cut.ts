import { countCut, type CutTotals } from '../core/count-cut.ts';
import type { PageRecord } from '../core/page-record.ts';

/** What was left out of a page's record, in a sentence; null where nothing was. */
export function describeCut(page: PageRecord): string | null {
  const totals = countCut(page);
  const parts = kinds.flatMap(([kind, one, many]) => {
    const count = totals[kind];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  if (parts.length === 0) return null;
  return `This page has more than Portlight keeps. Left out: ${parts.join(', ')}.`;
}

const kinds: readonly (readonly [keyof CutTotals, string, string])[] = [
  ['insecureResources', 'insecure resource', 'insecure resources'],
  ['hosts', 'request to further hosts', 'requests to further hosts'],
  ['frames', 'frame', 'frames'],
  ['secureRequests', 'encrypted request', 'encrypted requests'],
  ['hops', 'redirect', 'redirects'],
];
