import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePunycode } from '../../src/standards/punycode.ts';
import { anyText } from './any-text.ts';

describe('Punycode', () => {
  it.each([
    ['(A) Arabic', 'egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['(B) Chinese', 'ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['(D) Czech', 'Proprostnemluvesky-uyb24dma41a', 'Pročprostěnemluvíčesky'],
    ['(E) Hebrew', '4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
    ['(L) Japanese', '3B-ww4c5e180e575a65lsy2b', '3年B組金八先生'],
    ['(S) signs only', '-> $1.00 <--', '-> $1.00 <-'],
    ['an umlaut', 'mnchen-3ya', 'münchen'],
    ['nothing', '', ''],
  ])('is decoded as RFC 3492 §7.1 has it: %s', (_name, encoded, text) => {
    expect(decodePunycode(encoded)).toBe(text);
  });

  it.each([
    ['a sign that is no digit', 'a-é'],
    ['letters before the hyphen that are not ASCII', 'é-a'],
    ['an end in the middle of a number', 'mnchen-z'],
    ['a number beyond all characters', '99999999'],
  ])('is none with %s', (_name, encoded) => {
    expect(decodePunycode(encoded)).toBeNull();
  });

  it('never throws, and gives text or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^[a-z0-9-]{0,60}$/)), (encoded) => {
        const text = decodePunycode(encoded);
        expect(text === null || typeof text === 'string').toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is decoded as the URL parser encodes it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ÿα-ωа-я]{1,30}$/), (label) => {
        const { hostname } = new URL(`https://${label}.test/`);
        const [ascii = ''] = hostname.split('.');
        fc.pre(ascii.startsWith('xn--'));
        expect(decodePunycode(ascii.slice(4))).toBe(label.normalize('NFC'));
      }),
    );
  });
});
