/** What the browsers tell of a connection, in their own shape; the polyfill's types know half of it. */
export interface SecurityDetails {
  readonly state: string;
  readonly protocolVersion?: string;
  readonly cipherSuite?: string;
  readonly keaGroupName?: string;
  readonly signatureSchemeName?: string;
  readonly overridableErrorCategory?: string;
  readonly isDomainMismatch?: boolean;
  readonly isNotValidAtThisTime?: boolean;
  readonly isUntrusted?: boolean;
  readonly isExtendedValidation?: boolean;
  readonly certificateTransparencyStatus?: string;
  readonly hsts?: boolean;
  readonly usedEch?: boolean;
  readonly usedOcsp?: boolean;
  readonly usedDelegatedCredentials?: boolean;
  readonly usedPrivateDns?: boolean;
  readonly certificates?: readonly CertificateInfo[];
}

export interface CertificateInfo {
  readonly subject?: string;
  readonly issuer?: string;
  /** Milliseconds since the epoch. */
  readonly validity?: { readonly start: number; readonly end: number };
  readonly fingerprint?: { readonly sha1?: string; readonly sha256?: string };
  readonly serialNumber?: string;
  readonly isBuiltInRoot?: boolean;
  readonly subjectPublicKeyInfoDigest?: { readonly sha256?: string };
  /** Firefox: a list of numbers. Chromium: a buffer. */
  readonly rawDER?: readonly number[] | ArrayBuffer;
}
