import { describe, expect, it } from 'vitest';
import { isUnheard } from '../../src/core/find-page.ts';
import { activePage } from '../../src/core/tab-state.ts';
import {
  answered,
  arrival,
  committed,
  fold,
  inFrame,
  pageAfter,
  redirected,
  reported,
  started,
  violated,
} from './observations.ts';

const a = 'https://a.test/';
const b = 'https://b.test/';
const blank = 'about:blank';
const image = { url: 'http://cdn.test/a.png', destination: 'image', trace: 'timed' } as const;
const resources = [image];

/** Firefox tells a report under the id of the document that has come in its place. */
describe('the last report of a document that was left', () => {
  it.each([a, blank])('of %s changes nothing of the one that it is said to be of', (url) => {
    const arrived = fold([...arrival(a, 'doc-a'), ...arrival(b, 'doc-b')]);
    const late = reported(url, 'doc-b', { resources });
    expect(fold([late], arrived)).toBe(arrived);
    expect(isUnheard(arrived, late)).toBe(false);
    const caught = violated(url, 'doc-b', [{ url: image.url, directive: 'img-src' }]);
    expect(fold([caught], arrived)).toBe(arrived);
  });

  it.each([a, blank])('of %s begins no record while the tab is on its way elsewhere', (url) => {
    const leaving = fold([...arrival(a, 'doc-a'), started(b)]);
    const late = reported(url, 'doc-b', { resources });
    expect(fold([late], leaving)).toBe(leaving);
    expect(isUnheard(leaving, late)).toBe(true);
  });

  it.each([a, blank])(
    'of %s is forgotten where it began a record, once that is another’s',
    (url) => {
      const page = pageAfter(reported(url, 'doc-b', { resources }), ...arrival(b, 'doc-b'));
      expect(page).toEqual(pageAfter(...arrival(b, 'doc-b')));
    },
  );

  it('leaves the insecure parts to be seen of the page that has come', () => {
    const upgrade = redirected(image.url, 'https://cdn.test/a.png', {
      status: 0,
      documentId: 'doc-b',
      destination: 'image',
    });
    const page = pageAfter(...arrival(b, 'doc-b'), reported(blank, 'doc-b'), upgrade);
    expect(page.insecureResources).toMatchObject([{ traces: ['fetched-upgraded'] }]);
  });
});

describe('a report of the document that it is said to be of', () => {
  it('counts where a script has changed the address', () => {
    const page = pageAfter(
      ...arrival(a, 'doc-a'),
      reported(`${a}next#top`, 'doc-a', { resources }),
    );
    expect(page.insecureResources).toHaveLength(1);
  });

  it('counts where another document has written into a blank frame', () => {
    const page = pageAfter(
      ...arrival(a, 'doc-a'),
      committed(blank, 'frame', inFrame('frame', 'doc-a')),
      reported(a, 'frame', { ...inFrame('frame', 'doc-a'), resources }),
    );
    expect(page.documents['frame']).toMatchObject({ url: a });
    expect(page.insecureResources).toHaveLength(1);
  });

  it('begins a record before its commit where the tab is on its way there, redirects and all', () => {
    const state = fold([
      started('http://a.test/'),
      redirected('http://a.test/', a),
      answered(a),
      reported(a, 'doc-a', { resources }),
    ]);
    expect(activePage(state)).toMatchObject({ key: 'doc-a', url: a });
  });

  it('begins one where only a frame is on its way elsewhere', () => {
    const state = fold([started(b, { frameId: 7 }), reported(a, 'doc-a')]);
    expect(activePage(state)?.key).toBe('doc-a');
  });
});
