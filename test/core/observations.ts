import { applyObservation } from '../../src/core/apply-observation.ts';
import type { ConnectionSeen } from '../../src/core/connection-seen.ts';
import type {
  DocumentInspected,
  PolicyViolation,
  ViolationsReported,
} from '../../src/core/inspection-observation.ts';
import type {
  DocumentCommitted,
  DocumentFound,
  DocumentReported,
  NavigationFailed,
  Observation,
  RequestFailed,
  RequestRedirected,
  RequestSent,
  RequestStarted,
  ResponseCompleted,
  ResponseStarted,
  TabSeen,
  UrlChanged,
} from '../../src/core/observation.ts';
import { activePage, createTabState, type TabState } from '../../src/core/tab-state.ts';
import type { SecurityInfo } from '../../src/core/security-info.ts';
import type { PageRecord } from '../../src/core/page-record.ts';

/** Short ways to write down what a browser tells; each takes what differs from the plain case. */
export const noon = Date.UTC(2026, 10, 22, 12);

const tab = { tabId: 1, frameId: 0, topLevel: true, documentId: null, parentDocumentId: null };
const navigation = {
  ...tab,
  time: noon,
  requestId: 'r1',
  method: 'GET',
  destination: 'document',
} as const;
const answer = { status: 200, fromCache: false, address: '192.0.2.1', fields: {} } as const;

export function seen(isPrivate: boolean): TabSeen {
  return { kind: 'tab-seen', time: noon, tabId: 1, private: isPrivate };
}

export function started(url: string, other: Partial<RequestStarted> = {}): RequestStarted {
  return { ...navigation, kind: 'request-started', url, ...other };
}

export function sent(
  url: string,
  cookies: RequestSent['cookies'],
  other: Partial<RequestSent> = {},
): RequestSent {
  return { ...navigation, kind: 'request-sent', url, cookies, ...other };
}

export function redirected(
  url: string,
  redirectUrl: string,
  other: Partial<RequestRedirected> = {},
): RequestRedirected {
  return {
    ...navigation,
    ...answer,
    kind: 'request-redirected',
    url,
    redirectUrl,
    status: 301,
    statusLine: 'HTTP/1.1 301',
    ...other,
  };
}

export function answered(url: string, other: Partial<ResponseStarted> = {}): ResponseStarted {
  return { ...navigation, ...answer, kind: 'response-started', url, ...other };
}

export function completed(url: string, other: Partial<ResponseCompleted> = {}): ResponseCompleted {
  return { ...navigation, ...answer, kind: 'response-completed', url, ...other };
}

export function connectionSeen(
  url: string,
  security: SecurityInfo,
  other: Partial<ConnectionSeen> = {},
): ConnectionSeen {
  return { ...navigation, kind: 'connection-seen', url, security, ...other };
}

export function requestFailed(url: string, other: Partial<RequestFailed> = {}): RequestFailed {
  const error = 'net::ERR_FAILED';
  return { ...navigation, kind: 'request-failed', url, error, ...other };
}

export function committed(
  url: string,
  documentId: string,
  other: Partial<DocumentCommitted> = {},
): DocumentCommitted {
  return {
    ...tab,
    kind: 'document-committed',
    time: noon,
    url,
    documentId,
    hidden: false,
    redirected: null,
    ...other,
  };
}

export function found(
  url: string,
  documentId: string,
  other: Partial<DocumentFound> = {},
): DocumentFound {
  return { ...tab, kind: 'document-found', time: noon, url, documentId, failed: false, ...other };
}

export function navigationFailed(
  url: string,
  error: string,
  other: Partial<NavigationFailed> = {},
): NavigationFailed {
  return { ...tab, kind: 'navigation-failed', time: noon, url, error, hidden: false, ...other };
}

export function urlChanged(url: string, documentId: string): UrlChanged {
  return { ...tab, kind: 'url-changed', time: noon, url, documentId };
}

export function reported(
  url: string,
  documentId: string,
  other: Partial<DocumentReported> = {},
): DocumentReported {
  return {
    ...tab,
    kind: 'document-reported',
    time: noon,
    url,
    documentId,
    protocol: 'h2',
    upgradesInsecureRequests: false,
    fromServiceWorker: false,
    hosts: [],
    resources: [],
    cutHosts: 0,
    moreResources: false,
    continued: false,
    ...other,
  };
}

export function violated(
  url: string,
  documentId: string,
  violations: readonly PolicyViolation[],
  other: Partial<ViolationsReported> = {},
): ViolationsReported {
  return { ...tab, kind: 'violations-reported', time: noon, url, documentId, violations, ...other };
}

export function inspected(url: string, documentId: string, time = noon): DocumentInspected {
  return { ...tab, kind: 'document-inspected', time, url, documentId };
}

/** A frame with this document id, in the document that holds it. */
export function inFrame(documentId: string, parentDocumentId: string) {
  return { frameId: 7, topLevel: false, documentId, parentDocumentId } as const;
}

/** The answer to the navigation of a frame that this document holds. */
export function frameAnswered(
  url: string,
  parentDocumentId: string,
  other: Partial<ResponseStarted> = {},
): ResponseStarted {
  const frame = {
    ...inFrame('', parentDocumentId),
    documentId: null,
    destination: 'iframe',
  } as const;
  return answered(url, { ...frame, requestId: `request-of-${url}`, ...other });
}

/** A whole navigation: asked for, answered, committed. */
export function arrival(url: string, documentId: string): readonly Observation[] {
  const requestId = `request-of-${documentId}`;
  return [started(url, { requestId }), answered(url, { requestId }), committed(url, documentId)];
}

export function fold(
  observations: readonly Observation[],
  state: TabState = createTabState(1),
): TabState {
  return observations.reduce(applyObservation, state);
}

/** The page in front after these observations; throws where there is none. */
export function pageAfter(...observations: readonly Observation[]): PageRecord {
  const page = activePage(fold(observations));
  if (page === null) throw new Error('These observations leave no page in front.');
  return page;
}
