import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isLocalUrl,
  isLoopbackHost,
  isPotentiallyTrustworthyOrigin,
  isPotentiallyTrustworthyUrl,
} from '../../src/standards/trustworthy.ts';
import { anyText, anyUrl } from './any-text.ts';

describe('a URL', () => {
  test.each([
    ['https://example.com/', true],
    ['wss://example.com/', true],
    ['http://example.com/', false],
    ['ws://example.com/', false],
    ['ftp://example.com/', false],
    ['file:///etc/hosts', true],
    ['about:blank', true],
    ['about:blank#x', true],
    ['about:srcdoc', true],
    ['about:config', false],
    ['data:text/plain,x', true],
    ['blob:https://example.com/0', true],
    ['blob:http://example.com/0', false],
    ['blob:http://localhost/0', true],
    ['blob:null/0', false],
    ['javascript:0', false],
    ['chrome-extension://id/page.html', true],
    ['moz-extension://id/page.html', true],
    ['http://localhost:8080/', true],
    ['ws://localhost/', true],
    ['http://localhost./', true],
    ['http://app.localhost/', true],
    ['http://a.b.localhost/', true],
    ['http://LocalHost/', true],
    ['http://localhost@example.com/', false],
    ['http://localhost.example.com/', false],
    ['http://notlocalhost/', false],
    ['http://127.0.0.1/', true],
    ['http://127.9.9.9/', true],
    ['http://127.1/', true],
    ['http://0x7f.1/', true],
    ['http://2130706433/', true],
    ['http://127.0.0.1./', true],
    ['http://127.0.0.1.example.com/', false],
    ['http://0.0.0.0/', false],
    ['http://192.168.0.1/', false],
    ['http://[::1]/', true],
    ['http://[0:0:0:0:0:0:0:1]:81/', true],
    ['http://[::]/', false],
    ['http://[::ffff:127.0.0.1]/', false],
    ['http://printer.local/', false],
    ['example.com', false],
    ['', false],
  ])('%s is potentially trustworthy? %s', (url, expected) => {
    expect(isPotentiallyTrustworthyUrl(url)).toBe(expected);
  });
});

describe('an origin', () => {
  test.each([
    ['https://example.com', true],
    ['http://example.com', false],
    ['http://localhost:3000', true],
    ['http://[::1]:3000', true],
    ['file://', true],
    ['null', false],
    ['localhost', false],
    ['localhost:3000', false],
    ['', false],
  ])('%s is potentially trustworthy? %s', (origin, expected) => {
    expect(isPotentiallyTrustworthyOrigin(origin)).toBe(expected);
  });
});

test.each([
  ['localhost', true],
  ['LOCALHOST', true],
  ['localhost.', true],
  ['a.localhost', true],
  ['a.localhost.', true],
  ['127.0.0.1', true],
  ['::1', true],
  ['[::1]', true],
  ['localhost..', false],
  ['alocalhost', false],
  ['localhost.example.com', false],
  ['127.0.0.1.example.com', false],
  ['127.1', false],
  ['0.0.0.0', false],
  ['', false],
])('the host %j is loopback? %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});

test.each([
  ['http://localhost/', true],
  ['https://localhost:8443/', true],
  ['wss://127.0.0.1/', true],
  ['file:///tmp/x', true],
  ['https://example.com/', false],
  ['http://10.0.0.1/', false],
  ['data:,', false],
  ['about:blank', false],
  ['ftp://localhost/', false],
  ['blob:http://localhost/0', false],
  ['nonsense', false],
])('fetching %s crosses no network? %s', (url, expected) => {
  expect(isLocalUrl(url)).toBe(expected);
});

test('a name that is not below localhost is never loopback, whatever it begins with', () => {
  const prefix = fc.constantFrom('localhost', '127.0.0.1', 'a.localhost');
  fc.assert(
    fc.property(prefix, fc.domain(), (start, name) => {
      expect(isPotentiallyTrustworthyUrl(`http://${start}.${name}/`)).toBe(false);
      expect(isPotentiallyTrustworthyUrl(`https://${start}.${name}/`)).toBe(true);
    }),
  );
});

test('no text makes any of them throw', () => {
  fc.assert(
    fc.property(fc.oneof(anyUrl, anyText), (text) => {
      const readings = [isLocalUrl, isPotentiallyTrustworthyOrigin, isPotentiallyTrustworthyUrl];
      for (const read of [...readings, isLoopbackHost]) expect(() => read(text)).not.toThrow();
    }),
  );
});
