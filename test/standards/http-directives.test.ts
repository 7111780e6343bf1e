import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isToken,
  parseDirective,
  splitDirectives,
  splitOutsideQuotes,
  trimOptionalWhitespace,
} from '../../src/standards/http-directives.ts';
import { anyText } from './any-text.ts';

describe('splitting at semicolons', () => {
  test.each([
    ['', ['']],
    ['a', ['a']],
    ['a;b', ['a', 'b']],
    [' a ;\tb ; ', ['a', 'b', '']],
    ['a="b;c";d', ['a="b;c"', 'd']],
    ['a="b\\";c";d', ['a="b\\";c"', 'd']],
    ['a="b;c', ['a="b;c']],
    ['a=\\";b', ['a=\\";b']],
  ])('%j gives %j', (field, pieces) => {
    expect(splitDirectives(field)).toEqual(pieces);
  });
});

describe('splitting at commas', () => {
  test.each([
    ['a, b,,c', ['a', 'b', '', 'c']],
    ['a="b,c";d, e', ['a="b,c";d', 'e']],
    ['a;b', ['a;b']],
  ])('%j gives %j', (field, pieces) => {
    expect(splitOutsideQuotes(field, ',')).toEqual(pieces);
  });
});

describe('reading one directive', () => {
  test.each([
    ['a', { name: 'a', value: null, isQuoted: false, isWellFormed: true }],
    ['a = b', { name: 'a', value: 'b', isQuoted: false, isWellFormed: true }],
    ['a=', { name: 'a', value: '', isQuoted: false, isWellFormed: false }],
    ['=b', { name: '', value: 'b', isQuoted: false, isWellFormed: false }],
    ['a="b c"', { name: 'a', value: 'b c', isQuoted: true, isWellFormed: true }],
    ['a="b\\"c\\\\"', { name: 'a', value: 'b"c\\', isQuoted: true, isWellFormed: true }],
    ['a=""', { name: 'a', value: '', isQuoted: true, isWellFormed: true }],
    ['a="b', { name: 'a', value: '"b', isQuoted: true, isWellFormed: false }],
    ['a="', { name: 'a', value: '"', isQuoted: true, isWellFormed: false }],
    ['a="b\\"', { name: 'a', value: '"b\\"', isQuoted: true, isWellFormed: false }],
    ['a="b"c', { name: 'a', value: '"b"c', isQuoted: true, isWellFormed: false }],
    ['"a"=b', { name: '"a"', value: 'b', isQuoted: false, isWellFormed: false }],
  ])('%j', (text, expected) => {
    expect(parseDirective(text)).toEqual({ text, ...expected });
  });

  test('what was quoted comes back unquoted', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const quoted = `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
        expect(parseDirective(`a=${quoted}`)).toMatchObject({ value, isWellFormed: true });
        expect(splitDirectives(`a=${quoted};b`)).toHaveLength(2);
      }),
    );
  });
});

test('a token is visible ASCII without delimiters, at least one character', () => {
  for (const token of ['a', 'max-age', "!#$%&'*+-.^_`|~09AZaz"]) expect(isToken(token)).toBe(true);
  const delimiters = '"(),/:;<=>?@[\\]{}'.split('');
  for (const other of ['', ' ', 'a b', ...delimiters, 'é', '\u007F', '\0', 'a\n']) {
    expect(isToken(other)).toBe(false);
  }
});

test('optional whitespace is space and tab, at the ends', () => {
  expect(trimOptionalWhitespace(' \ta b\t ')).toBe('a b');
  expect(trimOptionalWhitespace('\n a\u00A0')).toBe('\n a\u00A0');
  expect(trimOptionalWhitespace(' \t')).toBe('');
});
