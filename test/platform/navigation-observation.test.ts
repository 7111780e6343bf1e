import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import {
  documentCommitted,
  documentFound,
  errorPageShown,
  navigationFailed,
  urlChanged,
  type NavigationDetails,
} from '../../src/platform/navigation-observation.ts';

const details: NavigationDetails = {
  tabId: 3,
  frameId: 0,
  parentFrameId: -1,
  url: 'https://a.test/',
  timeStamp: 1_000.5,
  documentId: 'page',
  frameType: 'outermost_frame',
  documentLifecycle: 'active',
};

const facts = {
  time: 1_000.5,
  tabId: 3,
  frameId: 0,
  topLevel: true,
  documentId: 'page',
  parentDocumentId: null,
  url: 'https://a.test/',
};

describe('a webNavigation event becomes an observation', () => {
  it('of a document', () => {
    expect(documentCommitted(details)).toEqual({
      kind: 'document-committed',
      ...facts,
      hidden: false,
      redirected: null,
    });
  });

  it.each([
    [['server_redirect', 'from_address_bar'], true],
    [['client_redirect'], false],
    [[], false],
  ])('of a document that came with %j: redirected is %s', (transitionQualifiers, redirected) => {
    expect(documentCommitted({ ...details, transitionQualifiers }).redirected).toBe(redirected);
  });

  it('of a document that somebody had loaded again', () => {
    const told = (transitionType: string) => documentCommitted({ ...details, transitionType });
    expect(told('reload').reloaded).toBe(true);
    expect(told('typed')).toEqual(documentCommitted(details));
  });

  it.each([true, false, undefined])('of the document in front; failed: %s', (errorOccurred) => {
    const { tabId, timeStamp, ...frame } = details;
    const asked = errorOccurred === undefined ? frame : { ...frame, errorOccurred };
    expect(documentFound(asked, { tabId, frameId: 0, time: timeStamp })).toEqual({
      kind: 'document-found',
      ...facts,
      frameId: 0,
      topLevel: true,
      failed: errorOccurred ?? false,
    });
  });

  it('of a navigation that failed', () => {
    const error = 'net::ERR_CERT_DATE_INVALID';
    expect(navigationFailed({ ...details, error })).toEqual({
      kind: 'navigation-failed',
      ...facts,
      error,
      hidden: false,
    });
  });

  it('of a failure that the browser does not name', () => {
    expect(navigationFailed(details).error).toBe('');
  });

  it('of a URL that changed within the document', () => {
    expect(urlChanged(details)).toEqual({ kind: 'url-changed', ...facts });
  });

  it('without document ids where the browser gives none', () => {
    const { documentId: _id, ...nameless } = details;
    expect(documentCommitted(nameless).documentId).toBeNull();
  });

  it('with the document that holds a frame', () => {
    const frame = { ...details, frameId: 7, frameType: 'sub_frame', parentDocumentId: 'page' };
    expect(documentCommitted({ ...frame, documentId: 'frame' })).toMatchObject({
      documentId: 'frame',
      parentDocumentId: 'page',
      topLevel: false,
    });
  });

  it('with a URL that has lost its credentials and its surplus', () => {
    const url = `https://alice:secret@a.test/${'a'.repeat(5_000)}`;
    for (const translate of [documentCommitted, navigationFailed, urlChanged]) {
      const kept = translate({ ...details, url }).url;
      expect(kept).toHaveLength(limits.urlLength);
      expect(kept).not.toMatch(/alice|secret/);
    }
  });
});

describe('an error page of Firefox', () => {
  const page =
    'about:certerror?e=nssBadCert&u=https%3A//alice%3Asecret%40a.test%3A8443/x%3Fq&c=UTF-8&d=No';

  it('tells which address failed, without its credentials, and why', () => {
    expect(errorPageShown({ ...details, url: page })).toMatchObject({
      kind: 'navigation-failed',
      url: 'https://a.test:8443/x?q',
      error: 'about:certerror?e=nssBadCert',
    });
  });

  it.each(['about:neterror', 'about:neterror?e=dnsNotFound', 'about:neterror?u=x&e=dnsNotFound'])(
    'tells nothing where it names no address: %s',
    (url) => {
      expect(errorPageShown({ ...details, url })).toBeNull();
    },
  );
});

describe('a document is top level', () => {
  it.each<[boolean, string, Partial<NavigationDetails>]>([
    [true, 'in a tab’s top frame', { frameId: 0 }],
    [true, 'in the top frame of a prerender', { frameId: 12, frameType: 'outermost_frame' }],
    [false, 'not in a frame', { frameId: 7, frameType: 'sub_frame' }],
    [false, 'not in a fenced frame', { frameId: 7, frameType: 'fenced_frame' }],
  ])('%s: %s', (topLevel, _name, other) => {
    expect(documentCommitted({ ...details, ...other }).topLevel).toBe(topLevel);
  });

  it('by its frame id alone where the browser tells no more, as in Firefox', () => {
    const { frameType: _type, ...plain } = details;
    expect(documentCommitted(plain).topLevel).toBe(true);
    expect(documentCommitted({ ...plain, frameId: 7 }).topLevel).toBe(false);
  });
});

describe('a document is hidden', () => {
  it.each([
    ['prerender', true],
    ['active', false],
    ['cached', false],
    ['pending_deletion', false],
    [undefined, false],
  ])('while its life cycle is %s: %s', (documentLifecycle, hidden) => {
    const { documentLifecycle: _active, ...plain } = details;
    const event = documentLifecycle === undefined ? plain : { ...plain, documentLifecycle };
    expect(documentCommitted(event).hidden).toBe(hidden);
    expect(navigationFailed(event).hidden).toBe(hidden);
  });
});
