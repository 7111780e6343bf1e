/**
 * Cipher suites by the names of the IANA registry "TLS Cipher Suites". Up to TLS 1.2 a name tells the
 * key exchange, the cipher and the hash (RFC 5246 Appendix C); from TLS 1.3 on the key exchange is
 * agreed on apart from it and always ephemeral (RFC 8446 Appendix B.4).
 */
export interface CipherSuite {
  /** `ECDHE`, `RSA`, …; null where the suite leaves it open. */
  readonly keyExchange: string | null;
  /** How the server proves who it is: `RSA`, `ECDSA`, …; null where the suite leaves it open. */
  readonly authentication: string | null;
  /** `AES_128_GCM`, `3DES_EDE_CBC`, … */
  readonly cipher: string;
  readonly mode: CipherMode;
  /** Keys are made for this connection only, so that a key that leaks later opens none of the past. */
  readonly forwardSecrecy: boolean;
  /** Why nobody may use it (RFC 9325 §4.1); null where that is not so. */
  readonly weakness: CipherWeakness | null;
}

export type CipherMode = 'aead' | 'cbc' | 'stream' | 'none';

export type CipherWeakness =
  'no-encryption' | 'anonymous' | 'export' | 'rc4' | 'des' | '3des' | 'rc2';

/** What the name of a suite tells; null for what is no such name. */
export function parseCipherSuite(name: string): CipherSuite | null {
  const old = /^(?:TLS|SSL)_([A-Za-z0-9_]+?)_WITH_([A-Z0-9_]+)$/.exec(name);
  if (old !== null) return ofNames(old[1] ?? '', withoutHash(old[2] ?? ''));
  const modern = /^TLS_((?:AES|CHACHA20|AEGIS|SM4)_[A-Z0-9_]+)_SHA\d+$|^TLS_(SM4_[GC]CM)_SM3$/.exec(
    name,
  );
  const cipher = modern?.[1] ?? modern?.[2];
  if (cipher === undefined) return null;
  return { keyExchange: null, authentication: null, ...cipherFacts(cipher), forwardSecrecy: true };
}

function ofNames(exchange: string, cipher: string): CipherSuite {
  const isExport = exchange.includes('EXPORT');
  const [keyExchange = '', authentication] = exchange.replace(/_EXPORT(?:1024)?/, '').split('_');
  const { weakness, ...facts } = cipherFacts(cipher);
  const isAnonymous = authentication === 'anon' || keyExchange === 'NULL';
  return {
    keyExchange,
    // `RSA` alone is both: the client encrypts the secret to the certificate's key.
    authentication: authentication ?? keyExchange,
    ...facts,
    forwardSecrecy: ['ECDHE', 'DHE', 'ECCPWD'].includes(keyExchange),
    weakness: weakness ?? (isAnonymous ? 'anonymous' : null) ?? (isExport ? 'export' : null),
  };
}

function cipherFacts(cipher: string): Pick<CipherSuite, 'cipher' | 'mode' | 'weakness'> {
  return { cipher, mode: modeOf(cipher), weakness: weaknessOf(cipher) };
}

function modeOf(cipher: string): CipherMode {
  if (/_(?:GCM|CCM|CCM_8|OCB)$|POLY1305|^AEGIS/.test(cipher)) return 'aead';
  if (cipher === 'NULL') return 'none';
  return cipher.includes('RC4') ? 'stream' : 'cbc';
}

function weaknessOf(cipher: string): CipherWeakness | null {
  if (cipher === 'NULL') return 'no-encryption';
  if (cipher.startsWith('RC4')) return 'rc4';
  if (cipher.startsWith('RC2')) return 'rc2';
  if (cipher.startsWith('3DES')) return '3des';
  return cipher.startsWith('DES') ? 'des' : null;
}

/** AEAD suites name the hash of the key derivation, and those with CCM (RFC 6655) none at all. */
function withoutHash(cipher: string): string {
  return cipher.replace(/_(?:SHA\d*|MD5|SM3|NULL|GOSTR\d+\w*)$/, '');
}
