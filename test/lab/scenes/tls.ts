import { made, type CertificateKind, type Site, type TlsSettings } from '../site.ts';

/** A server with its own way to agree on TLS, and what of that is to be told. */
export interface TlsScene {
  readonly host: string;
  readonly tls: TlsSettings;
  /** IANA's name of the suite that comes of it. */
  readonly suite: string;
  /** Null where the suite leaves nothing to agree on. */
  readonly group: string | null;
  readonly signatureScheme: string | null;
  /** What is found of the connection, without the check's name. */
  readonly findings: readonly string[];
}

type Row = readonly [
  name: string,
  suite: string,
  group: string,
  signatureScheme: string,
  key: TlsSettings['key'],
  cipher: string,
  findings: readonly string[],
];

const noForwardSecrecy = 'no-forward-secrecy';
const notAead = 'not-aead';

// prettier-ignore -- a table
const tls13: readonly Row[] = [
  ['ec-256', 'TLS_AES_128_GCM_SHA256', 'x25519', 'ecdsa_secp256r1_sha256', 'P-256', '', []],
  [
    'ec-384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'secp384r1',
    'ecdsa_secp384r1_sha384',
    'P-384',
    '',
    [],
  ],
  ['ec-521', 'TLS_AES_256_GCM_SHA384', 'secp521r1', 'ecdsa_secp521r1_sha512', 'P-521', '', []],
  ['rsa', 'TLS_AES_256_GCM_SHA384', 'secp256r1', 'rsa_pss_rsae_sha256', 'RSA-2048', '', []],
  ['field', 'TLS_AES_128_GCM_SHA256', 'ffdhe2048', 'rsa_pss_rsae_sha384', 'RSA-2048', '', []],
  ['chain', 'TLS_AES_128_GCM_SHA256', 'ffdhe3072', 'rsa_pss_rsae_sha512', 'RSA-2048', '', []],
];

// prettier-ignore -- a table
const tls12: readonly Row[] = [
  [
    'ec-gcm',
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'x25519',
    'ecdsa_secp256r1_sha256',
    'P-256',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    [],
  ],
  [
    'rsa-gcm',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'secp256r1',
    'rsa_pkcs1_sha256',
    'RSA-2048',
    'ECDHE-RSA-AES256-GCM-SHA384',
    [],
  ],
  [
    'chacha',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'secp384r1',
    'rsa_pkcs1_sha512',
    'RSA-2048',
    'ECDHE-RSA-CHACHA20-POLY1305',
    [],
  ],
  [
    'cbc',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    'secp521r1',
    'rsa_pkcs1_sha384',
    'RSA-2048',
    'ECDHE-RSA-AES128-SHA',
    [notAead],
  ],
  [
    'static-cbc',
    'TLS_RSA_WITH_AES_128_CBC_SHA',
    '',
    '',
    'RSA-2048',
    'AES128-SHA',
    [noForwardSecrecy, notAead],
  ],
  [
    'static-gcm',
    'TLS_RSA_WITH_AES_256_GCM_SHA384',
    '',
    '',
    'RSA-2048',
    'AES256-GCM-SHA384',
    [noForwardSecrecy],
  ],
];

function scene(version: TlsSettings['version'], row: Row): TlsScene {
  const [name, suite, group, signatureScheme, key, cipher, findings] = row;
  return {
    host: `${name}.${version.toLowerCase().replace('.', '-')}.test`,
    tls: {
      version,
      cipher: cipher || suite,
      group: group || 'x25519',
      signatureScheme: signatureScheme || 'rsa_pkcs1_sha256',
      key,
      ...(name === 'chain' ? { intermediate: true } : {}),
    },
    suite,
    group: group || null,
    signatureScheme: signatureScheme || null,
    findings,
  };
}

export const tlsScenes: readonly TlsScene[] = [
  ...tls13.map((row) => scene('TLSv1.3', row)),
  ...tls12.map((row) => scene('TLSv1.2', row)),
];

/** Hosts whose certificates no browser accepts, for the person who goes on all the same. */
export const bypassedHosts: Readonly<
  Record<Exclude<CertificateKind, 'good' | 'not-yet-valid'>, string>
> = {
  expired: 'bypassed-expired.test',
  'wrong-name': 'bypassed-wrong-name.test',
  'self-signed': 'bypassed-self-signed.test',
  'unknown-issuer': 'bypassed-unknown-issuer.test',
};

/** The page is what the server's end of the connection says. */
const whatTheServerSays = made(({ tls }) => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(tls),
}));

export const tlsSites: readonly Site[] = [
  ...tlsScenes.map(({ host, tls }): Site => ({
    origin: `https://${host}`,
    listener: 'own-tls',
    tls,
    answers: { '/': whatTheServerSays },
  })),
  ...Object.entries(bypassedHosts).map(([certificate, host]): Site => ({
    origin: `https://${host}`,
    listener: 'own-tls',
    certificate: certificate as CertificateKind,
    tls: {
      version: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      group: 'x25519',
      signatureScheme: 'ecdsa_secp256r1_sha256',
      key: 'P-256',
    },
    answers: { '/': whatTheServerSays },
  })),
];
