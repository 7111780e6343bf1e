import { describe, expect, test } from 'vitest';
import { badPortService, isBadPort } from '../../src/standards/bad-ports.ts';
import { serviceName } from '../../src/standards/ports.ts';

const all = Array.from({ length: 65_536 }, (_, port) => port);

describe('bad ports', () => {
  test('are the 83 of the Fetch standard', () => {
    expect(all.filter(isBadPort)).toHaveLength(83);
  });

  test.each([
    0, 1, 21, 22, 25, 53, 69, 587, 601, 993, 2049, 4190, 5060, 6000, 6566, 6667, 6679, 10080,
  ])('%i is one', (port) => {
    expect(isBadPort(port)).toBe(true);
  });

  test.each([80, 443, 591, 3000, 8000, 8080, 8443, 9000, 10443, -1, 1.5, Number.NaN])(
    '%s is none',
    (port) => {
      expect(isBadPort(port)).toBe(false);
    },
  );

  test('never include a port that the web is usually found on', () => {
    expect(all.filter((port) => isBadPort(port) && serviceName(port) !== null)).toEqual([]);
  });
});

test.each([
  [22, 'ssh'],
  [25, 'smtp'],
  [53, 'domain'],
  [143, 'imap'],
  [3659, 'apple-sasl'],
  [6000, 'x11'],
  [6667, 'ircu'],
  [10080, 'amanda'],
  [0, null],
  [77, null],
  [87, null],
  [443, null],
  [8443, null],
])('the service of the bad port %i is %s', (port, name) => {
  expect(badPortService(port)).toBe(name);
});
