import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameText, type NameAttribute } from '../../src/standards/distinguished-name.ts';
import { nameAttribute, parseNameText } from '../../src/standards/name-text.ts';
import { anyText } from './any-text.ts';

function name(...attributes: readonly (readonly [string, string])[]): readonly NameAttribute[] {
  return attributes.map(([type, value]) => ({ type, value }));
}

describe('a distinguished name as text', () => {
  it.each([
    // RFC 4514 §4
    ['UID=jsmith,DC=example,DC=net', name(['UID', 'jsmith'], ['DC', 'example'], ['DC', 'net'])],
    [
      'OU=Sales+CN=J.  Smith,DC=example,DC=net',
      name(['OU', 'Sales'], ['CN', 'J.  Smith'], ['DC', 'example'], ['DC', 'net']),
    ],
    [
      'CN=James \\"Jim\\" Smith\\, III,DC=example',
      name(['CN', 'James "Jim" Smith, III'], ['DC', 'example']),
    ],
    ['CN=Lu\\C4\\8Di\\C4\\87', name(['CN', 'Lučić'])],
    ['1.3.6.1.4.1.1466.0=#04024869', name(['1.3.6.1.4.1.1466.0', '#04024869'])],
    // As Firefox writes them
    ['CN=a.test,O="A, B and C",C=XX', name(['CN', 'a.test'], ['O', 'A, B and C'], ['C', 'XX'])],
    ['SERIALNUMBER=12,OID.2.5.4.97=X', name(['serialNumber', '12'], ['2.5.4.97', 'X'])],
    // What is cut off or none
    ['CN=a.test,O=Half\\', name(['CN', 'a.test'], ['O', 'Half\\'])],
    ['CN=a.test,O="Half', name(['CN', 'a.test'], ['O', '"Half'])],
    ['no name at all', name(['', 'no name at all'])],
    ['CN=', name(['CN', ''])],
    ['', []],
  ])('is read: %s', (text, attributes) => {
    expect(parseNameText(text)).toEqual(attributes);
  });

  it('shows what could turn text round for what it is, however it is written', () => {
    expect(parseNameText('CN=a\\E2\\80\\AEb')).toEqual(name(['CN', 'a\uFFFDb']));
  });

  it('is read back as it was written, the most specific attribute first', () => {
    const type = fc.constantFrom('CN', 'O', 'OU', 'C', '2.5.4.97');
    const value = fc.stringMatching(/^[\p{L}\p{N}\p{P}\p{S} ]{1,20}$/u);
    fc.assert(
      fc.property(fc.array(fc.record({ type, value }), { maxLength: 5 }), (attributes) => {
        fc.pre(attributes.every((one) => !/\\[\da-f]{2}/i.test(nameText([one]))));
        expect(parseNameText(nameText(attributes))).toEqual(attributes.toReversed());
      }),
    );
  });

  it('never throws, whatever a server writes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { value } of parseNameText(text)) expect(typeof value).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the value of an attribute, or none', () => {
    const parsed = parseNameText('CN=a.test,O=A');
    expect([nameAttribute(parsed, 'O'), nameAttribute(parsed, 'C')]).toEqual(['A', null]);
  });
});
