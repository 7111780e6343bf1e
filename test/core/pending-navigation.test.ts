import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { activePage } from '../../src/core/tab-state.ts';
import {
  answered,
  arrival,
  committed,
  completed,
  fold,
  found,
  navigationFailed,
  noon,
  pageAfter,
  redirected,
  reported,
  requestFailed,
  started,
} from './observations.ts';

const http = 'http://a.test/';
const a = 'https://a.test/';
const refused = { error: 'net::ERR_CONNECTION_REFUSED' };

/** What a page record tells of its way, where one event of it was lost with a worker. */
function wayWithout(lost: number, whole: readonly Observation[]) {
  const { url, failure, navigation } = pageAfter(
    ...whole.filter((_observation, place) => place !== lost),
  );
  return {
    url,
    failed: failure?.error ?? null,
    status: navigation?.response?.status ?? null,
    hops: navigation?.complete ? navigation.hops.length : null,
  };
}

describe('a load of which one event was lost with a worker', () => {
  const straight = [
    started(a),
    answered(a),
    completed(a),
    committed(a, 'doc-a', { redirected: false }),
    reported(a, 'doc-a'),
    found(a, 'doc-a'),
  ];
  it.each(straight.map(({ kind }, lost) => [kind, lost] as const))(
    'comes out whole without its %s',
    (_kind, lost) => {
      const whole = { url: a, failed: null, status: 200, hops: 0 };
      expect(wayWithout(lost, straight)).toEqual(whole);
    },
  );

  const roundabout = [
    started(http),
    redirected(http, a),
    started(a),
    answered(a),
    completed(a),
    committed(a, 'doc-a', { redirected: true }),
    reported(a, 'doc-a'),
    found(a, 'doc-a'),
  ];
  it.each(roundabout.map(({ kind }, lost) => [kind, lost] as const))(
    'never says more of its redirects than was seen, without its %s',
    (_kind, lost) => {
      const missed = lost <= 1;
      const seen = { url: a, failed: null, status: 200, hops: missed ? null : 1 };
      expect(wayWithout(lost, roundabout)).toEqual(seen);
    },
  );

  const failing = [
    started(a),
    requestFailed(a, refused),
    navigationFailed(a, refused.error, { documentId: 'error' }),
    found(a, 'error', { failed: true }),
  ];
  it.each(failing.map(({ kind }, lost) => [kind, lost] as const))(
    'has failed all the same without its %s',
    (kind, lost) => {
      const hops = kind === 'request-started' ? null : 0;
      const failed = { url: a, failed: refused.error, status: null, hops };
      expect(wayWithout(lost, failing)).toEqual(failed);
    },
  );
});

describe('a load that began where Portlight may not look', () => {
  it.each([
    ['is not complete where something redirected it', true, false],
    ['is complete where nothing did', false, true],
    ['is taken as it was seen where the browser does not say', null, true],
  ])('%s', (_what, told, complete) => {
    const page = pageAfter(started(a), answered(a), committed(a, 'doc-a', { redirected: told }));
    expect(page.navigation).toMatchObject({ complete, response: { url: a } });
  });
});

describe('the document that the browser is found to have in front', () => {
  const before = fold(arrival('https://before.test/', 'before'));

  it('takes the place of the page before, with the navigation that led to it', () => {
    const state = fold([started(a), answered(a), found(a, 'doc-a')], before);
    expect(activePage(state)).toMatchObject({ key: 'doc-a', navigation: { response: { url: a } } });
    expect(state.tab.pending).toEqual([]);
  });

  it('is one of which nothing was observed, where nothing was', () => {
    const page = activePage(fold([found(a, 'doc-a')], before));
    expect(page).toMatchObject({ key: 'doc-a', url: a, navigation: null, failure: null });
  });

  it('comes back from the back/forward cache with all that was known of it', () => {
    const there = fold(arrival(a, 'doc-a'), before);
    const back = fold([found('https://before.test/', 'before')], there);
    expect(activePage(back)).toEqual(there.pages['before']);
  });

  it('changes nothing where it is known to be there', () => {
    expect(fold([found('https://before.test/', 'before')], before)).toBe(before);
    expect(fold([found('https://before.test/', 'before', { failed: true })], before)).toBe(before);
  });

  it('changes nothing where the browser gives it no id', () => {
    expect(fold([found(a, 'x', { documentId: null })], before)).toBe(before);
  });

  it('is no failure where it reported: its load was only broken off', () => {
    const state = fold(
      [
        started(a),
        requestFailed(a, { error: 'net::ERR_ABORTED' }),
        reported(a, 'doc-a'),
        found(a, 'doc-a', { failed: true }),
      ],
      before,
    );
    expect(activePage(state)).toMatchObject({ key: 'doc-a', failure: null });
  });

  it('is no failure where no error is known', () => {
    const state = fold([started(a), found(a, 'doc-a', { failed: true })], before);
    expect(activePage(state)).toMatchObject({ key: 'doc-a', failure: null });
  });

  it('that failed is not taken for another by the event that comes late after all', () => {
    const failed = [started(a), requestFailed(a, refused), found(a, 'error', { failed: true })];
    const once = fold(failed, before);
    const late = navigationFailed(a, refused.error, { documentId: 'error' });
    expect(fold([late], once)).toEqual(once);
  });
});

describe('a navigation whose document came first', () => {
  it('is met by its document, as events of different kinds come in any order', () => {
    const late = [
      committed(a, 'doc-a', { time: noon + 10 }),
      started(http),
      redirected(http, a),
      started(a),
      answered(a),
    ];
    const state = fold(late);
    expect(activePage(state)?.navigation).toMatchObject({ requestedUrl: http, complete: true });
    expect(state.tab.pending).toEqual([]);
  });

  it('is met by the failure it led to', () => {
    const failed = navigationFailed(a, refused.error, { time: noon + 10, documentId: 'error' });
    const state = fold([failed, started(http), redirected(http, a), requestFailed(a, refused)]);
    expect(activePage(state)?.navigation).toMatchObject({
      requestedUrl: http,
      error: refused.error,
    });
    expect(state.tab.pending).toEqual([]);
  });

  it.each([
    ['goes elsewhere', [started('https://b.test/'), answered('https://b.test/')]],
    ['began after it', [started(a, { time: noon + 20 }), answered(a, { time: noon + 30 })]],
    ['is of a prerendered page', [started(a, { frameId: 9 }), answered(a, { frameId: 9 })]],
  ])('is another one where it %s', (_what, request) => {
    const state = fold([committed(a, 'doc-a', { time: noon + 10 }), ...request]);
    expect(activePage(state)?.navigation).toBeNull();
    expect(state.tab.pending).toHaveLength(1);
  });
});
