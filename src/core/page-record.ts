import type { EarlierVisits } from './change/earlier-visits.ts';
import { nothingCut, type CutCounts } from './cut-counts.ts';
import { createDocument, withAnswer, type DocumentRecord } from './document-record.ts';
import type { FrameAnswer } from './frame-answer.ts';
import type { Freshness } from './freshness.ts';
import type { InsecureDownload } from './insecure-download.ts';
import type { InsecureResource } from './insecure-resource.ts';
import type { DocumentResponse, Navigation } from './navigation.ts';
import { countCutCookies } from './observed-cookies.ts';
import type { Connection } from './security-info.ts';
import type { Tally } from './tally.ts';
import { upgradesInsecureRequests } from '../standards/content-security-policy.ts';
import { withoutFragment } from '../standards/url.ts';

/** What is known of one document and its frames. Plain JSON; made and changed only by `applyObservation`. */
export interface PageRecord {
  readonly version: 1;
  /** The browser's document id, or one made from tab and time where there is none. */
  readonly key: string;
  readonly tabId: number;
  /** Opened in a private window; null while not known, and then treated as private. */
  readonly private: boolean | null;
  /** Its address now: a script can change it (history API, fragment). */
  readonly url: string;
  /** The address it had when it came. */
  readonly loadedUrl: string;
  /** Registrable domain, or the host where there is none; null where the URL has neither. */
  readonly site: string | null;
  readonly openedAt: number;
  /** The person has had it in front; a prerendered document has not. */
  readonly shown: boolean;
  /** How the document was asked for; null where no request was seen. */
  readonly navigation: Navigation | null;
  readonly failure: NavigationFailure | null;
  /** The top-level document and its frames, by document id. */
  readonly documents: Readonly<Record<string, DocumentRecord>>;
  /** Answers to its frames' navigations that have not met their documents yet. */
  readonly frameAnswers: readonly FrameAnswer[];
  readonly insecureResources: readonly InsecureResource[];
  /** What a deep inspection adds; null while the page was not inspected. */
  readonly inspection: PageInspection | null;
  /** Downloads that it started and that came, all or part of the way, in clear text. */
  readonly insecureDownloads: readonly InsecureDownload[];
  /** What it is compared with; null where nobody looked for earlier visits. */
  readonly earlier: EarlierVisits | null;
  readonly cut: CutCounts;
}

export interface PageInspection {
  /** When it had listened to the end; null while it listens, and where it was broken off. */
  readonly endedAt: number | null;
  /** URLs asked for over https or wss, held against insecure names; emptied at the end. */
  readonly secureRequests: readonly string[];
  /** Origins that were asked over wss. No other channel tells of a WebSocket. */
  readonly webSockets: readonly string[];
  /** Requests of which there was no room. */
  readonly cut: Tally;
}

export interface NavigationFailure {
  readonly url: string;
  readonly error: string;
  readonly at: number;
}

export interface PageStart {
  readonly key: string;
  readonly tabId: number;
  readonly private: boolean | null;
  readonly url: string;
  readonly site: string | null;
  readonly openedAt: number;
  readonly shown: boolean;
  readonly navigation: Navigation | null;
  readonly failure: NavigationFailure | null;
}

export function createPage(start: PageStart): PageRecord {
  const page: PageRecord = {
    version: 1,
    ...start,
    loadedUrl: start.url,
    documents: start.failure ? {} : { [start.key]: createDocument(start.url, null) },
    frameAnswers: [],
    insecureResources: [],
    inspection: null,
    insecureDownloads: [],
    earlier: null,
    cut: nothingCut,
  };
  return start.navigation ? addNavigation(page, start.navigation) : page;
}

/** The page with the navigation that led to it, and what its answer says of the document. */
export function addNavigation(page: PageRecord, navigation: Navigation): PageRecord {
  const { response } = navigation;
  const top = topDocument(page);
  const documents =
    top !== null && response !== null
      ? {
          ...page.documents,
          [page.key]: withAnswer(
            top,
            upgradesInsecureRequests(response.fields['content-security-policy'] ?? []),
          ),
        }
      : page.documents;
  const openedAt = Math.min(page.openedAt, navigation.response?.at ?? page.openedAt);
  const cut = { ...page.cut, hops: navigation.cutHops, cookies: countCutCookies(navigation) };
  return { ...page, openedAt, navigation, documents, cut };
}

/** The top-level document; null for a page that never came. */
export function topDocument(page: PageRecord): DocumentRecord | null {
  return page.documents[page.key] ?? null;
}

/**
 * While a service worker starts, Chromium asks the server for the page as well, and an answer to that
 * is seen. It need not be what the worker gave, so it says nothing of the document.
 */
export function pageFreshness(page: PageRecord): Freshness {
  if (isFromServiceWorker(page)) return 'not-observed';
  return page.navigation?.response?.freshness ?? 'not-observed';
}

/** Neither an answer to the page's request was seen nor that it failed. */
export function isUnobserved({ navigation, failure }: PageRecord): boolean {
  return failure === null && (navigation?.response ?? null) === null;
}

export function isFromServiceWorker(page: PageRecord): boolean {
  return topDocument(page)?.fromServiceWorker ?? false;
}

/** The answer that became the document, only if it crossed the network for this page. */
export function freshResponse(page: PageRecord): DocumentResponse | null {
  return pageFreshness(page) === 'fresh' ? (page.navigation?.response ?? null) : null;
}

/**
 * The TLS connection that brought the document, where the browser tells of it. One whose answer came
 * from the cache is of another day.
 */
export function documentConnection(page: PageRecord): Connection | null {
  const response = freshResponse(page);
  const connection = page.navigation?.connection ?? null;
  if (response === null || connection === null) return null;
  const isItsOwn = withoutFragment(connection.url) === withoutFragment(response.url);
  return isItsOwn && connection.security.state !== 'insecure' ? connection : null;
}

/** A document and those that hold it, from the document itself up to the top. */
export function documentChain(page: PageRecord, id: string): readonly DocumentRecord[] {
  const chain: DocumentRecord[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const document: DocumentRecord | undefined = page.documents[at];
    if (document === undefined) break;
    chain.push(document);
    at = document.parent;
  }
  return chain;
}
