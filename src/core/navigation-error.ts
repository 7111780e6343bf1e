import { chromiumErrors } from './chromium-errors.ts';
import { firefoxErrorName, isSecurityNumber, isSentence } from './firefox-error-name.ts';
import type { NavigationErrorKind } from './navigation-error-kind.ts';
import { nssErrors } from './nss-errors.ts';
import { xpcomErrors } from './xpcom-errors.ts';

export type { NavigationErrorKind } from './navigation-error-kind.ts';

/**
 * The name of an error: Chromium's without its prefix (`ERR_CERT_DATE_INVALID`), Firefox's by the
 * name that belongs to its number (`SEC_ERROR_EXPIRED_CERTIFICATE`). What has no name that is known
 * stays as the browser gave it.
 */
export function errorName(error: string): string {
  return error.startsWith('net::') ? error.slice('net::'.length) : firefoxErrorName(error);
}

export function navigationErrorKind(error: string): NavigationErrorKind {
  const name = errorName(error);
  if (isSecurityNumber(name)) return 'tls-unnamed';
  const family = families.find(([pattern]) => pattern.test(name))?.[1];
  return kinds.get(name) ?? family ?? (isSentence(name) ? 'tls-unnamed' : 'other');
}

/** The load was given up (a download, a 204, a new navigation): no page failed. */
export function isGivenUp(error: string): boolean {
  return ['ERR_ABORTED', 'NS_BINDING_ABORTED'].includes(errorName(error));
}

const kinds: ReadonlyMap<string, NavigationErrorKind> = new Map([
  ...Object.entries(chromiumErrors).flatMap(([kind, names]) =>
    // Keys of an object literal are strings to the compiler.
    names.map((name) => [name, kind as NavigationErrorKind] as const),
  ),
  ...[...Object.entries(nssErrors), ...Object.entries(xpcomErrors)].map(
    ([name, [, kind]]) => [name, kind] as const,
  ),
]);

/** What an error is that no table has, such as one of a newer browser. The first that fits counts. */
const families: readonly (readonly [RegExp, NavigationErrorKind])[] = [
  [/^ERR_(?:CERT|CERTIFICATE|SSL_PINNED|SSL_SERVER_CERT)_/, 'certificate-other'],
  [/^ERR_(?:\w+_)?ECH_/, 'tls-ech'],
  [/CLIENT_AUTH_/, 'tls-client-certificate'],
  [/^ERR_(?:SSL|TLS13|ALPN|EARLY_DATA)_/, 'tls-other'],
  [/^ERR_DNS_/, 'dns-failure'],
  [/PROXY_|^ERR_(?:PAC|SOCKS)_/, 'proxy'],
  [/^ERR_(?:HTTP2|QUIC)_|^NS_ERROR_NET_HTTP[23]_/, 'http-protocol'],
  [/^ERR_BLOCKED_BY_|^NS_ERROR_CONTENT_BLOCKED/, 'blocked'],
  [/^(?:SEC_ERROR|MOZILLA_PKIX_ERROR)_/, 'certificate-other'],
  [/^SSL_ERROR_/, 'tls-other'],
  [/^nssFailure2$/, 'tls-unnamed'],
];
