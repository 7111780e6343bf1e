/** What a failed navigation's error means, whatever the browser calls it: what a person would be told. */
export type NavigationErrorKind =
  CertificateErrorKind | TlsErrorKind | ConnectionErrorKind | HttpErrorKind | BrowserErrorKind;

/** The server's certificate was refused. All of them begin with `certificate-`. */
export type CertificateErrorKind =
  | 'certificate-date'
  | 'certificate-name'
  | 'certificate-authority'
  | 'certificate-revoked'
  | 'certificate-status'
  | 'certificate-weak'
  | 'certificate-transparency'
  | 'certificate-pins'
  | 'certificate-interception'
  | 'certificate-lifetime'
  | 'certificate-chain'
  | 'certificate-purpose'
  | 'certificate-malformed'
  | 'certificate-other';

/** The TLS handshake broke off. */
export type TlsErrorKind =
  | 'tls-version'
  | 'tls-protocol'
  | 'tls-server-name'
  | 'tls-client-certificate'
  | 'tls-downgrade'
  | 'tls-ech'
  | 'tls-other'
  /** Firefox told of it in a sentence of the person's language, which names nothing. */
  | 'tls-unnamed';

/** No connection came about, or it did not hold. */
export type ConnectionErrorKind =
  | 'name-not-resolved'
  | 'dns-failure'
  | 'dns-record'
  | 'name-collision'
  | 'offline'
  | 'network-denied'
  | 'proxy'
  | 'connection-refused'
  | 'timed-out'
  | 'unreachable'
  | 'connection-reset';

/** The connection stood, and what came through it was no page. */
export type HttpErrorKind =
  | 'empty-response'
  | 'not-http'
  | 'http-protocol'
  | 'error-status'
  | 'redirect-loop'
  | 'redirect-invalid';

/** The browser itself would not, or does not say what happened. */
export type BrowserErrorKind =
  'unsafe-port' | 'https-only' | 'local-network' | 'address-invalid' | 'blocked' | 'other';
