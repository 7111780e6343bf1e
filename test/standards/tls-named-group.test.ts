import { expect, test } from 'vitest';
import { namedGroup } from '../../src/standards/tls-named-group.ts';

/** Code points of the IANA registry "TLS Supported Groups"; the second half as Firefox names them. */
test.each([
  ['secp256r1', 23, 'secp256r1', false],
  ['secp384r1', 24, 'secp384r1', false],
  ['secp521r1', 25, 'secp521r1', false],
  ['x25519', 29, 'x25519', false],
  ['x448', 30, 'x448', false],
  ['brainpoolP256r1', 26, 'brainpoolP256r1', false],
  ['ffdhe2048', 256, 'ffdhe2048', false],
  ['ffdhe8192', 260, 'ffdhe8192', false],
  ['MLKEM768', 513, 'MLKEM768', true],
  ['SecP256r1MLKEM768', 4587, 'SecP256r1MLKEM768', true],
  ['X25519MLKEM768', 4588, 'X25519MLKEM768', true],
  ['SecP384r1MLKEM1024', 4589, 'SecP384r1MLKEM1024', true],
  ['X25519Kyber768Draft00', 25497, 'X25519Kyber768Draft00', true],
  ['P256', 23, 'secp256r1', false],
  ['P384', 24, 'secp384r1', false],
  ['P521', 25, 'secp521r1', false],
  ['FF 2048', 256, 'ffdhe2048', false],
  ['FF 3072', 257, 'ffdhe3072', false],
  ['mlkem768x25519', 4588, 'X25519MLKEM768', true],
  ['secp256r1mlkem768', 4587, 'SecP256r1MLKEM768', true],
  ['secp384r1mlkem1024', 4589, 'SecP384r1MLKEM1024', true],
  ['xyber768d00', 25497, 'X25519Kyber768Draft00', true],
] as const)('%s is group %i, %s', (named, code, name, postQuantum) => {
  expect(namedGroup(named)).toEqual({ name, code, postQuantum, tooShort: false });
});

test.each([
  ['secp192r1', 19],
  ['secp160r2', 16],
])('%s is too short', (name, code) => {
  expect(namedGroup(name)).toMatchObject({ code, tooShort: true });
});

test.each(['', 'none', 'custom', 'unknown group', 'constructor'])('%j is no group', (name) => {
  expect(namedGroup(name)).toBeNull();
});
