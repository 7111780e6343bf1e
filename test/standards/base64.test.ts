import { expect, test } from 'vitest';
import { toBase64 } from '../../src/standards/base64.ts';

/** RFC 4648 §10 */
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foobar', 'Zm9vYmFy'],
])('%j is %s', (text, encoded) => {
  expect(toBase64(new TextEncoder().encode(text))).toBe(encoded);
});

test('any byte is a byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, place) => place);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
