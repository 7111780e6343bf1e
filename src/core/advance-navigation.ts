import type { ConnectionSeen } from './connection-seen.ts';
import { limits } from './limits.ts';
import { otherThanHsts, type Hop, type Navigation } from './navigation.ts';
import type {
  Answer,
  RequestFacts,
  RequestFailed,
  RequestRedirected,
  RequestSent,
  RequestStarted,
  ResponseCompleted,
  ResponseStarted,
} from './observation.ts';
import { untoldUpgrade } from './untold-upgrade.ts';
import { hostnameOf, schemeOf, withoutFragment } from '../standards/url.ts';

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
      return isHandedToWorker(request)
        ? atUrl(known, request.url)
        : addHop(atAnswer(known, request), hopFrom(request));
    case 'response-started':
    case 'response-completed':
      return known.response ? known : setResponse(atAnswer(known, request), request);
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

/** So Firefox tells that it asks the site's own service worker: nobody was sent anywhere. */
function isHandedToWorker({ status, url, redirectUrl }: RequestRedirected): boolean {
  return status === 0 && withoutFragment(url) === withoutFragment(redirectUrl);
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

/** The navigation where it was answered, with the browser's own step to https if it told of none. */
function atAnswer(navigation: Navigation, answer: RequestFacts & Answer): Navigation {
  const hop = untoldUpgrade(navigation, answer);
  return atUrl(hop === null ? navigation : addHop(navigation, hop), answer.url);
}

function addHop(navigation: Navigation, hop: Hop): Navigation {
  const next = { ...navigation, url: hop.to };
  return navigation.hops.length < limits.hopsPerNavigation
    ? { ...next, hops: [...navigation.hops, hop] }
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
  const named = { ...navigation, hops: nameUpgrades(navigation.hops, url, security.hsts) };
  return at < (navigation.connection?.at ?? 0)
    ? named
    : { ...named, connection: { url, at, security } };
}

/** Firefox gives no reason for its own step to https; only the answer there tells whether it was HSTS. */
function nameUpgrades(hops: readonly Hop[], url: string, hsts: boolean | null): readonly Hop[] {
  if (hsts === null) return hops;
  const reason = hsts ? 'HSTS' : otherThanHsts;
  return hops.map((hop) =>
    isUnnamedUpgrade(hop) && withoutFragment(hop.to) === withoutFragment(url)
      ? { ...hop, reason }
      : hop,
  );
}

function isUnnamedUpgrade({ by, reason, from, to }: Hop): boolean {
  return by === 'browser' && reason === null && schemeOf(from) === 'http' && isSecureTwin(from, to);
}

function isSecureTwin(from: string, to: string): boolean {
  return schemeOf(to) === 'https' && hostnameOf(from) === hostnameOf(to);
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
