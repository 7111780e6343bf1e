import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressFamily,
  isIpLiteral,
  isLoopbackAddress,
  isPrivateAddress,
} from '../../src/standards/ip-address.ts';
import { anyText, anyUrl } from './any-text.ts';

describe('a host of a URL', () => {
  test.each([
    ['192.0.2.1', true],
    ['0.0.0.0', true],
    ['[::1]', true],
    ['[2001:db8::1]', true],
    ['::1', false],
    ['192.0.2.256', false],
    ['192.0.2', false],
    ['192.0.2.1.', false],
    ['192.0.2.1.example.com', false],
    ['example.com', false],
    ['[example.com]', false],
    ['[::1', false],
    ['[1:2:3]', false],
    ['', false],
  ])('%j: an address? %s', (host, expected) => {
    expect(isIpLiteral(host)).toBe(expected);
  });
});

describe('the family', () => {
  test.each([
    ['192.0.2.1', 'ipv4'],
    ['2001:db8::1', 'ipv6'],
    ['[2001:DB8::1]', 'ipv6'],
    ['::ffff:192.0.2.1', 'ipv6'],
    ['fe80::1%eth0', 'ipv6'],
    ['::', 'ipv6'],
    ['1:2:3:4:5:6:7:8', 'ipv6'],
    [':', null],
    ['1:2:3:4:5:6:7:8:9', null],
    ['a.test:80', null],
    ['localhost', null],
    ['', null],
  ])('of %j is %s', (address, family) => {
    expect(addressFamily(address)).toBe(family);
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.255.255.255', true],
  ['::1', true],
  ['[::1]', true],
  ['0:0:0:0:0:0:0:1', true],
  ['128.0.0.1', false],
  ['0.0.0.0', false],
  ['::', false],
  ['::2', false],
  ['1::1', false],
  ['::ffff:127.0.0.1', false],
  ['localhost', false],
])('%s: loopback? %s', (address, expected) => {
  expect(isLoopbackAddress(address)).toBe(expected);
});

test.each([
  ['10.0.0.0', true],
  ['10.255.255.255', true],
  ['9.255.255.255', false],
  ['11.0.0.0', false],
  ['172.15.255.255', false],
  ['172.16.0.0', true],
  ['172.31.255.255', true],
  ['172.32.0.0', false],
  ['192.168.0.1', true],
  ['192.169.0.1', false],
  ['169.254.169.254', true],
  ['100.63.255.255', false],
  ['100.64.0.0', true],
  ['100.127.255.255', true],
  ['100.128.0.0', false],
  ['127.0.0.1', false],
  ['8.8.8.8', false],
  ['fc00::', true],
  ['fdff::1', true],
  ['fe00::1', false],
  ['fe80::1', true],
  ['febf::1', true],
  ['fec0::1', false],
  ['[fd00::1]', true],
  ['::ffff:192.168.0.1', true],
  ['::ffff:8.8.8.8', false],
  ['2001:db8::1', false],
  ['::1', false],
  ['router.local', false],
])('%s: private? %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});

test('every address a browser can write has a family, and no other text has', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV6(), (v4, v6) => {
      expect([addressFamily(v4), addressFamily(v6)]).toEqual(['ipv4', 'ipv6']);
      expect([isIpLiteral(v4), isIpLiteral(`[${v6}]`)]).toEqual([true, true]);
    }),
  );
  fc.assert(
    fc.property(fc.domain(), (name) => {
      expect([addressFamily(name), isIpLiteral(name)]).toEqual([null, false]);
    }),
  );
});

test('no text makes any of them throw', () => {
  fc.assert(
    fc.property(fc.oneof(anyUrl, anyText), (text) => {
      for (const read of [addressFamily, isIpLiteral, isLoopbackAddress, isPrivateAddress]) {
        expect(() => read(text)).not.toThrow();
      }
    }),
  );
});
