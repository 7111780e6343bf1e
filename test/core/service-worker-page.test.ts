import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/core/evidence.ts';
import type { Observation } from '../../src/core/observation.ts';
import { pageFreshness } from '../../src/core/page-record.ts';
import {
  answered,
  arrival,
  committed,
  noon,
  fold,
  pageAfter,
  reported,
  requestFailed,
  started,
} from './observations.ts';

const a = 'https://a.test/';
const byWorker = { protocol: '', fromServiceWorker: true };

function freshnessAfter(...observations: readonly Observation[]) {
  const page = pageAfter(...observations);
  return { freshness: pageFreshness(page), response: gatherEvidence(page).freshResponse };
}

const nothing = { freshness: 'not-observed', response: null };

describe('a page of the site’s own service worker', () => {
  it.each<[string, readonly Observation[]]>([
    [
      'beside which the browser asked the server, and was answered first',
      [...arrival(a, 'doc-a'), reported(a, 'doc-a', byWorker)],
    ],
    [
      'which reported before its commit was seen',
      [started(a), answered(a), reported(a, 'doc-a', byWorker), committed(a, 'doc-a')],
    ],
    [
      'which came before the server’s answer',
      [
        started(a),
        committed(a, 'doc-a'),
        requestFailed(a, { error: 'net::ERR_ABORTED' }),
        reported(a, 'doc-a', byWorker),
      ],
    ],
    [
      'which came before the server’s answer, and that still came',
      [started(a), committed(a, 'doc-a'), answered(a, { time: noon + 1 })],
    ],
    ['for which nobody asked the server', [committed(a, 'doc-a')]],
  ])('has no fresh answer: one %s', (_which, observations) => {
    expect(freshnessAfter(...observations)).toEqual(nothing);
  });

  it('stays one whatever a later report says', () => {
    const later = reported(a, 'doc-a', { fromServiceWorker: false });
    expect(freshnessAfter(...arrival(a, 'doc-a'), reported(a, 'doc-a', byWorker), later)).toEqual(
      nothing,
    );
  });

  it('is not made of one by a frame of it that is', () => {
    const frame = { frameId: 7, topLevel: false, parentDocumentId: 'doc-a' };
    const page = pageAfter(...arrival(a, 'doc-a'), reported(a, 'frame', { ...byWorker, ...frame }));
    expect(page.documents['frame']?.fromServiceWorker).toBe(true);
    expect(pageFreshness(page)).toBe('fresh');
  });

  it('that the worker left to the network has the newest of two answers, and leaves none behind', () => {
    const state = fold([
      started(a, { requestId: 'beside' }),
      started(a, { requestId: 'own' }),
      answered(a, { requestId: 'beside' }),
      answered(a, { requestId: 'own' }),
      committed(a, 'doc-a'),
    ]);
    expect(state.pages['doc-a']?.navigation?.requestId).toBe('own');
    expect(state.tab.pending).toEqual([]);
  });
});
