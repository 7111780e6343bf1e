import { describe, expect, it } from 'vitest';
import { nothingCut } from '../../src/core/cut-counts.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { emptyTally, type Tally } from '../../src/core/tally.ts';
import { describeCut } from '../../src/explain/describe-cut.ts';
import { pageOf } from '../checks/page-of.ts';
import { arrival, inFrame, pageAfter, reported } from '../core/observations.ts';

const url = 'https://a.test/';

const start = 'This page has more than Portlight keeps. Left out: ';

const counted = (count: number, more = false): Tally => ({ ...emptyTally, count, more });

describe('what was left out of a page', () => {
  it('is not spoken of where nothing was', () => {
    expect(describeCut(pageOf(url))).toBeNull();
  });

  it.each<[Partial<PageRecord['cut']>, string]>([
    [{ insecureResources: counted(1) }, '1 insecure resource.'],
    [{ insecureResources: counted(1600) }, '1,600 insecure resources.'],
    [{ insecureResources: counted(3000, true) }, 'more than 3,000 insecure resources.'],
    [{ frames: counted(1) }, '1 frame.'],
    [{ frames: counted(2) }, '2 frames.'],
    [{ frames: counted(2, true) }, 'more than 2 frames.'],
    [{ hops: 1 }, '1 redirect.'],
    [{ hops: 3 }, '3 redirects.'],
    [
      { hops: 3, frames: counted(1), insecureResources: counted(2) },
      '2 insecure resources, 1 frame, 3 redirects.',
    ],
  ])('is counted and named: %o', (cut, words) => {
    const page: PageRecord = { ...pageOf(url), cut: { ...nothingCut, ...cut } };
    expect(describeCut(page)).toBe(`${start}${words}`);
  });

  it.each([
    [1, false, '1 request to further hosts.'],
    [2, false, '2 requests to further hosts.'],
    [0, true, 'some insecure resources.'],
    [3, true, 'some insecure resources, 3 requests to further hosts.'],
  ])('tells what the content script cut: %i and %s', (cutHosts, moreResources, words) => {
    const page = pageAfter(...arrival(url, 'a'), reported(url, 'a', { cutHosts, moreResources }));
    expect(describeCut(page)).toBe(`${start}${words}`);
  });

  it('counts all documents of the page together', () => {
    const page = pageAfter(
      ...arrival(url, 'a'),
      reported(url, 'a', { cutHosts: 2 }),
      reported('https://f.test/', 'f', {
        ...inFrame('f', 'a'),
        cutHosts: 3,
        moreResources: true,
      }),
    );
    const more: PageRecord = { ...page, cut: { ...nothingCut, insecureResources: counted(4) } };
    expect(describeCut(more)).toBe(
      `${start}more than 4 insecure resources, 5 requests to further hosts.`,
    );
  });

  it('is no insecure resource where the page has all of them upgraded', () => {
    const page = pageAfter(
      ...arrival(url, 'a'),
      reported(url, 'a', { upgradesInsecureRequests: true, moreResources: true }),
    );
    const more: PageRecord = { ...page, cut: { ...nothingCut, insecureResources: counted(4) } };
    expect(describeCut(more)).toBeNull();
  });
});
