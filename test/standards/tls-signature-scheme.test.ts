import { expect, test } from 'vitest';
import { signatureScheme } from '../../src/standards/tls-signature-scheme.ts';

/** Code points of RFC 8446 §4.2.3; the second half as Firefox names them. */
test.each([
  ['rsa_pkcs1_sha256', 0x0401, 'rsa_pkcs1_sha256', false],
  ['ecdsa_secp256r1_sha256', 0x0403, 'ecdsa_secp256r1_sha256', false],
  ['rsa_pss_rsae_sha256', 0x0804, 'rsa_pss_rsae_sha256', false],
  ['ed25519', 0x0807, 'ed25519', false],
  ['rsa_pss_pss_sha512', 0x080b, 'rsa_pss_pss_sha512', false],
  ['rsa_pkcs1_sha1', 0x0201, 'rsa_pkcs1_sha1', true],
  ['ecdsa_sha1', 0x0203, 'ecdsa_sha1', true],
  ['RSA-PKCS1-SHA1', 0x0201, 'rsa_pkcs1_sha1', true],
  ['ECDSA-SHA1', 0x0203, 'ecdsa_sha1', true],
  ['RSA-PKCS1-SHA512', 0x0601, 'rsa_pkcs1_sha512', false],
  ['RSA-PSS-SHA384', 0x0805, 'rsa_pss_rsae_sha384', false],
  ['ECDSA-P256-SHA256', 0x0403, 'ecdsa_secp256r1_sha256', false],
  ['ECDSA-P521-SHA512', 0x0603, 'ecdsa_secp521r1_sha512', false],
] as const)('%s is scheme %i, %s', (named, code, name, weak) => {
  expect(signatureScheme(named)).toEqual({ name, code, weak });
});

test.each(['', 'none', 'unknown signature', 'constructor'])('%j is no scheme', (name) => {
  expect(signatureScheme(name)).toBeNull();
});
