import type { ConnectionSeen } from './connection-seen.ts';
import { limits } from './limits.ts';
import { otherThanHsts, withCompleteness, type Hop, type Navigation } from './navigation.ts';
import type {
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

/**
 * The navigation after one more event of its request, which may be of earlier than the last: to a worker
 * that is just starting, Chromium can tell the newest event before those that waited for its start.
 */
export function advanceNavigation(known: Navigation, request: NavigationRequest): Navigation {
  const next = advance(known, request);
  return next === known ? known : withCompleteness(next);
}

function advance(known: Navigation, request: NavigationRequest): Navigation {
  switch (request.kind) {
    case 'request-started':
      // The browser announces the request anew after each redirect, under the same id.
      return atUrl(known, request);
    case 'request-sent':
      return addSent(atUrl(known, request), request);
    case 'request-redirected':
      return isHandedToWorker(request)
        ? atUrl(known, request)
        : addHop(atAnswer(known, request), hopFrom(request));
    case 'response-started':
    case 'response-completed':
      return known.response && known.response.at <= request.time
        ? known
        : setResponse(atAnswer(known, request), request);
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
    ...startOf(request),
    requestId: request.requestId,
    frameId: request.frameId,
    url: request.url,
    cameAt: request.time,
    sent: [],
    hops: [],
    cutHops: 0,
    redirected: null,
    complete: false,
    response: null,
    connection: null,
    error: null,
  };
  return advanceNavigation(begun, request);
}

/** What the earliest event tells. */
function startOf({ kind, url, time, method, initiator }: NavigationRequest) {
  return {
    requestedUrl: url,
    startedAt: time,
    startSeen: kind === 'request-started',
    method,
    initiator: initiator ?? null,
  };
}

/** So Firefox tells that it asks the site's own service worker: nobody was sent anywhere. */
function isHandedToWorker({ status, url, redirectUrl }: RequestRedirected): boolean {
  return status === 0 && withoutFragment(url) === withoutFragment(redirectUrl);
}

/** The latest event tells where the request has come to, the earliest where it began. */
function atUrl(known: Navigation, request: NavigationRequest): Navigation {
  const { url, time } = request;
  const begun = time < known.startedAt ? { ...known, ...startOf(request) } : known;
  return time < known.cameAt ? begun : { ...begun, url, cameAt: time };
}

function addSent(navigation: Navigation, { url, time, cookies }: RequestSent): Navigation {
  const sent = [...navigation.sent, { url, at: time, cookies }].toSorted((a, b) => a.at - b.at);
  return { ...navigation, sent: sent.slice(0, limits.hopsPerNavigation) };
}

/** The navigation where it was answered, with the browser's own step to https if it told of none. */
function atAnswer(
  navigation: Navigation,
  answer: RequestRedirected | ResponseStarted | ResponseCompleted,
): Navigation {
  const hop = answer.time < navigation.cameAt ? null : untoldUpgrade(navigation, answer);
  return atUrl(hop === null ? navigation : addHop(navigation, hop), answer);
}

function addHop(navigation: Navigation, hop: Hop): Navigation {
  const hops = [...navigation.hops, hop].toSorted((a, b) => a.at - b.at);
  const cut = hops.length > limits.hopsPerNavigation ? 1 : 0;
  return {
    ...navigation,
    ...(hop.at < navigation.cameAt ? {} : { url: hop.to, cameAt: hop.at }),
    hops: hops.slice(0, limits.hopsPerNavigation),
    cutHops: navigation.cutHops + cut,
  };
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
    certificateError: redirect.certificateError ?? null,
    knownHosts: redirect.knownHosts ?? null,
    preload: redirect.preload ?? null,
    cookies: redirect.cookies ?? null,
  };
}
