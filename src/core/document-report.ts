import type { MixedContentDestination } from '../standards/mixed-content.ts';
import type { InsecureFields } from './insecure-fields.ts';

/** The content script's report. Hosts are totals so far, so a report that arrives twice does no harm. */
export interface DocumentReport {
  /** An earlier report arrived, and `resources` are those since. Where it is lost, they are not all. */
  readonly continued: boolean;
  /** ALPN id of the document's own connection (`nextHopProtocol`); empty where the browser gives none. */
  readonly protocol: string;
  /** The site's own service worker gave the document, from wherever it had it. */
  readonly fromServiceWorker: boolean;
  /** The document's markup asks for upgrade-insecure-requests. */
  readonly upgradesInsecureRequests: boolean;
  /** Of a document that is no secure context; absent from any other. */
  readonly insecureFields?: InsecureFields;
  readonly hosts: readonly ReportedHost[];
  readonly resources: readonly ReportedResource[];
  /** Requests so far to hosts that the content script's cap left out. */
  readonly cutHosts: number;
  /** There were more insecure resources than it can tell apart. */
  readonly moreResources: boolean;
}

export interface ReportedHost {
  readonly origin: string;
  /** ALPN id, empty where the other origin does not allow it to be read. */
  readonly protocol: string;
  readonly count: number;
}

/** One insecure reference, and by which passive channel it was seen. */
export interface ReportedResource {
  readonly url: string;
  readonly destination: MixedContentDestination;
  readonly trace: DocumentTrace;
}

/**
 * - `timed`: resource timing has an entry for the insecure URL.
 * - `fetched-upgraded`: an element or style sheet names the insecure URL, and resource timing has its https twin;
 *   in Firefox, resource timing has the insecure URL itself.
 * - `referenced`: an element or style sheet names it; nothing shows that it was asked for.
 * - `posted-to`: a form that sends by POST names it; one that sends by GET only refers to it.
 * - `asked-for`: a frame or embed that asks as soon as it is there names it. Chromium may block it
 *   without any other sign.
 * - `deferred`: a lazy image names it. The browser has already set the https twin in its place (DevTools
 *   lists it so), and asks for that once the image comes into view.
 * - `element-failed`: an element that names it fired an error event.
 * - `refused-by-policy`: the page's own Content Security Policy refused it before it could be mixed
 *   content. Of a frame or an object, that tells the origin alone.
 */
export const documentTraces = [
  'timed',
  'fetched-upgraded',
  'referenced',
  'posted-to',
  'asked-for',
  'deferred',
  'element-failed',
  'refused-by-policy',
] as const;

export type DocumentTrace = (typeof documentTraces)[number];
