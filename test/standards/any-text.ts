import * as fc from 'fast-check';

/** Any string there can be, control characters and lone surrogates included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })))
  .map((units) => String.fromCharCode(...units));

const schemes = fc.constantFrom(
  'http:',
  'https:',
  'ws:',
  'file:',
  'blob:',
  'data:',
  'about:',
  'x:',
);
const marks = fc.constantFrom('//', '/', ':', '@', '?', '#', '.', '%', '[', ']', '\\', ' ', '80');
const hosts = fc.constantFrom('localhost', '127.0.0.1', '::1', '0x7f', 'a', 'com', 'é', 'blank');

/** Strings made of what URLs are made of, in any order: some parse, most do not. */
export const anyUrl: fc.Arbitrary<string> = fc
  .tuple(schemes, fc.array(fc.oneof(schemes, marks, marks, hosts), { maxLength: 12 }))
  .map(([scheme, parts]) => scheme + parts.join(''));
