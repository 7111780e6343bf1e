import type { Certificate } from '../standards/certificate.ts';

/** A TLS connection, and the answer it was told of. */
export interface Connection {
  readonly url: string;
  /** When the answer's fields came, in milliseconds since the epoch. Certificates are judged as of then. */
  readonly at: number;
  readonly security: SecurityInfo;
}

/**
 * What a browser tells of a connection, in its own names; null for what it does not tell. Firefox
 * tells all of it; Chromium, where a feature is switched on, `state` and the server's certificate.
 */
export interface SecurityInfo {
  /**
   * Firefox says `secure` too where a person clicked a certificate warning away, and where the cipher
   * is old. Chromium says `broken` where a warning was clicked away.
   */
  readonly state: SecurityState;
  /** `TLSv1.3` */
  readonly protocolVersion: string | null;
  readonly cipherSuite: string | null;
  readonly keyExchangeGroup: string | null;
  readonly signatureScheme: string | null;
  /** The certificate error that a person clicked away; null where the browser accepted the certificate. */
  readonly overriddenError: OverriddenError | null;
  readonly transparency: string | null;
  readonly extendedValidation: boolean | null;
  /** The host was known for HSTS before this load (Firefox). */
  readonly hsts: boolean | null;
  readonly encryptedClientHello: boolean | null;
  readonly ocspAsked: boolean | null;
  readonly delegatedCredentials: boolean | null;
  /** The name was looked up over an encrypted connection. */
  readonly privateDns: boolean | null;
  /** The server's own first, then each one's issuer. */
  readonly certificates: readonly PresentedCertificate[];
  /** Those beyond `limits.certificatesPerChain`, counted. */
  readonly cutCertificates: number;
}

export const securityStates = ['secure', 'weak', 'broken', 'insecure'] as const;

export type SecurityState = (typeof securityStates)[number];

/** Firefox's categories; `unknown` for one that it may add, and for Chromium, which names none. */
export const overriddenErrors = [
  'trust_error',
  'domain_mismatch',
  'expired_or_not_yet_valid',
  'unknown',
] as const;

export type OverriddenError = (typeof overriddenErrors)[number];

/** A certificate as the server, or the browser's own store, presented it. */
export interface PresentedCertificate {
  /** SHA-256 of its DER, in the browser's spelling. */
  readonly sha256: string | null;
  readonly sha1: string | null;
  /** SHA-256 of its public key, Base64. */
  readonly publicKeyDigest: string | null;
  /** An authority that came with the browser; null where the browser does not tell. */
  readonly builtInRoot: boolean | null;
  /** DER in Base64; null where the browser does not give it, or it is longer than `limits.certificateBytes`. */
  readonly der: string | null;
  /** Null where neither the browser tells it nor the DER can be read. */
  readonly subject: string | null;
  readonly issuer: string | null;
  readonly serialNumber: string | null;
  readonly notBefore: number | null;
  readonly notAfter: number | null;
  /** What only its DER tells; null where that cannot be read. */
  readonly details: CertificateDetails | null;
}

export interface CertificateDetails extends Omit<
  Certificate,
  'subject' | 'issuer' | 'serialNumber' | 'notBefore' | 'notAfter'
> {
  /** Names and addresses of the host beyond `limits.namesPerCertificate`, counted. */
  readonly cutNames: number;
}
