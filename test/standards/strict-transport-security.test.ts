import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFatalHstsIssue } from '../../src/standards/hsts-issues.ts';
import {
  CHROMIUM_STORED_MAX_AGE,
  FIREFOX_STORED_MAX_AGE,
  parseStrictTransportSecurity,
} from '../../src/standards/strict-transport-security.ts';
import { anyText } from './any-text.ts';

const YEAR = 31_536_000;

/** `3600`, with `+sub` and `+preload` where they are set; `ignored` where there is no policy. */
function read(...fields: readonly string[]): readonly [policy: string, issues: string] {
  const { policy, issues } = parseStrictTransportSecurity(fields);
  const codes = issues.map(({ code }) => code).join(' ');
  if (policy === null) return ['ignored', codes];
  const { maxAge, includeSubDomains, preload } = policy;
  return [`${maxAge}${includeSubDomains ? '+sub' : ''}${preload ? '+preload' : ''}`, codes];
}

type Row = readonly [field: string, policy: string, issues?: string];

// https://www.rfc-editor.org/rfc/rfc6797#section-6.2
const rfcExamples: readonly Row[] = [
  ['max-age=31536000', `${YEAR}`],
  ['max-age=15768000 ; includeSubDomains', '15768000+sub'],
  ['max-age="31536000"', `${YEAR}`, 'max-age-quoted'],
  ['max-age=0', '0'],
  ['max-age=0; includeSubDomains', '0+sub'],
];

const browserBehaviour: readonly Row[] = [
  ['includeSubDomains', 'ignored', 'max-age-missing'],
  ['max-age=1; max-age=2', 'ignored', 'max-age-repeated'],
  ['max-age=1; MaX-AgE=1', 'ignored', 'max-age-repeated'],
  ['max-age=1; includeSubDomains; iNcLUdEsUbDoMaInS', 'ignored', 'include-subdomains-repeated'],
  ['max-age=1; includeSubDomains=true', 'ignored', 'include-subdomains-valued'],
  ['max-age=one', 'ignored', 'max-age-invalid'],
  ['max-age=-1', 'ignored', 'max-age-invalid'],
  ['max-age=99999999999999999999', `${Number.MAX_SAFE_INTEGER}`, 'max-age-too-large'],
  ['max-age=1;', '1', 'empty-directive'],
  ['max-age=1;;includeSubDomains', '1+sub', 'empty-directive'],
  ['max-age=1; foo', '1', 'unknown-directive'],
  ['max-age=1; foo=bar', '1', 'unknown-directive'],
  ['max-age=1; non@token', 'ignored', 'malformed-directive'],
  ['max-age=1; preload', '1+preload'],
  ['max-age=1; preload; preload', '1+preload', 'preload-repeated'],
  ['max-age=1; preload=yes', '1+preload', 'preload-valued'],
  ['max-age=1, max-age=1', 'ignored', 'comma-joined'],
  ['max-age=1; includeSubDomains, max-age=1; includeSubDomains', 'ignored', 'comma-joined'],
];

const odds: readonly Row[] = [
  // White space: space and tab, nothing else.
  ['  max-age = 1  ', '1', 'max-age-spaced'],
  ['max-age\t=\t1\t;\tincludeSubDomains\t', '1+sub', 'max-age-spaced'],
  ['max-age=1 ;includeSubDomains', '1+sub'],
  ['max-age=1\u00A0', 'ignored', 'max-age-invalid'],
  ['max-age=1\n', 'ignored', 'max-age-invalid'],
  ['max-age=1 includeSubDomains', 'ignored', 'max-age-invalid'],
  ['max-age=1 1', 'ignored', 'max-age-invalid'],
  ['max- age=1', 'ignored', 'malformed-directive'],
  // Empty fields and directives.
  ['', 'ignored', 'empty-field'],
  [' \t ', 'ignored', 'empty-field'],
  [';', 'ignored', 'empty-directive max-age-missing'],
  ['; ; ;', 'ignored', 'empty-directive max-age-missing'],
  [';max-age=1', '1', 'empty-directive'],
  ['; ; max-age=1; ; ', '1', 'empty-directive'],
  [';;;; includeSubDomains;;;', 'ignored', 'empty-directive max-age-missing'],
  // The number.
  ['max-age', 'ignored', 'max-age-invalid'],
  ['max-age=', 'ignored', 'max-age-invalid'],
  ['max-age= ;includeSubDomains', 'ignored', 'max-age-invalid'],
  ['max-age==1', 'ignored', 'max-age-invalid'],
  ['max-age=+1', 'ignored', 'max-age-invalid'],
  ['max-age=1.5', 'ignored', 'max-age-invalid'],
  ['max-age=1e3', 'ignored', 'max-age-invalid'],
  ['max-age=0x10', 'ignored', 'max-age-invalid'],
  ['max-age=1a', 'ignored', 'max-age-invalid'],
  ['max-age=1,000', 'ignored', 'max-age-invalid'],
  ['max-age=31536000s', 'ignored', 'max-age-invalid'],
  ['max-age=١', 'ignored', 'max-age-invalid'],
  ['max-age=00042', '42', 'max-age-leading-zero'],
  ['max-age="007"', '7', 'max-age-quoted max-age-leading-zero'],
  ['max-age =1', '1', 'max-age-spaced'],
  ['max-age= 1', '1', 'max-age-spaced'],
  ['max-age=4294967296', '4294967296'],
  ['max-age=18446744073709551615', `${Number.MAX_SAFE_INTEGER}`],
  ['max-age=18446744073709551616', `${Number.MAX_SAFE_INTEGER}`, 'max-age-too-large'],
  ['max-age=0000000000000000000000001', '1', 'max-age-leading-zero'],
  [`max-age=${'9'.repeat(400)}`, `${Number.MAX_SAFE_INTEGER}`, 'max-age-too-large'],
  // Quotes.
  ['max-age="0"', '0', 'max-age-quoted'],
  ['max-age="\\1"', '1', 'max-age-escaped'],
  ['max-age=""', 'ignored', 'max-age-invalid'],
  ['max-age=" 1"', 'ignored', 'max-age-invalid'],
  ['max-age="1', 'ignored', 'max-age-invalid'],
  ['max-age=1"', 'ignored', 'max-age-invalid'],
  ['max-age="1"2', 'ignored', 'max-age-invalid'],
  ['max-age="1";"', 'ignored', 'max-age-quoted malformed-directive'],
  ["max-age='1'", 'ignored', 'max-age-invalid'],
  ['"max-age"=1', 'ignored', 'malformed-directive'],
  ["'max-age'=1", 'ignored', 'unknown-directive max-age-missing'],
  ['"max-age=1; includeSubDomains"', 'ignored', 'malformed-directive'],
  ['max-age=1; foo="a;b"', '1', 'unknown-directive'],
  ['max-age=1; foo="a\\";b"; includeSubDomains', '1+sub', 'unknown-directive'],
  ['max-age=1; foo=""', '1', 'unknown-directive'],
  ['max-age=1; foo="unterminated; includeSubDomains', 'ignored', 'malformed-directive'],
  ['max-age=1; foo="a"b"', 'ignored', 'malformed-directive'],
  ['max-age=1; foo="a\\"', 'ignored', 'malformed-directive'],
  // includeSubDomains.
  ['includeSubDomains; max-age=1', '1+sub'],
  ['INCLUDESUBDOMAINS;MAX-AGE=1', '1+sub'],
  ['max-age=1; includeSubDomains=', 'ignored', 'include-subdomains-valued'],
  ['max-age=1; includeSubDomains=""', 'ignored', 'include-subdomains-valued'],
  ['max-age=1; "includeSubDomains"', 'ignored', 'malformed-directive'],
  ['max-age=1; includeSubDomain', '1', 'unknown-directive'],
  ['max-age=1; include-sub-domains', '1', 'unknown-directive'],
  // Directives a browser does not know.
  ['max-age=1; =x', 'ignored', 'directive-incomplete'],
  ['max-age=1; foo=', 'ignored', 'directive-incomplete'],
  ['max-age=1; =', 'ignored', 'directive-incomplete'],
  ['max-age=1; =bar', 'ignored', 'directive-incomplete'],
  ['max-age=1; ="a;b"', 'ignored', 'directive-incomplete'],
  ['max-age=1; =b@r', 'ignored', 'malformed-directive'],
  ['max-age=1; ="a', 'ignored', 'malformed-directive'],
  ['max-age=1; ="é"', 'ignored', 'malformed-directive'],
  ['max-age=1; @=', 'ignored', 'malformed-directive'],
  ['foo=; includeSubDomains', 'ignored', 'directive-incomplete max-age-missing'],
  ['@; includeSubDomains', 'ignored', 'malformed-directive'],
  ['max-age=1; foo="é"', '1', 'unknown-directive-not-ascii'],
  ['max-age=1; foo=b@r', 'ignored', 'malformed-directive'],
  ['max-age=1; foo=bar=baz', 'ignored', 'malformed-directive'],
  ['max-age=1; foo bar', 'ignored', 'malformed-directive'],
  ['max-age=1; straße', 'ignored', 'malformed-directive'],
  ['max-age=1; foo; foo', '1', 'unknown-directive unknown-directive'],
  ['max-age=1; Max-Age-Extended=2', '1', 'unknown-directive'],
  ['max-age=1; preload=', 'ignored', 'directive-incomplete'],
  ['max-age=1; preload=""', '1+preload', 'preload-valued'],
  ['max-age=1; PreLoad', '1+preload'],
  // Commas.
  ['max-age=1,includeSubDomains', 'ignored', 'comma-joined'],
  ['max-age=1; includeSubDomains, preload', 'ignored', 'comma-joined'],
  ['includeSubDomains, max-age=1', 'ignored', 'comma-joined'],
  ['max-age=1; preload, max-age=1', 'ignored', 'comma-joined'],
  ['max-age=1; foo, bar', 'ignored', 'malformed-directive'],
  ['Strict-Transport-Security: max-age=1', 'ignored', 'malformed-directive'],
];

const tables = [
  { title: 'the examples of RFC 6797 §6.2', rows: rfcExamples },
  { title: 'what browsers do with a field', rows: browserBehaviour },
  { title: 'odd fields', rows: odds },
];

describe.each(tables)('$title', ({ rows }) => {
  const cases = rows.map(([field, policy, issues = '']) => ({ field, policy, issues }));
  test.each(cases)('$field gives $policy', ({ field, policy, issues }) => {
    expect(read(field)).toEqual([policy, issues]);
  });
});

test('browsers keep a policy for a year and for a century', () => {
  expect([CHROMIUM_STORED_MAX_AGE, FIREFOX_STORED_MAX_AGE]).toEqual([YEAR, 100 * YEAR]);
});

test('no field line at all is no policy and no issue', () => {
  expect(parseStrictTransportSecurity([])).toEqual({ policy: null, issues: [] });
});

test('only the first of several field lines counts', () => {
  expect(read('max-age=1', 'max-age=2; includeSubDomains')).toEqual(['1', 'repeated-field']);
  expect(read('', 'max-age=2')).toEqual(['ignored', 'repeated-field empty-field']);
});

const issuesOf = (...fields: readonly string[]) => parseStrictTransportSecurity(fields).issues;

test('an issue carries what a sentence about it needs', () => {
  expect(issuesOf('Max-Age="-1"')).toEqual([
    { code: 'max-age-invalid', directive: 'Max-Age', value: '-1' },
  ]);
  expect(issuesOf('max-age')).toEqual([{ code: 'max-age-invalid', directive: 'max-age' }]);
  expect(issuesOf('max-age=1; a b=c')).toEqual([
    { code: 'malformed-directive', directive: 'a b=c' },
  ]);
  expect(issuesOf('max-age=1', 'max-age=2')).toEqual([
    { code: 'repeated-field', value: 'max-age=2' },
  ]);
});

describe('of any field lines', () => {
  const names = fc.constantFrom('max-age', 'includeSubDomains', 'preload', 'foo', 'é', '@');
  const marks = fc.constantFrom('=', ';', ',', '"', '\\', ' ', '\t', '0', '1', '31536000');
  const piece = fc.oneof(names, marks);
  const field = fc.oneof(
    anyText,
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  );

  test('the policy is there exactly where no issue is fatal', () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 3 }), (fields) => {
        const { policy, issues } = parseStrictTransportSecurity(fields);
        expect(policy !== null).toBe(!issues.some(isFatalHstsIssue));
      }),
    );
  });

  test('the age is a safe whole number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,40}$/), field, (digits, rest) => {
        const { policy } = parseStrictTransportSecurity([`max-age=${digits};${rest}`]);
        if (policy === null) return;
        expect(Number.isSafeInteger(policy.maxAge) && policy.maxAge >= 0).toBe(true);
      }),
    );
  });

  test('the order of directives does not matter', () => {
    const directives = ['max-age=5', 'includeSubDomains', 'preload', 'foo=bar'];
    const shuffled = fc.shuffledSubarray(directives, { minLength: directives.length });
    fc.assert(
      fc.property(shuffled, (parts) => {
        expect(read(parts.join(';'))).toEqual(['5+sub+preload', 'unknown-directive']);
      }),
    );
  });
});
