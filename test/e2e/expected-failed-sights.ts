import type { CasePlace } from '../lab/case-place.ts';
import type { Sights } from './sights.ts';

/** What a person must read of who could see what, where no page came, by the finding that says why. */
export function failedSights(place: CasePlace, code: string): Sights {
  const what = code.replace('failed-navigation.', '');
  const { host, port, scheme, isAddress } = place;
  const lookUp = isAddress ? [] : [`Not known: The look-up of ${host} (DNS)`];
  const ends = `Can read: Your address, the server’s, and port ${port}`;
  const name = `Can probably read: The host’s name, ${host}`;
  const kept = 'Cannot read or change: The page’s address, header fields, cookies';
  const notSent = 'Cannot read or change: Address, header fields, cookies: not sent';
  const notAsked = 'Cannot read or change: What you asked for';
  const nobody = 'Cannot read or change: Anything: it was not asked';
  switch (what) {
    case 'unsafe-port':
      return columns(['Cannot read or change: Anything: nothing was sent'], [nobody]);
    case 'name-not-resolved':
      return columns([...lookUp, notSent], [nobody]);
    case 'connection-refused':
      return columns([...lookUp, ends, notSent], [notAsked]);
  }
  if (scheme === 'http') {
    return columns(
      [...lookUp, ends, ...openRequest(place, what)],
      ['Can read: Your address', 'Can probably read: The request'],
    );
  }
  if (beforeHttp.test(what)) {
    const asked = askedNothing.test(what) ? notAsked : 'Not known: What you asked for';
    return columns([...lookUp, ends, name, kept], ['Can read: Your address', asked]);
  }
  const request = answered.test(what)
    ? 'Can read: Everything you sent'
    : 'Can probably read: The request';
  return columns(
    [
      ...lookUp,
      ends,
      name,
      kept,
      'Can read: How much is sent, and when',
      'Not known: The site’s certificate',
    ],
    ['Can read: Your address', request],
  );
}

/** How far a connection had come that was cut off is not told, so nothing is said of what follows TLS. */
const beforeHttp = /^(?:certificate-|tls-|connection-reset$)/;
/** The handshake ended before a request could have been sent. */
const askedNothing = /^(?:certificate-|tls-version$|tls-protocol$|tls-server-name$)/;
const answered = /^(?:error-status|http-protocol|redirect-)/;

/** What is open of a request without TLS, of which it may not be known whether it went out. */
function openRequest({ url }: CasePlace, what: string): readonly string[] {
  return what === 'connection-reset'
    ? [`Can probably read: The whole address, and cookies [${url}]`]
    : [
        `Can read: The whole address [${url}]`,
        'Can read: Header fields',
        'Can read: Cookies later on',
        'Can change: The request, and what was answered',
      ];
}

function columns(way: readonly string[], end: readonly string[]): Sights {
  return { 'On the way': way, 'At the far end': end };
}
