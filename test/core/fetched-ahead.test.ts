import { describe, expect, it } from 'vitest';
import { activePage } from '../../src/core/tab-state.ts';
import {
  answered,
  arrival,
  committed,
  fold,
  navigationFailed,
  pageAfter,
  reported,
  started,
} from './observations.ts';

const a = 'https://a.test/';
const b = 'https://a.test/b';

/** As Chromium tells it: a navigation request that names the document which asked for it. */
const prefetch = [
  started(b, { requestId: 'ahead', documentId: 'doc-a' }),
  answered(b, { requestId: 'ahead', documentId: 'doc-a' }),
];

describe('a page that is only fetched ahead', () => {
  it('changes nothing of the tab', () => {
    const before = fold(arrival(a, 'doc-a'));
    expect(fold(prefetch, before)).toBe(before);
  });

  it('is no answer for a document at that address whose request was not seen', () => {
    const page = pageAfter(...arrival(a, 'doc-a'), ...prefetch, committed(b, 'doc-b'));
    expect(page).toMatchObject({ key: 'doc-b', navigation: null });
  });

  it('is told of again when it is used, and that counts', () => {
    const page = pageAfter(...arrival(a, 'doc-a'), ...prefetch, ...arrival(b, 'doc-b'));
    expect(page.navigation).toMatchObject({ requestId: 'request-of-doc-b', response: { url: b } });
  });

  it('and then prerendered has the answer of the prerender, not of the fetch before it', () => {
    const hidden = { requestId: 'hidden', frameId: 6 };
    const page = pageAfter(
      ...arrival(a, 'doc-a'),
      ...prefetch,
      started(b, hidden),
      answered(b, hidden),
      committed(b, 'doc-b', { frameId: 6, hidden: true }),
      committed(b, 'doc-b'),
    );
    expect(page).toMatchObject({ key: 'doc-b', shown: true, navigation: hidden });
  });
});

describe('a prerender that fails', () => {
  const failure = { frameId: 8, documentId: 'doc-b', hidden: true } as const;

  it.each(['net::ERR_CONNECTION_REFUSED', 'net::ERR_ABORTED'])(
    'leaves the page in front, and no page that was never shown (%s)',
    (error) => {
      const before = fold(arrival(a, 'doc-a'));
      const ahead = [
        started(b, { requestId: 'hidden', frameId: 8 }),
        navigationFailed(b, error, failure),
      ];
      expect(fold(ahead, before)).toEqual(before);
    },
  );
});

describe('a report of a prerendered document', () => {
  it('goes to its own record, whose frame is not the tab’s yet', () => {
    const resource = {
      url: 'http://cdn.test/a.png',
      destination: 'image',
      trace: 'referenced',
    } as const;
    const state = fold([
      ...arrival(a, 'doc-a'),
      committed(b, 'doc-b', { frameId: 6, hidden: true }),
      reported(b, 'doc-b', { frameId: 6, topLevel: false, resources: [resource] }),
    ]);
    expect(activePage(state)).toMatchObject({ key: 'doc-a', insecureResources: [] });
    expect(state.pages['doc-b']).toMatchObject({
      shown: false,
      insecureResources: [{ url: resource.url }],
    });
  });
});
