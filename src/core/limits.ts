/**
 * Every cap of Portlight, with its reason. What a cap cuts is counted in the page record and shown.
 * `storage.session` holds 10 MB in both browsers; the caps of one page keep its record below 300 KB.
 */
export const limits = {
  /** Pages kept per tab: the active one and the newest that a back/forward restore can bring back. */
  pagesPerTab: 6,
  /** Navigations of one tab under way at once; a page that redirects by script can start many. */
  pendingNavigationsPerTab: 8,
  /** Browsers give up after 20 redirects (Fetch, HTTP-redirect fetch, step 5); a few internal ones come on top. */
  hopsPerNavigation: 30,
  /** Frames of one page; advertising pages have dozens, a runaway page has thousands. */
  framesPerPage: 200,
  /** Hosts whose certificates were refused, kept for the browser session; few people meet more than one. */
  certificateErrorsPerSession: 100,
  /** Insecure resources listed for one page; beyond this a list no longer helps anyone. */
  insecureResourcesPerPage: 400,
  /** Encrypted requests that a deep inspection holds against insecure names; few pages make as many. */
  secureRequestsPerInspection: 500,
  /** Origins listed for one document. */
  hostsPerDocument: 200,
  /** Characters of a URL that are kept; browsers accept up to 2 MB. */
  urlLength: 2_000,
  /** Characters of one response field line that are kept. */
  fieldLineLength: 4_000,
  /** Field lines of one name that are kept. */
  fieldLines: 16,
  /** Resources of one kind quoted as evidence under one finding; the rest is counted. */
  evidencePerFinding: 50,
  /** Visits of one site that the popup and a site report show. */
  visitsShown: 50,
} as const;

/** What was cut from one page record, by kind. */
export interface CutCounts {
  readonly hops: number;
  readonly frames: number;
  readonly insecureResources: number;
}

export const nothingCut: CutCounts = { hops: 0, frames: 0, insecureResources: 0 };
