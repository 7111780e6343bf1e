import { describe, expect, it } from 'vitest';
import { isErrorPage } from '../../src/core/error-page.ts';
import { activePage } from '../../src/core/tab-state.ts';
import {
  answered,
  committed,
  fold,
  found,
  navigationFailed,
  requestFailed,
  started,
} from './observations.ts';

const url = 'https://a.test/';
const expired = navigationFailed(url, 'Error code 2153390069');
const document = 'error-page';
const shown = navigationFailed(url, 'about:certerror?e=nssBadCert', { documentId: document });

describe('Firefox’s error page', () => {
  it('changes nothing of the failure that it is for', () => {
    const broken = fold([started(url), expired]);
    for (const after of [committed(url, document), shown, found(url, document)]) {
      expect(fold([started(url), expired, after])).toEqual(broken);
    }
  });

  it('is the failure where nothing else told of it', () => {
    const denied = navigationFailed(url, 'about:neterror?e=deniedPortAccess', {
      documentId: document,
    });
    const state = fold([committed(url, document), denied]);
    expect(state.tab.pages).toEqual(['error-page']);
    expect(activePage(state)?.failure?.error).toBe('about:neterror?e=deniedPortAccess');
  });

  it.each([
    'Das Zertifikat der Gegenstelle ist abgelaufen.',
    '对等端的证书已过期。',
    'Peer’s Certificate has expired.',
  ])('and its number name in every language what a sentence told before: %s', (sentence) => {
    const told = [
      started(url),
      requestFailed(url, { error: sentence }),
      // The worker that would have heard of the number was stopped.
      found(url, document, { failed: true }),
    ];
    expect(activePage(fold(told))?.failure?.error).toBe(sentence);
    for (const neutral of [shown, expired]) {
      const state = fold([...told, neutral]);
      expect(activePage(state)?.failure?.error).toBe(neutral.error);
      expect(state.tab.pages).toHaveLength(1);
      // Nor does a sentence take the place of what is better.
      expect(fold([found(url, 'later', { failed: true })], state)).toEqual(state);
    }
  });

  it('keeps the number where that is known', () => {
    const state = fold([started(url), expired, committed(url, document), shown]);
    expect(activePage(state)?.failure?.error).toBe(expired.error);
  });

  it('makes way for the page that comes at last', () => {
    const state = fold([
      started(url),
      expired,
      committed(url, document),
      started(url, { requestId: 'r2' }),
      answered(url, { requestId: 'r2' }),
      committed(url, 'page'),
    ]);
    expect(activePage(state)).toMatchObject({ key: 'page', failure: null });
  });

  it('is none of another address', () => {
    const state = fold([started(url), expired, committed('https://b.test/', document)]);
    expect(activePage(state)).toMatchObject({ key: 'error-page', failure: null });
  });

  it('is none in Chromium, where a service worker’s page is committed without a request', () => {
    const state = fold([
      started(url),
      navigationFailed(url, 'net::ERR_CONNECTION_REFUSED'),
      committed(url, 'page'),
    ]);
    expect(activePage(state)).toMatchObject({ key: 'page', failure: null });
  });

  it.each([
    ['about:neterror?e=dnsNotFound', true],
    ['about:certerror?e=nssBadCert', true],
    ['Error code 2153390069', false],
    ['net::ERR_FAILED', false],
  ])('is what an error names as one: %s', (error, isOne) => {
    expect(isErrorPage(error)).toBe(isOne);
  });
});
