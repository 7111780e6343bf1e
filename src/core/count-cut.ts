import type { CutCounts } from './limits.ts';
import type { PageRecord } from './page-record.ts';

/** Everything that caps left out of a page, by kind. */
export interface CutTotals extends CutCounts {
  readonly hosts: number;
  /** Encrypted requests that a deep inspection did not hold against insecure names. */
  readonly secureRequests: number;
}

/** What the page record's caps left out, and those of the content script in its documents. */
export function countCut(page: PageRecord): CutTotals {
  const documents = Object.values(page.documents);
  const sum = (count: 'cutHosts' | 'cutResources'): number =>
    documents.reduce((total, document) => total + document[count], 0);
  return {
    hops: page.cut.hops,
    frames: page.cut.frames,
    hosts: sum('cutHosts'),
    secureRequests: page.inspection?.cutRequests ?? 0,
    insecureResources: page.cut.insecureResources + sum('cutResources'),
  };
}
