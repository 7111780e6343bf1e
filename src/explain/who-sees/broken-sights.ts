import { navigationBreak, type NavigationBreak } from '../../core/navigation-break.ts';
import type { NavigationErrorKind } from '../../core/navigation-error-kind.ts';
import { clearTextItems } from './clear-text.ts';
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
      return [
        lookUp(facts),
        ends(facts),
        serverName(facts),
        byStandard(
          'content',
          'cannot',
          'The page’s address, header fields, cookies',
          'They travel only inside TLS, which did not come about.',
        ),
      ];
    case 'http':
      return scheme === 'https' ? encryptedRequest(facts) : clearRequest(facts, failure);
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

function encryptedRequest(facts: SightFacts): Found {
  const what = 'The page’s address, header fields, cookies';
  return [
    lookUp(facts),
    ...envelopeItems(facts),
    byStandard('content', 'cannot', what, 'The request went out encrypted.'),
  ];
}

/** Before a connection was cut off, the request may have gone out or not. */
function clearRequest(facts: SightFacts, failure: NavigationErrorKind): Found {
  if (failure !== 'connection-reset') return clearTextItems(facts);
  const detail =
    'It was cut off, and whether the request had gone out was not told. It has no TLS.';
  const request = notObserved('address', 'probably', 'The whole address, and cookies', detail);
  return [ends(facts), at(request, [openAddress(facts.path.url)])];
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
        notObserved(
          'site',
          'probably',
          'The request',
          `The connection to ${host} stood; no page came of it.`,
        ),
      ];
    case 'proxy':
    case 'policy':
    case 'unknown':
      return [
        notObserved('site', 'unknown', 'What it learnt', 'How far the way led was not seen.'),
      ];
  }
}

function handshake(host: string, failure: NavigationErrorKind): SightItem {
  if (failure.startsWith('certificate-')) {
    const detail = `The certificate was refused, so whoever answered for ${host} got no request.`;
    return byStandard('site', 'cannot', 'What you asked for', detail);
  }
  const refused = failure === 'tls-version' || failure === 'tls-protocol';
  return refused
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
        'TLS broke off; how far it had come is not told.',
      );
}
