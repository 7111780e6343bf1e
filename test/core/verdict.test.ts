import { describe, expect, it } from 'vitest';
import { defineCheck, type Check } from '../../src/core/check.ts';
import { limits } from '../../src/core/limits.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { ReportedResource } from '../../src/core/observation.ts';
import type { VerdictLevel } from '../../src/core/verdict-level.ts';
import { judgePage, listFindings } from '../../src/core/verdict.ts';
import {
  answered,
  arrival,
  committed,
  inFrame,
  navigationFailed,
  noon,
  pageAfter,
  reported,
  started,
} from './observations.ts';

const secure = pageAfter(...arrival('https://a.test/', 'a'));
const cached = pageAfter(
  started('https://a.test/'),
  answered('https://a.test/', { fromCache: true }),
  committed('https://a.test/', 'a'),
);

const levels: readonly (readonly [string, PageRecord, VerdictLevel])[] = [
  ['an encrypted page that crossed the network', secure, 'secure'],
  ['an encrypted page from the cache', cached, 'unknown'],
  ['an encrypted page whose request was not seen', arrived('https://a.test/'), 'unknown'],
  [
    'an encrypted page with an upgraded part in a frame whose policy was not seen',
    framing('fetched-upgraded', 'image'),
    'unknown',
  ],
  ['an encrypted page with a form in such a frame', framing('referenced', 'form'), 'unknown'],
  [
    'an encrypted page with a part in such a frame that nothing asked for',
    framing('referenced', 'image'),
    'secure',
  ],
  ['a page in clear text', pageAfter(...arrival('http://a.test/', 'a')), 'insecure'],
  ['a page in clear text whose request was not seen', arrived('http://a.test/'), 'insecure'],
  ['localhost in clear text', arrived('http://localhost:3000/'), 'local'],
  ['a loopback address', arrived('http://127.0.0.1/'), 'local'],
  ['a file', arrived('file:///index.html'), 'local'],
  ['a page of the browser', arrived('chrome://settings/'), 'none'],
  ['an empty page', arrived('about:blank'), 'none'],
  ['a page that did not come', failed('https://a.test/'), 'failed'],
  ['a local page that did not come', failed('http://localhost/'), 'failed'],
];

/** An encrypted page whose frame names one part; of the answer that the frame came with nothing was seen. */
function framing(
  trace: ReportedResource['trace'],
  destination: ReportedResource['destination'],
): PageRecord {
  const resources = [{ url: 'http://cdn.test/', destination, trace }];
  return pageAfter(
    ...arrival('https://a.test/', 'a'),
    reported('https://frame.test/', 'f', { ...inFrame('f', 'a'), resources }),
  );
}

describe('without findings the level of', () => {
  it.each(levels)('%s is right', (_name, page, level) => {
    expect(judgePage(page, []).level).toBe(level);
  });
});

describe('findings', () => {
  it('set the level of the worst one', () => {
    const checks = [finding('a', 'weakened'), finding('b', 'insecure'), finding('c', 'mixed')];
    expect(judgePage(secure, checks).level).toBe('insecure');
  });

  it('without a level of their own change nothing', () => {
    expect(judgePage(secure, [finding('notice', null)]).level).toBe('secure');
  });

  it('never make a page better', () => {
    expect(judgePage(failed('https://a.test/'), [finding('a', 'secure')]).level).toBe('failed');
  });

  it('quote evidence up to the cap and count the rest', () => {
    const many = finding('a', null, limits.evidencePerFinding + 5);
    const [found] = listFindings(judgePage(secure, [many]));
    expect(found).toMatchObject({ code: 'a.thing', evidenceCut: 5 });
    expect(found?.evidence).toHaveLength(limits.evidencePerFinding);
  });
});

describe('a check', () => {
  it('that throws spoils only itself', () => {
    const bad = { ...finding('bad', 'failed'), judge: throwing };
    const verdict = judgePage(secure, [bad, finding('good', 'weakened')]);
    expect(verdict.level).toBe('weakened');
    expect(verdict.outcomes).toMatchObject([
      { check: 'bad', status: 'error', message: 'Error: out of order' },
      { check: 'good', status: 'found' },
    ]);
  });

  it('that finds what it does not declare spoils only itself', () => {
    const bad: Check = { ...finding('bad', 'failed'), findings: {} };
    expect(judgePage(secure, [bad])).toMatchObject({
      level: 'secure',
      outcomes: [{ status: 'error' }],
    });
  });

  it('whose evidence is missing is not asked, and says which', () => {
    const check = needing('freshResponse');
    expect(judgePage(cached, [check]).outcomes).toEqual([
      { check: 'needing', status: 'not-observed', missing: 'freshResponse' },
    ]);
  });

  it('is given nothing that it did not declare', () => {
    let given: readonly string[] = [];
    const check: Check = {
      ...needing('page'),
      judge(evidence) {
        given = Object.keys(evidence);
        return [];
      },
    };
    expect(judgePage(secure, [check]).outcomes).toEqual([{ check: 'needing', status: 'pass' }]);
    expect(given).toEqual(['page']);
  });

  it.each([
    ['a page that is not of the web', arrived('about:blank'), 'not-a-web-page'],
    ['a page that did not come', failed('https://a.test/'), 'no-page-came'],
  ])('does not apply to %s', (_name, page, reason) => {
    expect(judgePage(page, [finding('a', 'mixed')]).outcomes).toEqual([
      { check: 'a', status: 'not-applicable', reason },
    ]);
  });
});

function arrived(url: string): PageRecord {
  return pageAfter(committed(url, 'a'));
}

function failed(url: string): PageRecord {
  return pageAfter(started(url), navigationFailed(url, 'net::ERR_FAILED'));
}

function throwing(): never {
  throw new Error('out of order');
}

/** A check that always finds one thing, with this many items of evidence. */
function finding(id: string, level: VerdictLevel | null, items = 1): Check {
  const item = { source: 'address', url: 'https://a.test/', at: noon, freshness: 'fresh' } as const;
  return defineCheck({
    ...words(id),
    needs: ['page'],
    findings: {
      thing: { severity: 'warning', level, title: 'A thing', summary: () => '', advice: () => '' },
    },
    judge: () => [
      {
        what: 'thing' as const,
        parameters: {},
        evidence: Array.from({ length: items }, () => item),
      },
    ],
  });
}

function needing(name: 'freshResponse' | 'page'): Check {
  return defineCheck({ ...words('needing'), needs: [name], findings: {}, judge: () => [] });
}

function words(id: string) {
  return {
    id,
    title: id,
    why: '',
    spec: '',
    pass: '',
    notObserved: '',
    notApplicable: {},
  } as const;
}
