import type { NavigationErrorKind } from './navigation-error-kind.ts';

/**
 * Where on the way a navigation broke:
 * - `device`: before anything left it. `proxy`: between it and its proxy.
 * - `name`: name resolution. `connection`: TCP. `tls`: the handshake. `http`: the answer.
 * - `silence`: at TCP or later; the browser waited, and does not tell for what.
 * - `port-policy`, `policy`: the browser would not, before it tried, or for a reason of its own.
 * - `unknown`: the error does not tell.
 */
export type NavigationBreak =
  | 'device'
  | 'proxy'
  | 'name'
  | 'connection'
  | 'tls'
  | 'http'
  | 'silence'
  | 'port-policy'
  | 'policy'
  | 'unknown';

/** Where a failure of this kind broke. Without TLS, all that follows the connection is HTTP. */
export function navigationBreak(kind: NavigationErrorKind, scheme: string): NavigationBreak {
  const place = kind.startsWith('certificate-') ? 'tls' : places[kind as OtherKind];
  return place === 'tls' && scheme === 'http' ? 'http' : place;
}

type OtherKind = Exclude<NavigationErrorKind, `certificate-${string}`>;

const places: Readonly<Record<OtherKind, NavigationBreak>> = {
  'tls-version': 'tls',
  'tls-protocol': 'tls',
  'tls-server-name': 'tls',
  'tls-client-certificate': 'tls',
  'tls-downgrade': 'tls',
  'tls-ech': 'tls',
  'tls-other': 'tls',
  'tls-unnamed': 'tls',
  'name-not-resolved': 'name',
  'dns-failure': 'name',
  'dns-record': 'name',
  'name-collision': 'name',
  offline: 'device',
  'network-denied': 'device',
  proxy: 'proxy',
  'connection-refused': 'connection',
  // Firefox says the same of a handshake, and of an answer in clear text, that never comes.
  'timed-out': 'silence',
  unreachable: 'connection',
  // It may have been cut off in HTTP as well; the browser does not say how far it had come.
  'connection-reset': 'tls',
  'empty-response': 'http',
  'not-http': 'http',
  'http-protocol': 'http',
  'error-status': 'http',
  'redirect-loop': 'http',
  'redirect-invalid': 'http',
  'unsafe-port': 'port-policy',
  'https-only': 'policy',
  'local-network': 'policy',
  'address-invalid': 'policy',
  blocked: 'policy',
  other: 'unknown',
};
