import type { ConnectionSeen } from './connection-seen.ts';
import type { CertificateError } from './certificate-memory.ts';
import type { Freshness } from './freshness.ts';
import type { KnownHost } from './hsts-memory.ts';
import type { PreloadAnswer } from './hsts-standing.ts';
import { limits } from './limits.ts';
import type {
  RequestFailed,
  RequestRedirected,
  RequestSent,
  RequestStarted,
  ResponseCompleted,
  ResponseStarted,
} from './observation.ts';
import type { CookieNames, SetCookies } from './cookie-fields.ts';
import type { ResponseFields } from './response-fields.ts';
import type { Connection } from './security-info.ts';
import { withoutFragment } from '../standards/url.ts';

/** A top-level navigation request from its first URL to its answer. */
export interface Navigation {
  readonly requestId: string;
  readonly frameId: number;
  readonly requestedUrl: string;
  /** The URL the navigation has come to so far. */
  readonly url: string;
  readonly method: string;
  readonly startedAt: number;
  /** Origin of the document that asked; null where a person or the browser did. */
  readonly initiator: string | null;
  /** The requests that went out in clear text, with the names of their cookies. */
  readonly sent: readonly SentInClear[];
  readonly hops: readonly Hop[];
  readonly cutHops: number;
  /** Every step since the address that was asked for was seen. */
  readonly complete: boolean;
  readonly response: DocumentResponse | null;
  /** The newest connection the browser told of, whose answer may be still to come; null where it does not tell. */
  readonly connection: Connection | null;
  /** The browser's name of the error the request ended in; null while it has not. */
  readonly error: string | null;
}

/** A request in clear text, and what it carried for everyone on the way to read. */
export interface SentInClear {
  readonly url: string;
  readonly at: number;
  readonly cookies: CookieNames;
}

/** One redirect. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  /** Who redirected. The browser's own (HSTS, https-first, DNS) are not the server's doing. */
  readonly by: 'server' | 'browser';
  /** The browser's reason (`Non-Authoritative-Reason`), e.g. `HSTS`; null for a server's redirect. */
  readonly reason: string | null;
  readonly at: number;
  readonly freshness: Freshness;
  readonly address: string | null;
  readonly fields: ResponseFields;
  /** As for the document's answer. */
  readonly knownHosts: readonly KnownHost[] | null;
  readonly preload: PreloadAnswer | null;
  /** Null where it sets none. */
  readonly cookies: SetCookies | null;
}

/** The answer that became the document. */
export interface DocumentResponse {
  readonly url: string;
  readonly status: number;
  readonly at: number;
  readonly freshness: Freshness;
  readonly address: string | null;
  readonly fields: ResponseFields;
  /** Null where it sets none. */
  readonly cookies: SetCookies | null;
  /** The refusal of the host's certificate earlier in this browser session; null where there was none. */
  readonly certificateError: CertificateError | null;
  /** What was known of the host, and of those above it, before this answer; null where nobody looked. */
  readonly knownHosts: readonly KnownHost[] | null;
  /** What the preload list says of the host; null where this build has none. */
  readonly preload: PreloadAnswer | null;
}

/** What is told of a navigation's request. */
export type NavigationRequest =
  | RequestStarted
  | RequestSent
  | RequestRedirected
  | ResponseStarted
  | ResponseCompleted
  | ConnectionSeen
  | RequestFailed;

/** The navigation after one more event of its request. */
export function advanceNavigation(known: Navigation, request: NavigationRequest): Navigation {
  switch (request.kind) {
    case 'request-started':
      // The browser announces the request anew after each redirect, under the same id.
      return atUrl(known, request.url);
    case 'request-sent':
      return addSent(atUrl(known, request.url), request);
    case 'request-redirected':
      return addHop(atUrl(known, request.url), request);
    case 'response-started':
    case 'response-completed':
      return known.response ? known : setResponse(atUrl(known, request.url), request);
    case 'connection-seen':
      return setConnection(known, request);
    case 'request-failed':
      return { ...known, error: request.error };
  }
}

/** A navigation from the first that is heard of it; null where that is its end and nothing follows. */
export function beginNavigation(request: NavigationRequest): Navigation | null {
  if (request.kind === 'request-failed' || request.kind === 'response-completed') return null;
  // It may come when all is over, and says nothing of where the navigation is.
  if (request.kind === 'connection-seen') return null;
  const begun: Navigation = {
    requestId: request.requestId,
    frameId: request.frameId,
    requestedUrl: request.url,
    url: request.url,
    method: request.method,
    startedAt: request.time,
    initiator: request.initiator ?? null,
    sent: [],
    hops: [],
    cutHops: 0,
    complete: request.kind === 'request-started',
    response: null,
    connection: null,
    error: null,
  };
  return advanceNavigation(begun, request);
}

/** Where the request is somewhere else than it was last seen, a redirect was missed. */
function atUrl(navigation: Navigation, url: string): Navigation {
  return withoutFragment(navigation.url) === withoutFragment(url)
    ? navigation
    : { ...navigation, url, complete: false };
}

function addSent(navigation: Navigation, { url, time, cookies }: RequestSent): Navigation {
  const { sent } = navigation;
  return sent.length < limits.hopsPerNavigation
    ? { ...navigation, sent: [...sent, { url, at: time, cookies }] }
    : navigation;
}

function addHop(navigation: Navigation, redirect: RequestRedirected): Navigation {
  const next = { ...navigation, url: redirect.redirectUrl };
  return navigation.hops.length < limits.hopsPerNavigation
    ? { ...next, hops: [...navigation.hops, hopFrom(redirect)] }
    : { ...next, cutHops: navigation.cutHops + 1 };
}

function setResponse(
  navigation: Navigation,
  response: ResponseStarted | ResponseCompleted,
): Navigation {
  return {
    ...navigation,
    response: {
      url: response.url,
      status: response.status,
      at: response.time,
      freshness: response.fromCache ? 'cache' : 'fresh',
      address: response.address,
      fields: response.fields,
      cookies: response.cookies ?? null,
      certificateError: response.certificateError ?? null,
      knownHosts: response.knownHosts ?? null,
      preload: response.preload ?? null,
    },
  };
}

/** The browser is asked for it, so what it tells of a redirect may come after what follows. */
function setConnection(navigation: Navigation, seen: ConnectionSeen): Navigation {
  const { url, time: at, security } = seen;
  return at < (navigation.connection?.at ?? 0)
    ? navigation
    : { ...navigation, connection: { url, at, security } };
}

function hopFrom(redirect: RequestRedirected): Hop {
  // Any server can send this field, but only the browser answers from no address and no cache.
  const isUnanswered = redirect.address === null && !redirect.fromCache;
  const field = redirect.fields['non-authoritative-reason']?.[0] ?? null;
  const reason = isUnanswered ? field : null;
  // Firefox gives its own redirects the status 0 and no fields at all.
  const byBrowser = reason !== null || redirect.status === 0;
  return {
    from: redirect.url,
    to: redirect.redirectUrl,
    status: redirect.status,
    by: byBrowser ? 'browser' : 'server',
    reason,
    at: redirect.time,
    freshness: redirect.fromCache ? 'cache' : 'fresh',
    address: redirect.address,
    fields: redirect.fields,
    knownHosts: redirect.knownHosts ?? null,
    preload: redirect.preload ?? null,
    cookies: redirect.cookies ?? null,
  };
}
