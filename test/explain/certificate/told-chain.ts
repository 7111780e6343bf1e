import { createHash } from 'node:crypto';
import type { SecurityInfo } from '../../../src/core/security-info.ts';
import { securityInfo } from '../../../src/platform/security-info.ts';
import type { SecurityDetails } from '../../../src/platform/security-details.ts';

/** What Firefox would tell of a connection with these certificates, the server's own first. */
export function toldByFirefox(
  ders: readonly Uint8Array[],
  other: Partial<SecurityDetails> = {},
): SecurityInfo {
  return securityInfo({
    state: 'secure',
    protocolVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    keaGroupName: 'mlkem768x25519',
    signatureSchemeName: 'ECDSA-P256-SHA256',
    overridableErrorCategory: 'unset',
    certificateTransparencyStatus: 'policy_compliant',
    isExtendedValidation: false,
    hsts: false,
    usedEch: false,
    usedOcsp: false,
    usedDelegatedCredentials: false,
    usedPrivateDns: true,
    certificates: ders.map((der, place) => ({
      rawDER: [...der],
      isBuiltInRoot: place === 2,
      fingerprint: { sha256: fingerprint('sha256', der), sha1: fingerprint('sha1', der) },
    })),
    ...other,
  });
}

function fingerprint(algorithm: 'sha256' | 'sha1', der: Uint8Array): string {
  const hex = createHash(algorithm).update(der).digest('hex').toUpperCase();
  return hex.match(/../g)?.join(':') ?? '';
}
