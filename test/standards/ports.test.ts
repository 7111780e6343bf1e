import { describe, expect, test } from 'vitest';
import {
  defaultPort,
  effectivePort,
  isBadPort,
  isDefaultPort,
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

describe('bad ports', () => {
  const all = Array.from({ length: 65_536 }, (_, port) => port);

  test('are the 82 of the Fetch standard', () => {
    expect(all.filter(isBadPort)).toHaveLength(82);
  });

  test.each([
    1, 21, 22, 25, 53, 69, 587, 601, 993, 2049, 4190, 5060, 6000, 6566, 6667, 6679, 10080,
  ])('%i is one', (port) => {
    expect(isBadPort(port)).toBe(true);
  });

  test.each([0, 80, 443, 591, 3000, 8000, 8080, 8443, 9000, 10443, -1, 1.5, Number.NaN])(
    '%s is none',
    (port) => {
      expect(isBadPort(port)).toBe(false);
    },
  );

  test('never include a default port of the web, nor a port this file names', () => {
    expect(all.filter((port) => isBadPort(port) && serviceName(port) !== null)).toEqual([]);
  });
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
