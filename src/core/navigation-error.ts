/**
 * What a failed navigation's error means, whatever the browser calls it. The names are Chromium's
 * (net/base/net_error_list.h); each stands for what a person would have to be told.
 */
export type NavigationErrorKind =
  | 'certificate-date'
  | 'certificate-name'
  | 'certificate-authority'
  | 'certificate-revoked'
  | 'certificate-weak'
  | 'certificate-other'
  | 'tls-version'
  | 'tls-protocol'
  | 'tls-other'
  | 'connection-refused'
  | 'connection-reset'
  | 'empty-response'
  | 'timed-out'
  | 'unreachable'
  | 'offline'
  | 'name-not-resolved'
  | 'unsafe-port'
  | 'redirect-loop'
  | 'blocked'
  | 'other';

const kinds: Readonly<Record<string, NavigationErrorKind>> = {
  ERR_CERT_DATE_INVALID: 'certificate-date',
  ERR_CERT_COMMON_NAME_INVALID: 'certificate-name',
  ERR_CERT_AUTHORITY_INVALID: 'certificate-authority',
  ERR_CERT_SELF_SIGNED_LOCAL_NETWORK: 'certificate-authority',
  ERR_CERT_REVOKED: 'certificate-revoked',
  ERR_CERT_WEAK_SIGNATURE_ALGORITHM: 'certificate-weak',
  ERR_CERT_WEAK_KEY: 'certificate-weak',
  ERR_SSL_VERSION_OR_CIPHER_MISMATCH: 'tls-version',
  ERR_SSL_OBSOLETE_CIPHER: 'tls-version',
  ERR_SSL_PROTOCOL_ERROR: 'tls-protocol',
  ERR_CONNECTION_REFUSED: 'connection-refused',
  ERR_CONNECTION_RESET: 'connection-reset',
  ERR_CONNECTION_CLOSED: 'connection-reset',
  ERR_CONNECTION_ABORTED: 'connection-reset',
  ERR_EMPTY_RESPONSE: 'empty-response',
  ERR_INVALID_HTTP_RESPONSE: 'empty-response',
  ERR_CONNECTION_TIMED_OUT: 'timed-out',
  ERR_TIMED_OUT: 'timed-out',
  ERR_ADDRESS_UNREACHABLE: 'unreachable',
  ERR_ADDRESS_INVALID: 'unreachable',
  ERR_CONNECTION_FAILED: 'unreachable',
  ERR_INTERNET_DISCONNECTED: 'offline',
  ERR_NETWORK_CHANGED: 'offline',
  ERR_NAME_NOT_RESOLVED: 'name-not-resolved',
  ERR_NAME_RESOLUTION_FAILED: 'name-not-resolved',
  ERR_DNS_TIMED_OUT: 'name-not-resolved',
  ERR_UNSAFE_PORT: 'unsafe-port',
  ERR_TOO_MANY_REDIRECTS: 'redirect-loop',
  ERR_BLOCKED_BY_CLIENT: 'blocked',
  ERR_BLOCKED_BY_ADMINISTRATOR: 'blocked',
  ERR_BLOCKED_BY_RESPONSE: 'blocked',
};

/** Name of the error without Chromium's prefix, e.g. `ERR_CERT_DATE_INVALID`. */
export function errorName(error: string): string {
  return error.startsWith('net::') ? error.slice('net::'.length) : error;
}

export function navigationErrorKind(error: string): NavigationErrorKind {
  const name = errorName(error);
  const known = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (known !== undefined) return known;
  if (/^ERR_(CERT|CERTIFICATE|SSL_PINNED|SSL_SERVER_CERT)_/.test(name)) return 'certificate-other';
  if (/^ERR_(SSL|TLS13|ECH|BAD_SSL|ALPN|EARLY_DATA|HTTP2_INADEQUATE)/.test(name))
    return 'tls-other';
  if (name.startsWith('ERR_DNS_')) return 'name-not-resolved';
  return 'other';
}

/** The load was given up (a download, a 204, a new navigation): no page failed. */
export function isGivenUp(error: string): boolean {
  return ['ERR_ABORTED', 'NS_BINDING_ABORTED'].includes(errorName(error));
}
