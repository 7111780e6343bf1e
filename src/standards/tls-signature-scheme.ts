/** How the server signed the handshake: the IANA registry "TLS SignatureScheme" (RFC 8446 §4.2.3). */
export interface SignatureScheme {
  /** As the registry writes it. */
  readonly name: string;
  readonly code: number;
  /** SHA-1 and MD5 must not be used to sign a handshake (RFC 9155). */
  readonly weak: boolean;
}

/** With the name that Firefox (NSS) uses, where it can negotiate the scheme. */
const rows: readonly (readonly [code: number, name: string, also?: string])[] = [
  [0x0201, 'rsa_pkcs1_sha1', 'RSA-PKCS1-SHA1'],
  [0x0203, 'ecdsa_sha1', 'ECDSA-SHA1'],
  [0x0401, 'rsa_pkcs1_sha256', 'RSA-PKCS1-SHA256'],
  [0x0501, 'rsa_pkcs1_sha384', 'RSA-PKCS1-SHA384'],
  [0x0601, 'rsa_pkcs1_sha512', 'RSA-PKCS1-SHA512'],
  [0x0403, 'ecdsa_secp256r1_sha256', 'ECDSA-P256-SHA256'],
  [0x0503, 'ecdsa_secp384r1_sha384', 'ECDSA-P384-SHA384'],
  [0x0603, 'ecdsa_secp521r1_sha512', 'ECDSA-P521-SHA512'],
  [0x0804, 'rsa_pss_rsae_sha256', 'RSA-PSS-SHA256'],
  [0x0805, 'rsa_pss_rsae_sha384', 'RSA-PSS-SHA384'],
  [0x0806, 'rsa_pss_rsae_sha512', 'RSA-PSS-SHA512'],
  [0x0807, 'ed25519'],
  [0x0808, 'ed448'],
  [0x0809, 'rsa_pss_pss_sha256'],
  [0x080a, 'rsa_pss_pss_sha384'],
  [0x080b, 'rsa_pss_pss_sha512'],
  [0x0904, 'mldsa44'],
  [0x0905, 'mldsa65'],
  [0x0906, 'mldsa87'],
];

const schemes: ReadonlyMap<string, SignatureScheme> = new Map(
  rows.flatMap(([code, name, also = name]) => {
    const scheme: SignatureScheme = { name, code, weak: name.endsWith('_sha1') };
    return [
      [name, scheme],
      [also, scheme],
    ] as const;
  }),
);

/** The scheme of this name; null for one that the registry or Firefox does not name. */
export function signatureScheme(name: string): SignatureScheme | null {
  return schemes.get(name) ?? null;
}
