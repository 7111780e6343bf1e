import { describe, expect, it } from 'vitest';
import check from '../../src/checks/redirect-chain.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import { describeEvidence } from '../../src/explain/describe-evidence.ts';
import { describeOutcome } from '../../src/explain/describe-outcome.ts';
import { pageOf, type PageStory } from './page-of.ts';
import { rows } from './redirect-chain.rows.ts';
import { testRows } from './test-rows.ts';

testRows(check, rows);

const end = 'https://example.com/';

describe('what a pass says', () => {
  it.each<readonly [string, PageStory, string]>([
    [
      'no redirect',
      {},
      'No redirect led here: the first address that was requested answered itself.',
    ],
    [
      'one over http',
      { via: ['http://example.com/'] },
      'One redirect led here, from http straight to https on the same host, which is the best order.',
    ],
    [
      'two over https',
      { via: ['https://a.example/', 'https://b.example/'] },
      '2 redirects led here, and none of it crossed a network in clear text.',
    ],
    [
      'the browser’s own',
      { via: [{ byBrowser: 'http://example.com/' }] },
      'This browser itself redirected, before anything was sent in clear text, because it knew the HSTS Policy of the host. The server did not redirect.',
    ],
    [
      'one from an address over http',
      { via: ['http://192.0.2.1/'] },
      'One redirect led here, and no better order was open to an address, which cannot have an HSTS Policy.',
    ],
  ])('%s', (_name, story, sentence) => {
    const [outcome] = judgePage(pageOf(end, story), [check]).outcomes;
    if (outcome?.status !== 'pass') throw new Error('It did not pass.');
    expect(describeOutcome(outcome, [check])).toBe(sentence);
  });
});

describe('the evidence of a chain', () => {
  it('has every hop: who redirected, with which status, what was exposed, and HSTS over https', () => {
    const hsts = { 'strict-transport-security': ['max-age=60', 'max-age=1'] };
    const page = pageOf(end, {
      via: [
        'http://a.example/',
        { from: 'https://a.example/', told: { status: 308, fields: hsts } },
        { byBrowser: 'http://b.example/' },
        { from: 'https://b.example/', told: { status: 302 } },
      ],
    });
    const [finding] = listFindings(judgePage(page, [check]));
    expect(finding?.code).toBe('redirect-chain.downgrade-averted');
    expect(finding?.evidence.map(describeEvidence)).toMatchObject([
      {
        source: 'Redirect 301',
        url: 'http://a.example/',
        field: null,
        notes: ['sent in clear text', 'answered by 192.0.2.1'],
      },
      { source: 'Redirect 308', field: { name: 'Strict-Transport-Security', value: 'max-age=60' } },
      {
        source: 'Redirect by this browser',
        field: null,
        notes: ['it knew the HSTS Policy of the host'],
      },
      {
        source: 'Redirect 302',
        redirectedTo: end,
        field: { value: null },
        notes: ['answered by 192.0.2.1'],
      },
    ]);
  });
});
