import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../src/core/site-query.ts';

describe('a text that is searched for', () => {
  it.each([
    ['example', 'www-example.test', true],
    ['EXAMPLE', 'example.test', true],
    ['  example ', 'example.test', true],
    ['ple.te', 'example.test', true],
    ['example.test', 'other.test', false],
    ['https://shop.example.com:8443/path?q#f', 'example.com', true],
    ['shop.example.com', 'example.com', true],
    ['shop.example.com', 'shop.com', false],
    ['bücher', 'xn--bcher-kva.example', true],
    ['[::1]', '[::1]', true],
    ['192.0.2', '192.0.2.1', true],
  ])('%s, asked of %s: %s', (text, site, isMeant) => {
    expect(nameMatcher(text)?.(site)).toBe(isMeant);
  });

  it.each(['', '  ', '\t\n'])('means every site where it is empty: %j', (text) => {
    expect(nameMatcher(text)).toBeNull();
  });

  it('is never an error, and always finds the name it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.domain(), (text, site) => {
        expect(typeof (nameMatcher(text)?.(site) ?? true)).toBe('boolean');
        expect(nameMatcher(site)?.(site)).toBe(true);
      }),
    );
  });
});
