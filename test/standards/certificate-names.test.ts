import { expect, test } from 'vitest';
import { coversHost } from '../../src/standards/certificate-names.ts';

/** RFC 9525 §6, with the examples of RFC 6125 §6.4.3 that it took over. */
test.each([
  ['a.test', ['a.test'], true],
  ['a.test', ['A.TEST'], true],
  ['a.test', ['b.test'], false],
  ['www.a.test', ['a.test'], false],
  ['a.test.', ['a.test'], true],
  ['foo.example.com', ['*.example.com'], true],
  ['bar.foo.example.com', ['*.example.com'], false],
  ['example.com', ['*.example.com'], false],
  ['foo.example.com', ['f*.example.com'], false],
  ['foo.bar.example.com', ['foo.*.example.com'], false],
  ['a.test', ['*.test'], false],
  ['a.test', ['*'], false],
  ['xn--mnchen-3ya.example', ['xn--mnchen-3ya.example'], true],
  ['k.test', ['\u212a.test'], false],
  ['', [''], true],
  ['192.0.2.1', ['192.0.2.1'], false],
  ['[2001:db8::1]', ['[2001:db8::1]'], false],
] as const)('%s against the names %j: %s', (host, dnsNames, expected) => {
  expect(coversHost({ dnsNames, ipAddresses: [] }, host)).toBe(expected);
});

test.each([
  ['192.0.2.1', ['192.0.2.1'], true],
  ['192.0.2.2', ['192.0.2.1'], false],
  ['[2001:db8::1]', ['2001:db8:0:0:0:0:0:1'], true],
  ['[2001:db8::2]', ['2001:db8:0:0:0:0:0:1'], false],
  ['a.test', ['192.0.2.1'], false],
] as const)('%s against the addresses %j: %s', (host, ipAddresses, expected) => {
  expect(coversHost({ dnsNames: [], ipAddresses }, host)).toBe(expected);
});
