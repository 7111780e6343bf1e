import { expect, test } from 'vitest';
import {
  defaultPort,
  effectivePort,
  isDefaultPort,
  portCustom,
  portRange,
  serviceName,
} from '../../src/standards/ports.ts';

test.each([
  ['http', 80],
  ['https', 443],
  ['https:', 443],
  ['WSS', 443],
  ['ws', 80],
  ['ftp', 21],
  ['file', null],
  ['data:', null],
  ['constructor', null],
  ['', null],
])('the default port of %j is %s', (scheme, port) => {
  expect(defaultPort(scheme)).toBe(port);
});

test.each([
  ['http://a.test/', 80, true],
  ['http://a.test:80/', 80, true],
  ['http://a.test:443/', 443, false],
  ['https://a.test/', 443, true],
  ['https://a.test:8443/', 8443, false],
  ['wss://a.test:0443/', 443, true],
  ['http://a.test:0/', 0, false],
  ['chrome-extension://id:99/', 99, false],
  ['file:///a', null, false],
  ['about:blank', null, false],
  ['http://a.test:99999/', null, false],
  ['nonsense', null, false],
])('%s leads to port %s, the default? %s', (url, port, isDefault) => {
  expect(effectivePort(url)).toBe(port);
  expect(isDefaultPort(url)).toBe(isDefault);
});

test.each([
  [0, 'well-known'],
  [80, 'well-known'],
  [1023, 'well-known'],
  [1024, 'registered'],
  [8443, 'registered'],
  [49_151, 'registered'],
  [49_152, 'dynamic'],
  [65_535, 'dynamic'],
  [65_536, null],
  [-1, null],
  [80.5, null],
  [Number.NaN, null],
])('port %s is %s', (port, range) => {
  expect(portRange(port)).toBe(range);
});

test.each([
  [80, 'http'],
  [443, 'https'],
  [591, 'http-alt'],
  [8000, 'irdmi'],
  [8008, 'http-alt'],
  [8080, 'http-alt'],
  [8443, 'pcsync-https'],
  [8888, 'ddi-tcp-1'],
  [3000, null],
  [5173, null],
  [50_000, null],
])('IANA calls port %i %s', (port, name) => {
  expect(serviceName(port)).toBe(name);
});

test.each([
  [80, 'http'],
  [443, 'https'],
  [591, 'http-alternate'],
  [3000, 'development'],
  [5173, 'development'],
  [8000, 'development'],
  [8080, 'http-alternate'],
  [8443, 'https-alternate'],
  [8444, 'https-alternate'],
  [10_443, 'https-alternate'],
  [12_345, null],
  [50_000, null],
])('what answers on port %i is by custom %s', (port, custom) => {
  expect(portCustom(port)).toBe(custom);
});
