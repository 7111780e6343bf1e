import { pickCookieNames, pickSetCookies } from '../core/cookie-fields.ts';
import { limits } from '../core/limits.ts';
import type { ConnectionSeen } from '../core/connection-seen.ts';
import type {
  Answer,
  RequestFacts,
  RequestFailed,
  RequestRedirected,
  RequestSent,
  RequestStarted,
  ResponseCompleted,
  ResponseStarted,
} from '../core/observation.ts';
import { isPolicy, pickResponseFields } from '../core/response-fields.ts';
import type { MixedContentDestination } from '../standards/mixed-content.ts';
import { originOf, withoutCredentials } from '../standards/url.ts';
import type {
  ErrorDetails,
  RedirectDetails,
  RequestDetails,
  ResponseDetails,
  SentDetails,
} from './request-details.ts';
import type { SecurityDetails } from './security-details.ts';
import { securityInfo } from './security-info.ts';

/** webRequest.onBeforeRequest */
export function requestStarted(details: RequestDetails): RequestStarted {
  return { kind: 'request-started', ...requestFacts(details) };
}

/** webRequest.onSendHeaders. Of the cookies only their names are kept. */
export function requestSent(details: SentDetails): RequestSent {
  const cookies = pickCookieNames(details.requestHeaders ?? []);
  return { kind: 'request-sent', ...requestFacts(details), cookies };
}

/** webRequest.onBeforeRedirect */
export function requestRedirected(details: RedirectDetails): RequestRedirected {
  return {
    kind: 'request-redirected',
    ...requestFacts(details),
    redirectUrl: keptUrl(details.redirectUrl),
    statusLine: details.statusLine,
    ...answerFacts(details),
  };
}

/** webRequest.onResponseStarted */
export function responseStarted(details: ResponseDetails): ResponseStarted {
  return { kind: 'response-started', ...requestFacts(details), ...answerFacts(details) };
}

/** webRequest.onResponseStarted of a frame, of whose answer only the policy counts. */
export function frameResponseStarted(details: ResponseDetails): ResponseStarted {
  const responseHeaders = (details.responseHeaders ?? []).filter(isPolicy);
  return responseStarted({ ...details, responseHeaders });
}

/** webRequest.onCompleted */
export function responseCompleted(details: ResponseDetails): ResponseCompleted {
  return { kind: 'response-completed', ...requestFacts(details), ...answerFacts(details) };
}

/** webRequest.onHeadersReceived, with what the browser tells of the connection */
export function connectionSeen(details: RequestDetails, told: SecurityDetails): ConnectionSeen {
  return { kind: 'connection-seen', ...requestFacts(details), security: securityInfo(told) };
}

/** webRequest.onErrorOccurred */
export function requestFailed(details: ErrorDetails): RequestFailed {
  return { kind: 'request-failed', ...requestFacts(details), error: details.error };
}

/**
 * Firefox ends a redirect that it does not follow like a request to its goal: by an answer without a
 * status, and by what the connection did last or a word that says nothing, in place of a failure.
 */
export function isNeverSent(details: {
  readonly statusCode?: number;
  readonly error?: string;
}): boolean {
  return (
    details.statusCode === 0 || /^NS_ERROR_(?:NET_ON_[A-Z_]+|UNEXPECTED)$/.test(details.error ?? '')
  );
}

/** A clear-text document asked: nothing it asks for is mixed content, and it asks for everything so. */
export function isAskedInClearText({ initiator, originUrl }: RequestDetails): boolean {
  return (initiator ?? originUrl)?.startsWith('http:') ?? false;
}

/** What an observation keeps of a URL: no user name and password, and no more than a reader can use. */
export function keptUrl(url: string): string {
  return (withoutCredentials(url) ?? url).slice(0, limits.urlLength);
}

function requestFacts(details: RequestDetails): RequestFacts {
  return {
    time: details.timeStamp,
    tabId: details.tabId,
    frameId: details.frameId,
    topLevel: details.type === 'main_frame',
    documentId: details.documentId ?? null,
    parentDocumentId: details.parentDocumentId ?? null,
    requestId: details.requestId,
    method: details.method,
    url: keptUrl(details.url),
    destination: destinationOf(details.type),
    ...(details.type === 'main_frame' ? initiatorOf(details) : {}),
  };
}

/** Nothing where a person or the browser asked, or a document that shares its origin with no other. */
function initiatorOf({ initiator, originUrl }: RequestDetails): { readonly initiator?: string } {
  const origin = originOf(initiator ?? originUrl ?? '');
  return origin === null ? {} : { initiator: origin };
}

function answerFacts(details: RedirectDetails | ResponseDetails): Answer {
  const cookies = pickSetCookies(details.responseHeaders ?? []);
  return {
    status: details.statusCode,
    fromCache: details.fromCache,
    // For an answer from the cache Chromium gives the address of the time when it was stored.
    address: details.fromCache ? null : details.ip || null,
    fields: pickResponseFields(details.responseHeaders ?? []),
    // The values end here: what is kept has names and attributes only.
    ...(cookies === null ? {} : { cookies }),
  };
}

/** webRequest's ResourceType in Fetch's terms; `unknown` where one type covers several destinations. */
function destinationOf(type: string): 'document' | MixedContentDestination {
  const known = Object.hasOwn(destinations, type) ? destinations[type] : undefined;
  return known ?? 'unknown';
}

const destinations: Readonly<Record<string, 'document' | MixedContentDestination>> = {
  main_frame: 'document',
  sub_frame: 'iframe',
  stylesheet: 'style',
  script: 'script',
  image: 'image',
  imageset: 'image',
  font: 'font',
  object: 'object',
  xmlhttprequest: 'fetch',
  ping: 'ping',
  beacon: 'beacon',
  csp_report: 'report',
  websocket: 'websocket',
  web_manifest: 'manifest',
  xslt: 'xslt',
};
