import { expect, test } from 'vitest';
import { tlsVersion } from '../../src/standards/tls-version.ts';

test.each([
  ['SSLv3', 'SSL 3.0', 0x0300, 'RFC 7568'],
  ['TLSv1', 'TLS 1.0', 0x0301, 'RFC 8996'],
  ['TLSv1.1', 'TLS 1.1', 0x0302, 'RFC 8996'],
  ['TLSv1.2', 'TLS 1.2', 0x0303, null],
  ['TLSv1.3', 'TLS 1.3', 0x0304, null],
] as const)('%s is %s', (named, name, code, retiredBy) => {
  expect(tlsVersion(named)).toEqual({ name, code, retiredBy });
});

test.each(['', 'unknown', 'TLSv1.4', 'constructor'])('%j is not known', (name) => {
  expect(tlsVersion(name)).toBeNull();
});
