import { describe, expect, it } from 'vitest';
import { isUnheard } from '../../src/core/find-page.ts';
import type { DocumentReported, Observation } from '../../src/core/observation.ts';
import { activePage, type TabState } from '../../src/core/tab-state.ts';
import {
  answered,
  committed,
  fold,
  noon,
  redirected,
  reported,
  started,
  urlChanged,
} from './observations.ts';

const url = 'https://a.test/';
const resource = { url: 'http://cdn.test/a.png', destination: 'image', trace: 'timed' } as const;

function told(other: Partial<DocumentReported> = {}): DocumentReported {
  return { ...reported(url, '', { resources: [resource], ...other }), documentId: null };
}

/** The page in front is there; `documentId` is what the browser gives it. */
function arrived(documentId: string | null): TabState {
  const commit = { ...committed(url, '', { time: noon + 5 }), documentId };
  return fold([started(url), answered(url, { time: noon + 1 }), commit]);
}

function resourcesAfter(state: TabState, ...more: readonly Observation[]): number | undefined {
  return activePage(fold(more, state))?.insecureResources.length;
}

const late = { time: noon + 9 };

describe('where a browser gives documents no id, what is told belongs to', () => {
  it('the page in front, which is at that address', () => {
    const page = activePage(fold([told(late)], arrived(null)));
    expect(page?.insecureResources).toMatchObject([{ url: resource.url }]);
    expect(page?.documents[page.key]?.reportedAt).toBe(late.time);
    expect(isUnheard(arrived(null), told(late))).toBe(false);
  });

  it('that page under its address of now, too', () => {
    const moved = { ...urlChanged(`${url}next`, ''), documentId: null, ...late };
    expect(resourcesAfter(arrived(null), told({ ...late, url: `${url}#part` }))).toBe(1);
    expect(resourcesAfter(arrived(null), moved, told({ ...late, url: `${url}next` }))).toBe(1);
    const elsewhere = { ...moved, url: 'https://b.test/next' };
    expect(activePage(fold([elsewhere], arrived(null)))?.url).toBe(url);
  });

  it('that page where a part of it is redirected', () => {
    const part = {
      topLevel: false,
      destination: 'image',
      requestId: 'r2',
      status: 0,
      ...late,
    } as const;
    const upgrade = redirected(resource.url, 'https://cdn.test/a.png', part);
    expect(resourcesAfter(arrived(null), upgrade)).toBe(1);
  });

  it.each<[string, Partial<DocumentReported>]>([
    ['another address', { ...late, url: 'https://b.test/' }],
    ['a time before it', { time: noon }],
    ['a frame', { ...late, frameId: 7, topLevel: false }],
  ])('no page where it is of %s', (_what, other) => {
    expect(resourcesAfter(arrived(null), told(other))).toBe(0);
  });

  it('no page yet where its own is still to be committed, and is sent again', () => {
    expect(isUnheard(fold([started(url)]), told())).toBe(true);
    expect(isUnheard(arrived(null), told({ frameId: 7, topLevel: false }))).toBe(false);
  });

  it('no page that has an id', () => {
    expect(resourcesAfter(arrived('d'), told(late))).toBe(0);
  });
});
