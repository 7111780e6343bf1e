import { expect, it } from 'vitest';
import check from '../../../src/checks/insecure-download.ts';

const { summary } = check.findings.started;
const one = { host: 'b.test', others: 0, count: 1, inFrame: false };

it.each([
  [
    one,
    'A file that this encrypted page offered came over http from b.test, or was redirected there: someone on the way could have swapped it. The browser may have held it back; it does not tell.',
  ],
  [
    { ...one, others: 1, count: 2 },
    '2 files that this encrypted page offered came over http from b.test and another host, or were redirected there: someone on the way could have swapped them. The browser may have held them back; it does not tell.',
  ],
  [
    { ...one, inFrame: true },
    'A file that an encrypted frame of this page offered came over http from b.test, or was redirected there: someone on the way could have swapped it. The browser may have held it back; it does not tell.',
  ],
])('%o is told as it is', (facts, words) => {
  expect(summary(facts)).toBe(words);
});
