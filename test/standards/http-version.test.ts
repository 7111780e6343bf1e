import { expect, test } from 'vitest';
import { httpVersionName, isCarriedByQuic } from '../../src/standards/http-version.ts';

test.each([
  ['http/0.9', 'HTTP/0.9'],
  ['http/1.0', 'HTTP/1.0'],
  ['http/1.1', 'HTTP/1.1'],
  ['h2', 'HTTP/2'],
  ['h2c', 'HTTP/2'],
  ['h3', 'HTTP/3'],
  ['h3-29', 'HTTP/3'],
  ['h3-Q050', 'HTTP/3'],
  ['', null],
  ['H2', null],
  ['h3-', null],
  ['hq-interop', null],
  ['hq', null],
  ['spdy/3.1', null],
  ['acme-tls/1', null],
  ['unknown', null],
  ['constructor', null],
])('%j is read as %s', (alpn, name) => {
  expect(httpVersionName(alpn)).toBe(name);
});

test.each([
  ['h3', true],
  ['h3-29', true],
  ['h2', false],
  ['http/1.1', false],
  ['', false],
])('%j is carried by QUIC: %s', (alpn, expected) => {
  expect(isCarriedByQuic(alpn)).toBe(expected);
});
