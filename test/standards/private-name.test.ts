import { expect, test } from 'vitest';
import { isPrivateHost } from '../../src/standards/private-name.ts';

test.each([
  // RFC 1918 §3, RFC 3927 §2.1, RFC 6598 §7, RFC 4193 §3.1, RFC 4291 §2.5.6
  ['10.0.0.1', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.1.1', true],
  ['100.64.0.1', true],
  ['[fd00::1]', true],
  ['[fe80::1]', true],
  ['[2001:db8::1]', false],
  ['203.0.113.7', false],
  // RFC 6762 §3, RFC 8375 §4, and names that only a private resolver knows
  ['printer.local', true],
  ['printer.local.', true],
  ['nas.home.arpa', true],
  ['wiki.corp.internal', true],
  ['intranet', true],
  ['intranet.', true],
  // A suffix alone, or in the middle, is none.
  ['local.example.com', false],
  ['notlocal', true],
  ['not-home.arpa', false],
  ['example.com', false],
  // RFC 6761 §6.2–6.5: special to people and resolvers, not to applications
  ['app.test', false],
  ['www.example', false],
  ['', false],
])('%j is of a private network: %s', (host, expected) => {
  expect(isPrivateHost(host)).toBe(expected);
});
