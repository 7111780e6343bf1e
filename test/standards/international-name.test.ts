import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internationalName } from '../../src/standards/international-name.ts';
import { anyText } from './any-text.ts';

describe('an international name', () => {
  it.each([
    ['xn--mnchen-3ya.test', 'xn--mnchen-3ya.test', 'münchen.test'],
    ['*.xn--mnchen-3ya.test', '*.xn--mnchen-3ya.test', '*.münchen.test'],
    ['XN--MNCHEN-3YA.test', 'XN--MNCHEN-3YA.test', 'münchen.test'],
    ['münchen.test', 'xn--mnchen-3ya.test', 'münchen.test'],
    ['*.münchen.test', '*.xn--mnchen-3ya.test', '*.münchen.test'],
    ['xn--4dbrk0ce.test', 'xn--4dbrk0ce.test', 'ישראל.test'],
    ['a.xn--p1ai', 'a.xn--p1ai', 'a.рф'],
  ])('has both forms: %s', (name, ascii, unicode) => {
    expect(internationalName(name)).toEqual({ ascii, unicode });
  });

  it.each([
    ['it is ASCII', 'www.a.test'],
    ['it is an address', '192.0.2.1'],
    ['it is an address with colons', '2001:db8::1'],
    ['it is not Punycode', 'xn--é-.test'],
    ['its Punycode breaks off', 'xn--mnchen-z.test'],
    ['its Punycode is of ASCII alone', 'xn--a-.test'],
    ['it is a name of a person', 'A Common Name'],
    ['it is a URL', 'https://münchen.test/'],
    ['it has a mark that turns text round', 'a\u202Eb.test'],
    ['it is empty', ''],
  ])('has no other form where %s', (_why, name) => {
    expect(internationalName(name).unicode).toBeNull();
  });

  it('never shows what the browser’s parser would read as another host', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.stringMatching(/^(xn--[a-z0-9-]{1,20}\.){1,3}[a-z]{2}$/)),
        (name) => {
          const { ascii, unicode } = internationalName(name);
          if (unicode === null) return;
          expect(unicode).not.toMatch(/[\p{C}\p{Z}]/u);
          const bare = unicode.replace(/^\*\./, '');
          expect(new URL(`https://${bare}/`).hostname).toBe(
            ascii.replace(/^\*\./, '').toLowerCase(),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
