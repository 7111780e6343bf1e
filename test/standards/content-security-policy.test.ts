import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  destinationOfDirective,
  parseContentSecurityPolicies,
  upgradesInsecureRequests,
} from '../../src/standards/content-security-policy.ts';
import { anyText } from './any-text.ts';

const rows: readonly (readonly [boolean, ...(readonly string[])])[] = [
  [true, 'upgrade-insecure-requests'],
  [true, ' Upgrade-Insecure-Requests ; '],
  [true, "default-src 'self';upgrade-insecure-requests"],
  [true, "default-src 'self', upgrade-insecure-requests"],
  [true, "default-src 'self'", 'upgrade-insecure-requests'],
  [true, 'upgrade-insecure-requests 1'],
  [true, '\tupgrade-insecure-requests\t'],
  [false, "default-src 'self'"],
  [false, 'default-src upgrade-insecure-requests'],
  [false, 'upgrade-insecure-requests-please'],
  [false, 'upgrade-insecure-requests=1'],
  [false, 'upgrade-insecure-requests\u00A0'],
  [false, 'default-src *:upgrade-insecure-requests'],
  [false, ''],
  [false],
];

test.each(rows.map(([expected, ...fields]) => ({ expected, fields })))(
  '$fields upgrades insecure requests? $expected',
  ({ expected, fields }) => {
    expect(upgradesInsecureRequests(fields)).toBe(expected);
  },
);

test('policies are split at commas, and the first directive of a name counts', () => {
  const fields = ["IMG-SRC 'self'  https:; img-src *; ; block-all-mixed-content, ,sandbox"];
  expect(parseContentSecurityPolicies(fields)).toEqual([
    new Map([
      ['img-src', ["'self'", 'https:']],
      ['block-all-mixed-content', []],
    ]),
    new Map([['sandbox', []]]),
  ]);
});

test('a directive that is not ASCII is skipped, the others are not', () => {
  const [policy] = parseContentSecurityPolicies(['img-src é; sandbox; Kind\u212A x']);
  expect([...(policy?.keys() ?? [])]).toEqual(['sandbox']);
});

test('of any fields no policy is empty, and every name is lower case without white space', () => {
  fc.assert(
    fc.property(fc.array(anyText), (fields) => {
      for (const policy of parseContentSecurityPolicies(fields)) {
        expect(policy.size).toBeGreaterThan(0);
        for (const name of policy.keys()) expect(name).not.toMatch(/[A-Z \t\n\f\r;,]/);
      }
    }),
  );
});

describe('what a directive guards', () => {
  test.each([
    ['img-src', 'http://a.test/', 'image'],
    ['script-src-elem', 'http://a.test/', 'script'],
    ['connect-src', 'http://a.test/', 'fetch'],
    ['connect-src', 'ws://a.test/', 'websocket'],
    ['frame-src', 'http://a.test/', 'iframe'],
    ['default-src', 'http://a.test/', 'unknown'],
    ['base-uri', 'http://a.test/', null],
    ['constructor', 'http://a.test/', null],
  ])('%s of %s is %s', (directive, url, destination) => {
    expect(destinationOfDirective(directive, url)).toBe(destination);
  });
});
