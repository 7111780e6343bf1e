import { describe, expect, it } from 'vitest';
import check from '../../src/checks/hsts-policy.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import { describeFinding } from '../../src/explain/describe-finding.ts';
import { rows } from './hsts-policy.rows.ts';
import { pageOf, type PageStory } from './page-of.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);

function summaryOf(line: string, url: string, story: PageStory = {}): string {
  const page = pageOf(url, { fields: { 'strict-transport-security': [line] }, ...story });
  const [finding] = listFindings(judgePage(page, [check]));
  if (finding === undefined) throw new Error('Nothing was found.');
  return describeFinding(finding, [check]).summary;
}

const listed = {
  preload: {
    entry: { name: 'a.test', includeSubDomains: true },
    isSiteListed: true,
    date: '2026-11-01',
  },
};

describe('what follows from max-age=0', () => {
  it.each<[string, string, PageStory, RegExp]>([
    ['of a host that is not covered', 'https://a.test/', {}, /, so the next visit can start/],
    [
      'of a host below one on the list',
      'https://www.a.test/',
      listed,
      /; browsers insist on https all the same, because a\.test is on the preload list of 2026-11-01/,
    ],
    [
      'of a host on the list itself, which Firefox takes back and Chromium does not',
      'https://a.test/',
      listed,
      /; Chromium insists on https all the same, because a\.test is on .*, and Firefox no longer does\./,
    ],
  ])('%s', (_name, url, story, words) => {
    expect(summaryOf('max-age=0', url, story)).toMatch(words);
  });
});

it('tells of each browser what it does where they differ', () => {
  const url = 'https://a.test/';
  expect(summaryOf('max-age=300; later=', url)).toContain(
    'Firefox accepts that, Chromium ignores the whole field',
  );
  expect(summaryOf('max-age="\\300"', url)).toContain(
    'Chromium accepts that, Firefox ignores the whole field',
  );
});

it('says of a long field with one kind of fault that fault once', () => {
  const line = `max-age=63072000${'; later'.repeat(500)}`;
  expect(summaryOf(line, 'https://a.test/').length).toBeLessThan(300);
});
