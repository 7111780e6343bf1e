import type { MixedContentDestination } from '../standards/mixed-content.ts';
import type { CertificateError } from './certificate-memory.ts';
import type { ConnectionSeen } from './connection-seen.ts';
import type { KnownHost } from './hsts-memory.ts';
import type { PreloadAnswer } from './hsts-standing.ts';
import type { DocumentInspected, ViolationsReported } from './inspection-observation.ts';
import type { DocumentReport } from './document-report.ts';
import type { CookieNames, SetCookies } from './cookie-fields.ts';
import type { ResponseFields } from './response-fields.ts';
import type { VisitFacts } from './visit-facts.ts';

export { documentTraces } from './document-report.ts';
export type {
  DocumentReport,
  DocumentTrace,
  ReportedHost,
  ReportedResource,
} from './document-report.ts';

/**
 * A fact the browser told us, as plain JSON. `time` is milliseconds since the epoch, as stamped by the
 * browser. `platform/` makes these from the browser's events and does nothing else.
 */
export type Observation =
  | TabSeen
  | RequestStarted
  | RequestSent
  | RequestRedirected
  | ResponseStarted
  | ResponseCompleted
  | ConnectionSeen
  | RequestFailed
  | DocumentCommitted
  | DocumentFound
  | NavigationFailed
  | UrlChanged
  | DocumentReported
  | ViolationsReported
  | DocumentInspected;

/** Which document an observation speaks of. Ids are the browser's own; `null` where it gives none. */
export interface FrameAddress {
  readonly tabId: number;
  /** 0 is the tab's top frame; a prerendered page has a top frame with another id. */
  readonly frameId: number;
  readonly topLevel: boolean;
  readonly documentId: string | null;
  readonly parentDocumentId: string | null;
}

/** What `tabs` says of a tab when it is first met. `private` decides whether anything may be kept. */
export interface TabSeen {
  readonly kind: 'tab-seen';
  readonly time: number;
  readonly tabId: number;
  readonly private: boolean;
}

/** Fetch's request as webRequest shows it. */
export interface RequestFacts extends FrameAddress {
  readonly time: number;
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  /** A navigation request of a top-level document or a frame, or a sub-resource's destination. */
  readonly destination: 'document' | MixedContentDestination;
  /** Origin of the document that asked for a navigation; absent where a person or the browser did. */
  readonly initiator?: string;
}

export interface RequestStarted extends RequestFacts {
  readonly kind: 'request-started';
}

/** A navigation request went out in clear text. Of others nobody on the way sees the cookies. */
export interface RequestSent extends RequestFacts {
  readonly kind: 'request-sent';
  readonly cookies: CookieNames;
}

export interface RequestRedirected extends RequestFacts, Answer {
  readonly kind: 'request-redirected';
  /** Where the browser goes next. It may differ from Location: mixed content is upgraded on the way. */
  readonly redirectUrl: string;
  readonly statusLine: string;
}

export interface ResponseStarted extends RequestFacts, Answer {
  readonly kind: 'response-started';
}

/**
 * The same answer, told again when all of it has come. A worker that was stopped at the wrong moment
 * may have missed the first telling.
 */
export interface ResponseCompleted extends RequestFacts, Answer {
  readonly kind: 'response-completed';
}

export interface Answer {
  readonly status: number;
  readonly fromCache: boolean;
  /** The IP address the answer came from; null from a cache. */
  readonly address: string | null;
  readonly fields: ResponseFields;
  /** Of a navigation; absent where the answer sets none. */
  readonly cookies?: SetCookies;
  /** What the browser said of the host's certificate earlier in this session, where it refused it. */
  readonly certificateError?: CertificateError;
  /** What was known of the host, and of those above it, before this answer. */
  readonly knownHosts?: readonly KnownHost[];
  /** What the preload list says of the host, where this build has one. */
  readonly preload?: PreloadAnswer;
}

export interface RequestFailed extends RequestFacts {
  readonly kind: 'request-failed';
  /** The browser's own name of the error, e.g. `net::ERR_CERT_DATE_INVALID`. */
  readonly error: string;
}

/** A navigation became a document (webNavigation.onCommitted). */
export interface DocumentCommitted extends FrameAddress {
  readonly kind: 'document-committed';
  readonly time: number;
  readonly url: string;
  /** A prerendered document is hidden until it is committed again as active. */
  readonly hidden: boolean;
  /** Whether the server or the browser redirected the navigation on its way; null where it is not said. */
  readonly redirected: boolean | null;
  /** It takes the place of the same page, because somebody had it loaded again. */
  readonly reloaded?: true;
  /** Earlier visits that it can be compared with; absent where nobody looked. */
  readonly earlier?: readonly VisitFacts[];
}

/**
 * The document in a frame, as the browser gives it when asked: events that were on their way
 * to a worker when it was stopped are lost.
 */
export interface DocumentFound extends FrameAddress {
  readonly kind: 'document-found';
  readonly time: number;
  readonly url: string;
  /** The last load of the frame ended in an error. */
  readonly failed: boolean;
  /** As for a commit. */
  readonly earlier?: readonly VisitFacts[];
}

export interface NavigationFailed extends FrameAddress {
  readonly kind: 'navigation-failed';
  readonly time: number;
  readonly url: string;
  readonly error: string;
  /** It would have become a prerendered document. */
  readonly hidden: boolean;
}

/** The document's URL changed without a new document (history API, fragment). */
export interface UrlChanged extends FrameAddress {
  readonly kind: 'url-changed';
  readonly time: number;
  readonly url: string;
}

/** What the content script saw in one document since its last report. */
export interface DocumentReported extends FrameAddress, DocumentReport {
  readonly kind: 'document-reported';
  readonly time: number;
  readonly url: string;
}
