import { expect, test } from 'vitest';
import { labCases } from './cases.ts';
import { wayOf } from './way-of.ts';

test.each([
  ['good', [], 'https://good.test/'],
  [
    'redirect-clear-text-between',
    ['https://redirect-clear-text-between.test/', 'http://redirect-clear-text-between-hop.test/'],
    'https://redirect-clear-text-between-end.test/',
  ],
  [
    'redirect-false-reason',
    ['http://redirect-false-reason.test/'],
    'https://redirect-false-reason.test/',
  ],
  ['failed-unknown-name', [], 'https://failed-unknown-name.test/'],
  ['failed-redirect-to-file', [], 'https://failed-redirect-to-file.test/'],
])('the way of %s is the one its servers lead', (id, redirects, end) => {
  const labCase = labCases.find((one) => one.id === id);
  expect(labCase && wayOf(labCase)).toEqual({ redirects, end });
});

test('a circle of redirects is left after twenty', () => {
  const loop = labCases.find(({ id }) => id === 'failed-redirect-loop');
  expect(loop && wayOf(loop).redirects).toHaveLength(20);
});
