import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hstsEssence } from '../../src/standards/hsts-essence.ts';
import { parseStrictTransportSecurity } from '../../src/standards/strict-transport-security.ts';

const lines: readonly (readonly [string, string, string])[] = [
  [
    'what browsers read',
    'max-age=1; includeSubDomains; preload',
    'max-age=1; includeSubDomains; preload',
  ],
  ['no unknown name', 'max-age=1; later', 'max-age=1'],
  ['no unknown name with a value', 'later=yes; max-age=1', 'max-age=1'],
  ['no unknown name with a quoted one', 'max-age=1; later="a; max-age=2"', 'max-age=1'],
  ['what makes Chromium ignore it', 'max-age=1; a b; later', 'max-age=1; a b'],
  ['what makes Firefox ignore it', 'max-age=1; \u00e4; later', 'max-age=1; \u00e4'],
  ['what stands twice', 'max-age=1; later; max-age=2', 'max-age=1; max-age=2'],
  ['an open end', 'max-age=1; later; open="', 'max-age=1; open="'],
  ['nothing of nothing', '', ''],
];

const directives = (
  'max-age=1|max-age=0|max-age="5"|max-age|max-age=a|max-age=1, max-age=2|includeSubDomains|' +
  'includeSubDomains=1|preload|preload=yes|later|later=yes|later="a;b"|a b|later=|=yes||ä|"|x="\\"'
).split('|');

describe('the essence of an HSTS line', () => {
  it.each(lines)('has %s', (_what, line, essence) => {
    expect(hstsEssence(line)).toBe(essence);
  });

  it('asks for the same, and has the same faults but for what nobody knows', () => {
    assert(
      property(array(constantFrom(...directives), { maxLength: 6 }), (some) => {
        const line = ['max-age=2', ...some].join('; ');
        const whole = parseStrictTransportSecurity([line]);
        const issues = whole.issues.filter(({ code }) => code !== 'unknown-directive');
        expect(parseStrictTransportSecurity([hstsEssence(line)])).toEqual({ ...whole, issues });
      }),
      { numRuns: 2_000 },
    );
  });
});
