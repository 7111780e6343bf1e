import { expect, it } from 'vitest';
import check from '../../../src/checks/mixed-content.ts';

const { findings } = check;
const one = { count: 1, hosts: 'b.test', inFrame: false };
const two = { ...one, count: 2 };

it.each([
  [
    findings['loaded-insecurely'].summary(one),
    'Part of this encrypted page came in clear text: one resource from b.test could be read and changed on the way (mixed content, loaded).',
  ],
  [
    findings['loaded-insecurely'].summary({ ...two, inFrame: true }),
    'Part of an encrypted frame of this page came in clear text: 2 resources from b.test could be read and changed on the way (mixed content, loaded).',
  ],
  [
    findings.declared.summary(one),
    'The page names one resource from b.test with http; whether anything asked for it was not seen (mixed content, declared).',
  ],
  [
    findings.declared.summary(two),
    'The page names 2 resources from b.test with http; whether anything asked for them was not seen (mixed content, declared).',
  ],
])('%s', (words, expected) => {
  expect(words).toBe(expected);
});
