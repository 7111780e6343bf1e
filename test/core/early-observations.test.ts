import { describe, expect, it } from 'vitest';
import { keepEarly, takeEarly } from '../../src/core/early-observations.ts';
import { limits } from '../../src/core/limits.ts';
import type { Observation, RequestRedirected } from '../../src/core/observation.ts';
import { createTabState } from '../../src/core/tab-state.ts';
import {
  arrival,
  committed,
  fold,
  inFrame,
  noon,
  pageAfter,
  redirected,
  reported,
  seen,
} from './observations.ts';

const top = 'https://top.test/';
const moved = (other: Partial<RequestRedirected> = {}): RequestRedirected =>
  redirected('https://top.test/a.js', 'http://cdn.test/a.js', {
    documentId: 'top',
    destination: 'script',
    requestId: 'part',
    fields: { location: ['http://cdn.test/a.js'] },
    ...other,
  });

describe('what is told of a document before the document itself', () => {
  it.each([
    ['a part', [moved()]],
    [
      'a frame’s part, and the frame',
      [moved({ documentId: 'f' }), committed('https://frame.test/', 'f', inFrame('f', 'top'))],
    ],
  ])('is told of it once it is there: %s', (_what, early) => {
    const page = pageAfter(seen(false), ...early, ...arrival(top, 'top'));
    expect(page.insecureResources).toMatchObject([{ url: 'http://cdn.test/a.js' }]);
  });

  it('is kept no longer then', () => {
    const state = fold([seen(false), moved(), ...arrival(top, 'top')]);
    expect(state.tab.early).toEqual([]);
  });

  it('is told of no other document', () => {
    const state = fold([seen(false), moved({ documentId: 'other' }), ...arrival(top, 'top')]);
    expect(state.pages['top']?.insecureResources).toEqual([]);
    expect(takeEarly(state)).toEqual({ state, ready: [] });
  });

  it.each<readonly [string, Observation]>([
    ['that names no document', moved({ documentId: null })],
    ['that is sent again', reported(top, 'top')],
  ])('is not kept where it is something %s', (_what, observation) => {
    expect(fold([seen(false), observation]).tab.early).toEqual([]);
  });

  it('is kept for a moment, and only so much of it', () => {
    const old = keepEarly(createTabState(1), moved({ time: noon - limits.earlyPatience }));
    expect(old.tab.early).toHaveLength(1);
    const many = Array.from({ length: limits.earlyObservations + 1 }, (_, place) =>
      moved({ requestId: `part-${place}` }),
    );
    const { early } = many.reduce(keepEarly, old).tab;
    expect(early).toMatchObject(many.slice(1).map(({ requestId }) => ({ requestId })));
  });

  it('keeps of an answer what a part needs', () => {
    const fields = {
      location: ['http://cdn.test/a.js', 'http://cdn.test/b.js'],
      server: ['nginx'],
      'content-security-policy': ['upgrade-insecure-requests'],
    };
    expect(keepEarly(createTabState(1), moved({ fields })).tab.early).toMatchObject([
      {
        fields: {
          location: ['http://cdn.test/a.js'],
          'content-security-policy': ['upgrade-insecure-requests'],
        },
      },
    ]);
    const [kept] = keepEarly(createTabState(1), moved({ fields })).tab.early;
    expect(kept && 'fields' in kept && kept.fields.server).toBeUndefined();
  });
});
