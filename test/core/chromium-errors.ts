import type { NavigationErrorKind } from '../../src/core/navigation-error.ts';

/** An error that Chromium really gives for each kind. A kind without one does not compile. */
const errorOf: Readonly<Record<NavigationErrorKind, string>> = {
  'certificate-date': 'net::ERR_CERT_DATE_INVALID',
  'certificate-name': 'net::ERR_CERT_COMMON_NAME_INVALID',
  'certificate-authority': 'net::ERR_CERT_AUTHORITY_INVALID',
  'certificate-revoked': 'net::ERR_CERT_REVOKED',
  'certificate-weak': 'net::ERR_CERT_WEAK_KEY',
  'certificate-other': 'net::ERR_CERT_VALIDITY_TOO_LONG',
  'tls-version': 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  'tls-protocol': 'net::ERR_SSL_PROTOCOL_ERROR',
  'tls-other': 'net::ERR_SSL_UNRECOGNIZED_NAME_ALERT',
  'connection-refused': 'net::ERR_CONNECTION_REFUSED',
  'connection-reset': 'net::ERR_CONNECTION_RESET',
  'empty-response': 'net::ERR_EMPTY_RESPONSE',
  'timed-out': 'net::ERR_CONNECTION_TIMED_OUT',
  unreachable: 'net::ERR_ADDRESS_UNREACHABLE',
  offline: 'net::ERR_INTERNET_DISCONNECTED',
  'name-not-resolved': 'net::ERR_NAME_NOT_RESOLVED',
  'unsafe-port': 'net::ERR_UNSAFE_PORT',
  'redirect-loop': 'net::ERR_TOO_MANY_REDIRECTS',
  blocked: 'net::ERR_BLOCKED_BY_CLIENT',
  other: 'net::ERR_FAILED',
};

export const chromiumErrors = Object.entries(errorOf).map(
  ([kind, error]) => [error, kind as NavigationErrorKind] as const,
);
