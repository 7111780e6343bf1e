import { navigationBreak, type NavigationBreak } from '../../core/navigation-break.ts';
import type { NavigationErrorKind } from '../../core/navigation-error-kind.ts';
import { clearRequestItems } from './clear-text.ts';
import { ends, envelopeItems, lookUp, serverName } from './connection-sights.ts';
import { yourAddress } from './far-end.ts';
import { firstRequests } from './open-parts.ts';
import { openAddress, type SightFacts } from './sight-facts.ts';
import { at, byStandard, notObserved, observed, type SightItem } from './sight.ts';

type Found = readonly (SightItem | null)[];

/** What of a navigation that failed was open before it did. */
export function brokenWayItems(
  facts: SightFacts,
  failure: NavigationErrorKind,
): readonly SightItem[] {
  const place = navigationBreak(failure, facts.path.scheme);
  const hops = facts.exposedHops.length > 0 ? [firstRequests(facts)] : [];
  return [...beforeBreak(place, failure, facts), ...hops].flatMap((item) => item ?? []);
}

function beforeBreak(
  place: NavigationBreak,
  failure: NavigationErrorKind,
  facts: SightFacts,
): Found {
  const { port, host, scheme } = facts.path;
  switch (place) {
    case 'device':
      return [nothingSent('The browser says that nothing left this device.')];
    case 'port-policy':
      return [nothingSent(`The browser refused port ${port} before it asked for anything.`)];
    case 'name':
      return [
        lookUp(facts),
        nothingAsked(`No address was found, so nothing was asked of ${host}.`),
      ];
    case 'proxy':
      return [
        observed(
          'proxy',
          'unknown',
          'What the proxy learnt',
          `This browser goes through one. It may have been told ${host} and port ${port}.`,
        ),
      ];
    case 'connection':
      return [
        lookUp(facts),
        attempt(facts),
        nothingAsked(`No connection came about, so nothing was asked of ${host}.`),
      ];
    case 'tls':
      return handshakeItems(facts, failure);
    case 'http':
      return scheme === 'https' ? encryptedRequest(facts) : clearRequest(facts, failure);
    case 'silence':
      return scheme === 'https' ? handshakeItems(facts, failure) : clearRequest(facts, failure);
    case 'policy':
    case 'unknown':
      return [
        notObserved('arrival', 'unknown', 'What was sent', 'How far the way led was not seen.'),
      ];
  }
}

function attempt({ path: { port } }: SightFacts): SightItem {
  const what = `Your address, the server’s, and port ${port}`;
  return byStandard('ends', 'reads', what, 'The attempt to connect names them, and nothing else.');
}

function handshakeItems(facts: SightFacts, failure: NavigationErrorKind): Found {
  const detail = unfinished.has(failure)
    ? 'They travel only inside TLS, whether it came about or not.'
    : 'They travel only inside TLS, which did not come about.';
  const what = 'The page’s address, header fields, cookies';
  return [
    lookUp(facts),
    ends(facts),
    serverName(facts),
    byStandard('content', 'cannot', what, detail),
  ];
}

function encryptedRequest(facts: SightFacts): Found {
  const what = 'The page’s address, header fields, cookies';
  return [
    lookUp(facts),
    ...envelopeItems(facts),
    byStandard('content', 'cannot', what, 'The request went out encrypted.'),
  ];
}

/** Before a connection was cut off, or nothing more came, the request may have gone out or not. */
function clearRequest(facts: SightFacts, failure: NavigationErrorKind): Found {
  if (!unfinished.has(failure)) {
    const what = 'The request, and what was answered';
    const detail =
      'Someone on the way could have led it elsewhere, or answered in the site’s place.';
    const changes = byStandard('changes', 'changes', what, detail);
    return [lookUp(facts), ends(facts), ...clearRequestItems(facts), changes];
  }
  const detail = `${failure === 'timed-out' ? 'Nothing came back' : 'It was cut off'}, and whether the request had gone out was not told. It has no TLS.`;
  const request = notObserved('address', 'probably', 'The whole address, and cookies', detail);
  return [lookUp(facts), ends(facts), at(request, [openAddress(facts.path.url)])];
}

function nothingSent(detail: string): SightItem {
  return observed('content', 'cannot', 'Anything: nothing was sent', detail);
}

function nothingAsked(detail: string): SightItem {
  return byStandard('content', 'cannot', 'Address, header fields, cookies: not sent', detail);
}

/** What the site learnt of it. */
export function brokenFarItems(
  { path }: SightFacts,
  failure: NavigationErrorKind,
): readonly SightItem[] {
  const { host, scheme } = path;
  switch (navigationBreak(failure, scheme)) {
    case 'device':
    case 'port-policy':
    case 'name':
      return [
        byStandard('site', 'cannot', 'Anything: it was not asked', 'The way ended before it.'),
      ];
    case 'connection':
      return [
        byStandard('site', 'cannot', 'What you asked for', `No connection to ${host} came about.`),
      ];
    case 'tls':
      return [yourAddress, handshake(host, failure)];
    case 'http':
      return [
        yourAddress,
        answered.has(failure)
          ? observed(
              'site',
              'reads',
              'Everything you sent',
              `${host} answered, only not with a page.`,
            )
          : notObserved(
              'site',
              'probably',
              'The request',
              `The connection to ${host} stood; no page came of it.`,
            ),
      ];
    case 'silence':
    case 'proxy':
    case 'policy':
    case 'unknown':
      return [
        notObserved('site', 'unknown', 'What it learnt', 'How far the way led was not seen.'),
      ];
  }
}

/** Failures that do not tell how far the connection had come. */
const unfinished: ReadonlySet<NavigationErrorKind> = new Set(['connection-reset', 'timed-out']);

/** Failures that an answer of the site made. */
const answered: ReadonlySet<NavigationErrorKind> = new Set([
  'error-status',
  'http-protocol',
  'redirect-invalid',
  'redirect-loop',
]);

/** Failures before the handshake was over, when nothing was asked. */
const refusals: ReadonlySet<NavigationErrorKind> = new Set([
  'tls-protocol',
  'tls-server-name',
  'tls-version',
]);

function handshake(host: string, failure: NavigationErrorKind): SightItem {
  if (failure.startsWith('certificate-')) {
    const detail = `The certificate was refused, so whoever answered for ${host} got no request.`;
    return byStandard('site', 'cannot', 'What you asked for', detail);
  }
  return refusals.has(failure)
    ? byStandard(
        'site',
        'cannot',
        'What you asked for',
        'TLS did not come about, so it was not sent.',
      )
    : notObserved(
        'site',
        'unknown',
        'What you asked for',
        `${failure === 'connection-reset' ? 'The connection' : 'TLS'} broke off; how far it had come is not told.`,
      );
}
