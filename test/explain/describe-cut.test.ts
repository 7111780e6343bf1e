import { describe, expect, it } from 'vitest';
import { nothingCut } from '../../src/core/limits.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { describeCut } from '../../src/explain/describe-cut.ts';
import { pageOf } from '../checks/page-of.ts';
import { arrival, inFrame, pageAfter, reported } from '../core/observations.ts';

const url = 'https://a.test/';

const start = 'This page has more than Portlight keeps. Left out: ';

describe('what was left out of a page', () => {
  it('is not spoken of where nothing was', () => {
    expect(describeCut(pageOf(url))).toBeNull();
  });

  it.each<[Partial<PageRecord['cut']>, string]>([
    [{ insecureResources: 1 }, '1 insecure resource.'],
    [{ insecureResources: 12 }, '12 insecure resources.'],
    [{ frames: 1 }, '1 frame.'],
    [{ frames: 2 }, '2 frames.'],
    [{ hops: 1 }, '1 redirect.'],
    [{ hops: 3 }, '3 redirects.'],
    [{ hops: 3, frames: 1, insecureResources: 2 }, '2 insecure resources, 1 frame, 3 redirects.'],
  ])('is counted and named: %o', (cut, words) => {
    const page: PageRecord = { ...pageOf(url), cut: { ...nothingCut, ...cut } };
    expect(describeCut(page)).toBe(`${start}${words}`);
  });

  it.each([
    [1, 0, '1 request to further hosts.'],
    [2, 0, '2 requests to further hosts.'],
    [0, 1, '1 insecure resource.'],
    [3, 5, '5 insecure resources, 3 requests to further hosts.'],
  ])('counts what the content script cut: %i and %i', (cutHosts, cutResources, words) => {
    const page = pageAfter(...arrival(url, 'a'), reported(url, 'a', { cutHosts, cutResources }));
    expect(describeCut(page)).toBe(`${start}${words}`);
  });

  it('counts all documents of the page together', () => {
    const page = pageAfter(
      ...arrival(url, 'a'),
      reported(url, 'a', { cutResources: 2 }),
      reported('https://f.test/', 'f', { ...inFrame('f', 'a'), cutResources: 3 }),
    );
    const more: PageRecord = { ...page, cut: { ...nothingCut, insecureResources: 4 } };
    expect(describeCut(more)).toBe(`${start}9 insecure resources.`);
  });
});
