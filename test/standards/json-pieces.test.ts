import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitJson, type JsonFault, type JsonPiece } from '../../src/standards/json-pieces.ts';

interface Split {
  readonly pieces: readonly JsonPiece[];
  readonly fault: JsonFault | null;
  readonly isWhole: boolean;
}

function split(text: string, step = text.length || 1, longest = 1_000): Split {
  const splitter = splitJson(longest);
  const pieces: JsonPiece[] = [];
  let fault: JsonFault | null = null;
  for (let from = 0; from < text.length; from += step) {
    const came = splitter.add(text.slice(from, from + step));
    pieces.push(...came.pieces);
    fault ??= came.fault;
  }
  return { pieces, fault, isWhole: splitter.isWhole() };
}

/** The object that the pieces are of, as far as one level of arrays goes. */
function rebuild(pieces: readonly JsonPiece[]): Readonly<Record<string, unknown>> {
  const whole: [string, unknown][] = [];
  for (const { name, isElement, text } of pieces) {
    const value: unknown = JSON.parse(text);
    const last = whole.at(-1);
    if (!isElement) whole.push([name, value]);
    else if (last?.[0] === name) (last[1] as unknown[]).push(value);
    else whole.push([name, [value]]);
  }
  return Object.fromEntries(whole);
}

/** Names that need no escape: the names of a file's members are known. */
const member = fc.stringMatching(/^[a-z]{1,8}$/);
const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.array(fc.jsonValue(), { minLength: 1 }));

describe('an object in JSON', () => {
  it('is taken apart the same wherever its text is cut, and however it is set', () => {
    fc.assert(
      fc.property(
        fc.dictionary(member, value, { noNullPrototype: true }),
        fc.constantFrom('', '\t', 2),
        fc.integer({ min: 1, max: 9 }),
        (object, indent, step) => {
          const text = ` ${JSON.stringify(object, null, indent)}\n`;
          const { pieces, fault, isWhole } = split(text, step, 1_000_000);
          expect({ fault, isWhole }).toEqual({ fault: null, isWhole: true });
          const full = Object.entries(object).filter(([, one]) => !isEmptyArray(one));
          expect(rebuild(pieces)).toEqual(
            JSON.parse(JSON.stringify(Object.fromEntries(full))) as unknown,
          );
        },
      ),
    );
  });

  it('keeps apart what white space keeps apart', () => {
    expect(split('{"a": 1 2}').pieces).toEqual([{ name: 'a', isElement: false, text: '1 2' }]);
  });

  it.each<[string, string, JsonFault | null, boolean]>([
    ['nothing', '', null, false],
    ['white space', ' \n', null, false],
    ['an array', '[]', 'not-an-object', false],
    ['text', '"a"', 'not-an-object', false],
    ['a page', '<!doctype html>', 'not-an-object', false],
    ['an empty object', '{}', null, true],
    ['an empty object, and more', '{} {}', 'malformed', false],
    ['an empty object, and a word', '{} x', null, false],
    ['a name that is none', '{a:1}', 'malformed', false],
    ['no value', '{"a":}', 'malformed', false],
    ['no colon', '{"a" 1}', 'malformed', false],
    ['a comma too many', '{"a":1,}', 'malformed', false],
    ['a comma too many in an array', '{"a":[1,]}', 'malformed', false],
    ['an element that is missing', '{"a":[,1]}', 'malformed', false],
    ['brackets that cross', '{"a":[{]}}', 'malformed', false],
    ['a bracket too many', '{"a":1]}', 'malformed', false],
    ['an end in the middle', '{"a":[1,2', null, false],
    ['an end in a text', '{"a":"b', null, false],
  ])('%s: %s', (_name, text, fault, isWhole) => {
    const came = split(text);
    expect({ fault: came.fault, isWhole: came.isWhole }).toEqual({ fault, isWhole });
  });

  it('gives out what came before a fault, and nothing after it', () => {
    const splitter = splitJson(100);
    expect(splitter.add('{"a":1,"b":}')).toEqual({
      pieces: [{ name: 'a', isElement: false, text: '1' }],
      fault: 'malformed',
    });
    expect(splitter.add('"c":1}')).toEqual({ pieces: [], fault: 'malformed' });
  });

  it.each([
    ['a text that does not end', `{"a":"${'x'.repeat(2_000)}`],
    ['a word that does not end', `{"a":${'1'.repeat(2_000)}`],
    ['a depth that does not end', `{"a":${'['.repeat(2_000)}`],
    ['a piece of many parts', `{"a":[{${'"b":1,'.repeat(500)}"c":1}]}`],
  ])('is given up once a piece is too long: %s', (_name, text) => {
    expect(split(text, 100).fault).toBe('too-long');
  });

  it('never fails in any other way, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), (text, step) => {
        const marks = text.replaceAll(
          /[^{}[\]:,"\\ ]/g,
          (character) => '{}[],:"'.at(character.charCodeAt(0) % 7) ?? '',
        );
        const { isWhole, pieces } = split(`{"a":${marks}`, step);
        expect(typeof isWhole).toBe('boolean');
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

function isEmptyArray(one: unknown): boolean {
  return Array.isArray(one) && one.length === 0;
}
