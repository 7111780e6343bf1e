import type { OverriddenError } from './security-info.ts';
import type { CertificateKey, CertificateSignature } from '../standards/certificate-key.ts';

/** The TLS connection that brought a page; null for what the browser does not tell. */
export interface ReportedTls {
  readonly observedAt: string;
  /** `TLS 1.3` */
  readonly version: string | null;
  readonly cipherSuite: string | null;
  readonly keyExchangeGroup: string | null;
  readonly signatureScheme: string | null;
  readonly forwardSecrecy: boolean | null;
  readonly encryptedClientHello: boolean | null;
  /** The warning that somebody went past; null where the browser accepted the certificate. */
  readonly bypassedWarning: OverriddenError | null;
  /** In the browser's own word. */
  readonly transparency: string | null;
  /** The server's own first, then each one's issuer, as far as the browser shows them. */
  readonly certificates: readonly ReportedCertificate[];
  readonly certificatesCut: number;
}

/** What a certificate says of itself, without the certificate. */
export interface ReportedCertificate {
  /** As RFC 4514 writes names, or as the browser does. */
  readonly subject: string | null;
  readonly issuer: string | null;
  /** In hexadecimal. */
  readonly serialNumber: string | null;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  /** Fingerprints, in hexadecimal with colons. */
  readonly sha256: string | null;
  readonly sha1: string | null;
  /** Base64. */
  readonly publicKeySha256: string | null;
  /** It came with the browser. */
  readonly builtInRoot: boolean | null;
  /** Null where the certificate could not be read. */
  readonly dnsNames: readonly string[] | null;
  readonly ipAddresses: readonly string[] | null;
  readonly namesCut: number;
  readonly key: CertificateKey | null;
  readonly signature: CertificateSignature | null;
  /** Signed Certificate Timestamps inside it, counted. */
  readonly timestamps: number | null;
}
