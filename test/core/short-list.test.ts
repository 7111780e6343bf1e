import { expect, test } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { shortList, shortQuote } from '../../src/core/short-list.ts';

const some = Array.from({ length: limits.listedInSentence }, (_, place) => `${place}`);

test.each<[readonly string[], string]>([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'a'], 'a, b'],
  [some, some.join(', ')],
  [[...some, 'x', 'y'], `${some.join(', ')} and 2 more`],
  [[...some, ...some, 'x'], `${some.join(', ')} and 1 more`],
])('%j are listed as %j', (texts, list) => {
  expect(shortList(texts)).toBe(list);
});

test('a quote ends where a sentence would be lost in it, and never within a character', () => {
  const longest = 'x'.repeat(limits.quotedInSentence);
  expect(shortQuote(longest)).toBe(longest);
  expect(shortQuote(`${longest}x`)).toBe(`${longest}…`);
  expect(shortQuote(`${longest.slice(1)}😀`)).toBe(`${longest.slice(1)}…`);
});
