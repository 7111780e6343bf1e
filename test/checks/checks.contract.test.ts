import { describe, expect, it } from 'vitest';
import { defineCheck, type Check } from '../../src/core/check.ts';
import { checks } from '../../src/checks/index.ts';
import type { CheckRow } from './check-row.ts';
import { checkFaults } from './contract.ts';
import { noon } from '../core/observations.ts';
import type { EvidenceItem } from '../../src/core/finding.ts';
import { pageOf } from './page-of.ts';

const files = import.meta.glob<Check>(['../../src/checks/*.ts', '!../../src/checks/index.ts'], {
  eager: true,
  import: 'default',
});
const tests = import.meta.glob('./*.test.ts');
const tables = import.meta.glob<readonly CheckRow[]>('./*.rows.ts', {
  eager: true,
  import: 'rows',
});

const subjects = Object.entries(files).map(([path, check]) => {
  const file = path.replace(/^.*\/(.*)\.ts$/, '$1');
  return { file, check, rows: tables[`./${file}.rows.ts`] };
});

describe('every check in src/checks', () => {
  it('is in the catalogue, in the order of the ids', () => {
    expect(checks.map(({ id }) => id)).toEqual(subjects.map(({ check }) => check.id).toSorted());
  });

  it.each(subjects)('$file has a table test beside the others', ({ file, rows }) => {
    const missing = [`./${file}.test.ts`, `./${file}.rows.ts`].filter(
      (path) => !(path in tests) && !(path in tables),
    );
    const advice = missing.map((path) => `${file} has no test/checks/${path.slice(2)}. Write it.`);
    expect(advice).toEqual([]);
    expect(rows).not.toEqual([]);
  });

  it.each(subjects)('$file keeps the contract', ({ file, check, rows }) => {
    expect(checkFaults({ file, check, rows: rows ?? [] })).toEqual([]);
  });
});

describe('the contract', () => {
  const evidence = [responseItem('https://there.test/')];
  const good = defineCheck({
    id: 'sample-fact',
    title: 'Sample fact',
    why: 'It stands for a check.',
    spec: 'https://example.org/standard#section-1',
    needs: ['freshResponse'],
    findings: {
      there: {
        severity: 'notice',
        level: null,
        title: 'It is there',
        summary: ({ status }: { status: number }) => `It answered ${status}.`,
        advice: () => 'Leave it.',
      },
    },
    pass: 'It is not there.',
    notObserved: 'It was not seen.',
    notApplicable: { elsewhere: 'It is elsewhere.' },
    judge({ freshResponse: { status, url } }) {
      if (url.includes('elsewhere')) return { notApplicable: 'elsewhere' };
      return url.includes('there') ? [{ what: 'there', parameters: { status }, evidence }] : [];
    },
  });
  const rows: readonly CheckRow[] = [
    { name: 'one', page: pageOf('https://a.test/'), outcome: 'pass' },
    { name: 'two', page: pageOf('https://there.test/'), outcome: 'found', findings: { there: {} } },
    {
      name: 'three',
      page: pageOf('https://elsewhere.test/'),
      outcome: 'not-applicable',
      reason: 'elsewhere',
    },
  ];
  const subject = { file: 'sample-fact', check: good, rows };
  const { there } = good.findings;

  /** The sample with something wrong in it. */
  function bad(other: Partial<Check>): Check {
    return { ...(good as Check), ...other };
  }

  it('is kept by a good check', () => {
    expect(checkFaults(subject)).toEqual([]);
  });

  it.each<readonly [string, string, Check]>([
    ['an id that is not the file’s', 'Make the two the same', bad({ id: 'other-fact' })],
    ['an id that is a verb', 'is no noun', bad({ id: 'check-something' })],
    ['a spec without a section', 'Link to the section', bad({ spec: 'https://example.org/' })],
    ['a spec without encryption', 'Link to the section', bad({ spec: 'http://example.org/#a' })],
    ['no spec', 'Link to the section', bad({ spec: '' })],
    ['no reason', '“why” is empty', bad({ why: '' })],
    ['no title', 'the title is empty', bad({ title: ' ' })],
    ['no words for a pass', '“pass” is empty', bad({ pass: '' })],
    ['no words for what was not seen', '“notObserved” is empty', bad({ notObserved: '' })],
    [
      'no words for where it does not apply',
      '“elsewhere” is empty',
      bad({ notApplicable: { elsewhere: '' } }),
    ],
    [
      'a finding without a title',
      'the title of “there” is empty',
      bad({ findings: { there: { ...there, title: '' } } }),
    ],
    [
      'a finding without a summary',
      '“summary of sample-fact.there” is empty',
      bad({ findings: { there: { ...there, summary: () => '' } } }),
    ],
    [
      'a finding without advice',
      '“advice of sample-fact.there” is empty',
      bad({ findings: { there: { ...there, advice: () => '' } } }),
    ],
    [
      'a finding without evidence',
      'shows nothing for “there” on two',
      bad({
        judge: (declared) => {
          const judgement = good.judge(declared);
          return Array.isArray(judgement)
            ? judgement.map((found) => ({ ...found, evidence: [] }))
            : judgement;
        },
      }),
    ],
    ['a sentence without an end', '“pass” has no end', bad({ pass: 'It is not there' })],
    ['a title that is a sentence', 'ends like a sentence', bad({ title: 'Sample fact.' })],
    ['a placeholder', 'still says TODO', bad({ notObserved: 'TODO.' })],
    [
      'a title of one word',
      'two to six',
      bad({ findings: { there: { ...there, title: 'There' } } }),
    ],
    [
      'a parameter that words miss',
      'a parameter is missing',
      bad({ findings: { there: { ...there, summary: () => 'It is undefined.' } } }),
    ],
    [
      'a fact that a pass misses',
      'The pass of sample-fact says “It answered undefined.”',
      bad({
        pass: ({ status }: { status: number }) => `It answered ${status}.`,
        judge: () => ({ passed: {}, evidence: [] }),
      }),
    ],
    [
      'a finding that no row makes',
      'makes sample-fact find “never”',
      bad({ findings: { there, never: there } }),
    ],
    ['a judge that throws', 'throws on one', bad({ judge: throwing })],
    ['a judge that is not steady', 'says two things', bad({ judge: unsteady() })],
    [
      'a pass without evidence',
      'Declare the evidence it needs',
      bad({ needs: ['page'], judge: () => [] }),
    ],
    [
      'a pass that asks for no evidence at all',
      'Declare the evidence it needs',
      bad({ needs: [], judge: () => [] }),
    ],
    [
      'a pass of a page in clear text of which nothing was observed',
      'answers “pass” of a page of which nothing was observed (http:',
      bad({
        needs: ['page'],
        uses: ['freshResponse'],
        judge: ({ page }) =>
          page.url.startsWith('https:') ? { notObserved: 'freshResponse' } : [],
      }),
    ],
    [
      'a pass of content that nobody looked at',
      'Declare the evidence it needs',
      bad({ needs: ['page'], uses: ['mixedResources'], judge: () => [] }),
    ],
  ])('has a sentence for %s', (_name, sentence, check) => {
    const faults = checkFaults({ ...subject, check });
    expect(faults).toContainEqual(expect.stringContaining(sentence));
  });

  it('has sentences for a check without rows', () => {
    expect(checkFaults({ ...subject, rows: [] })).toEqual([
      'No row of test/checks/sample-fact.rows.ts makes sample-fact find “there”. Add a page on which it does.',
      'test/checks/sample-fact.rows.ts has no row with the outcome “pass”. Add one.',
      'test/checks/sample-fact.rows.ts has no row with the outcome “found”. Add one.',
      'test/checks/sample-fact.rows.ts has no row with the outcome “not-applicable”. Add one.',
    ]);
  });
});

function responseItem(url: string): EvidenceItem {
  return { source: 'response', url, at: noon, freshness: 'fresh', status: 200 };
}

function throwing(): never {
  throw new Error('out of order');
}

/** Changes its mind at every call. */
function unsteady(): Check['judge'] {
  let calls = 0;
  return () => {
    calls += 1;
    return { notApplicable: `${calls}` };
  };
}
