import { topDocument, type PageRecord } from './page-record.ts';
import { emptyTally } from './tally.ts';

/** How many of each kind the caps left out of a page. */
export interface CutTotals {
  readonly hops: number;
  readonly frames: number;
  /** Requests to further hosts. */
  readonly hosts: number;
  /** Encrypted requests that a deep inspection did not hold against insecure names. */
  readonly secureRequests: number;
  readonly cookies: number;
  readonly downloads: number;
  readonly insecureResources: number;
  /** The kinds of which there were more than could be counted. */
  readonly more: readonly CutKind[];
}

export type CutKind = Exclude<keyof CutTotals, 'more'>;

/** What the page record's caps left out, and those of the content script in its documents. */
export function countCut(page: PageRecord): CutTotals {
  const { hops, frames, insecureResources } = page.cut;
  const secureRequests = page.inspection?.cut ?? emptyTally;
  const documents = Object.values(page.documents);
  // Where the page has all of them upgraded (Upgrade Insecure Requests), none is listed either.
  const isUpgraded = topDocument(page)?.upgradesInsecureRequests ?? false;
  const isMore = insecureResources.more || documents.some(({ moreResources }) => moreResources);
  return {
    hops,
    frames: frames.count,
    hosts: documents.reduce((total, { cutHosts }) => total + cutHosts, 0),
    secureRequests: secureRequests.count,
    cookies: page.cut.cookies,
    downloads: page.cut.downloads,
    insecureResources: isUpgraded ? 0 : insecureResources.count,
    more: [
      ...(frames.more ? (['frames'] as const) : []),
      ...(secureRequests.more ? (['secureRequests'] as const) : []),
      ...(isMore && !isUpgraded ? (['insecureResources'] as const) : []),
    ],
  };
}
