import type { CertificateError } from './certificate-memory.ts';
import type { Freshness } from './freshness.ts';
import { limits } from './limits.ts';
import type { RequestRedirected, RequestStarted, ResponseStarted } from './observation.ts';
import type { ResponseFields } from './response-fields.ts';

/** A top-level navigation request from its first URL to its answer. */
export interface Navigation {
  readonly requestId: string;
  readonly frameId: number;
  readonly requestedUrl: string;
  /** The URL the navigation has come to so far. */
  readonly url: string;
  readonly method: string;
  readonly startedAt: number;
  readonly hops: readonly Hop[];
  readonly cutHops: number;
  readonly response: DocumentResponse | null;
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
}

/** The answer that became the document. */
export interface DocumentResponse {
  readonly url: string;
  readonly status: number;
  readonly at: number;
  readonly freshness: Freshness;
  readonly address: string | null;
  readonly fields: ResponseFields;
  /** The refusal of the host's certificate earlier in this browser session; null where there was none. */
  readonly certificateError: CertificateError | null;
}

/** The navigation after one event of its request; null for a prefetch or a request not seen to start. */
export function advanceNavigation(
  known: Navigation | undefined,
  request: RequestStarted | RequestRedirected | ResponseStarted,
): Navigation | null {
  // A document asks for another without going there. A navigation request has no document yet, and
  // where the prefetch is used, the browser tells of its answer again as of one.
  if (request.documentId !== null) return null;
  switch (request.kind) {
    case 'request-started':
      // The browser announces the request anew after each redirect, under the same id.
      return known ? { ...known, url: request.url } : startNavigation(request);
    case 'request-redirected':
      return known ? addHop(known, request) : null;
    case 'response-started':
      return known ? setResponse(known, request) : null;
  }
}

function startNavigation(request: RequestStarted): Navigation {
  return {
    requestId: request.requestId,
    frameId: request.frameId,
    requestedUrl: request.url,
    url: request.url,
    method: request.method,
    startedAt: request.time,
    hops: [],
    cutHops: 0,
    response: null,
  };
}

function addHop(navigation: Navigation, redirect: RequestRedirected): Navigation {
  const next = { ...navigation, url: redirect.redirectUrl };
  return navigation.hops.length < limits.hopsPerNavigation
    ? { ...next, hops: [...navigation.hops, hopFrom(redirect)] }
    : { ...next, cutHops: navigation.cutHops + 1 };
}

function setResponse(navigation: Navigation, response: ResponseStarted): Navigation {
  return {
    ...navigation,
    url: response.url,
    response: {
      url: response.url,
      status: response.status,
      at: response.time,
      freshness: response.fromCache ? 'cache' : 'fresh',
      address: response.address,
      fields: response.fields,
      certificateError: response.certificateError ?? null,
    },
  };
}

function hopFrom(redirect: RequestRedirected): Hop {
  const reason = redirect.fields['non-authoritative-reason']?.[0] ?? null;
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
  };
}
