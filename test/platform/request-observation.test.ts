import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { RequestDetails } from '../../src/platform/request-details.ts';
import {
  isAskedInClearText,
  isNeverSent,
  keptUrl,
  frameResponseStarted,
  requestFailed,
  requestRedirected,
  requestSent,
  requestStarted,
  responseCompleted,
  responseStarted,
} from '../../src/platform/request-observation.ts';
import { mixedContentDestinations } from '../../src/standards/mixed-content.ts';
import { arrival, pageAfter } from '../core/observations.ts';

const details: RequestDetails = {
  requestId: '41',
  url: 'http://cdn.test/a.png',
  method: 'GET',
  type: 'image',
  timeStamp: 1_000.5,
  tabId: 3,
  frameId: 7,
  parentFrameId: 0,
  documentId: 'frame',
  parentDocumentId: 'page',
};

const facts = {
  time: 1_000.5,
  tabId: 3,
  frameId: 7,
  topLevel: false,
  documentId: 'frame',
  parentDocumentId: 'page',
  requestId: '41',
  method: 'GET',
  url: 'http://cdn.test/a.png',
  destination: 'image',
};

const answer = { statusCode: 200, fromCache: false, ip: '192.0.2.1' } as const;
const sessionCookie = {
  name: 'session',
  secure: false,
  httpOnly: false,
  sameSite: 'Default',
  path: null,
  domain: null,
  maxAge: null,
  expires: null,
  partitioned: false,
  fault: null,
};
const redirect = {
  ...answer,
  statusCode: 301,
  redirectUrl: 'https://cdn.test/a.png',
  statusLine: 'HTTP/1.1 301 Moved',
} as const;

describe('a webRequest event becomes an observation', () => {
  it('of a request that starts', () => {
    expect(requestStarted(details)).toEqual({ kind: 'request-started', ...facts, method: 'GET' });
  });

  it('of a redirect, with the fields that checks read and no other', () => {
    const responseHeaders = [
      { name: 'LOCATION', value: 'https://cdn.test/a.png' },
      { name: 'Set-Cookie', value: 'session=secret; HttpOnly' },
    ];
    expect(requestRedirected({ ...details, ...redirect, responseHeaders })).toEqual({
      kind: 'request-redirected',
      ...facts,
      redirectUrl: 'https://cdn.test/a.png',
      status: 301,
      statusLine: 'HTTP/1.1 301 Moved',
      fromCache: false,
      address: '192.0.2.1',
      fields: { location: ['https://cdn.test/a.png'] },
      cookies: { list: [{ ...sessionCookie, httpOnly: true }], cut: 0 },
    });
  });

  it('of a request in clear text, with the names of its cookies and not their values', () => {
    const requestHeaders = [
      { name: 'User-Agent', value: 'secret' },
      { name: 'Cookie', value: 'session=secret; theme=secret=; secret' },
    ];
    const document = { ...details, type: 'main_frame', initiator: 'https://a.test' };
    expect(requestSent({ ...document, requestHeaders })).toEqual({
      kind: 'request-sent',
      ...facts,
      topLevel: true,
      destination: 'document',
      initiator: 'https://a.test',
      cookies: { names: ['session', 'theme', ''], cut: 0 },
    });
  });

  it('never with the value of a cookie', () => {
    const responseHeaders = [
      { name: 'Set-Cookie', value: 'session=secret; Path=/' },
      // Firefox joins the lines.
      { name: 'set-cookie', value: 'a=secret\nb=secret; Secure' },
      { name: 'Set-Cookie', value: 'secret' },
    ];
    const observed = [
      requestRedirected({ ...details, ...redirect, responseHeaders }),
      responseStarted({ ...details, ...answer, responseHeaders }),
      responseCompleted({ ...details, ...answer, responseHeaders }),
    ];
    for (const { cookies } of observed) {
      expect(cookies?.list.map(({ name }) => name)).toEqual(['session', 'a', 'b', '']);
    }
    expect(JSON.stringify(observed)).not.toContain('secret');
  });

  it.each([
    ['main_frame', { initiator: 'https://a.test' }, 'https://a.test'],
    ['main_frame', { originUrl: 'https://a.test/page?q' }, 'https://a.test'],
    ['main_frame', { initiator: 'null' }, undefined],
    ['main_frame', {}, undefined],
    ['image', { initiator: 'https://a.test' }, undefined],
  ])('of a %s that %j asked for', (type, asker, initiator) => {
    expect(requestStarted({ ...details, type, ...asker }).initiator).toBe(initiator);
  });

  it('of an answer', () => {
    expect(responseStarted({ ...details, ...answer })).toEqual({
      kind: 'response-started',
      ...facts,
      status: 200,
      fromCache: false,
      address: '192.0.2.1',
      fields: {},
    });
  });

  it('of an answer to a frame: of its fields the policy alone, and no cookies', () => {
    const responseHeaders = [
      { name: 'Content-Security-Policy', value: "default-src 'self'; upgrade-insecure-requests" },
      { name: 'Server', value: 'nginx' },
      { name: 'Set-Cookie', value: 'a=b' },
    ];
    expect(frameResponseStarted({ ...details, ...answer, responseHeaders })).toEqual({
      kind: 'response-started',
      ...facts,
      status: 200,
      fromCache: false,
      address: '192.0.2.1',
      fields: { 'content-security-policy': ['upgrade-insecure-requests'] },
    });
  });

  it('of a request that failed', () => {
    const error = 'net::ERR_CONNECTION_REFUSED';
    expect(requestFailed({ ...details, error })).toEqual({
      kind: 'request-failed',
      ...facts,
      error,
    });
  });

  it.each([
    ['no address, as from a cache', {}],
    ['an empty address', { ip: '' }],
    ['the address that the cache remembers', { ip: '192.0.2.1' }],
  ])('that has %s', (_name, ip) => {
    const { address, fields } = responseStarted({
      ...details,
      statusCode: 200,
      fromCache: true,
      ...ip,
    });
    expect({ address, fields }).toEqual({ address: null, fields: {} });
  });

  it('without document ids where the browser gives none', () => {
    const { documentId: _id, parentDocumentId: _parent, ...nameless } = details;
    expect(requestStarted(nameless)).toMatchObject({ documentId: null, parentDocumentId: null });
  });
});

describe('a request of a clear-text document is told by who asked', () => {
  it.each([
    [true, 'Chromium, http', { initiator: 'http://a.test' }],
    [true, 'Firefox, http', { originUrl: 'http://a.test/page' }],
    [false, 'Chromium, https', { initiator: 'https://a.test' }],
    [false, 'Firefox, https', { originUrl: 'https://a.test/page' }],
    [false, 'an opaque origin', { initiator: 'null' }],
    [false, 'nobody', {}],
  ] as const)('%s: %s', (expected, _who, asker) => {
    expect(isAskedInClearText({ ...details, ...asker })).toBe(expected);
  });
});

describe('a redirect that Firefox does not follow', () => {
  it.each([
    [true, { statusCode: 0 }],
    [true, { error: 'NS_ERROR_NET_ON_RECEIVING_FROM' }],
    [true, { error: 'NS_ERROR_UNEXPECTED' }],
    [false, { statusCode: 200 }],
    [false, { error: 'NS_ERROR_NET_RESET' }],
    [false, { error: 'net::ERR_CONNECTION_REFUSED' }],
  ])('%s: %o', (expected, told) => {
    expect(isNeverSent(told)).toBe(expected);
  });
});

describe('a resource type is told in Fetch’s terms', () => {
  it.each([
    ['main_frame', 'document'],
    ['sub_frame', 'iframe'],
    ['stylesheet', 'style'],
    ['script', 'script'],
    ['image', 'image'],
    ['imageset', 'image'],
    ['font', 'font'],
    ['object', 'object'],
    ['xmlhttprequest', 'fetch'],
    ['ping', 'ping'],
    ['beacon', 'beacon'],
    ['csp_report', 'report'],
    ['websocket', 'websocket'],
    ['web_manifest', 'manifest'],
    ['xslt', 'xslt'],
    // One type for audio and video, and types that say nothing.
    ['media', 'unknown'],
    ['other', 'unknown'],
    ['speculative', 'unknown'],
    ['a type of tomorrow', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (type, destination) => {
    expect(requestStarted({ ...details, type }).destination).toBe(destination);
  });

  it('whatever its name, it becomes a destination that storage takes back', () => {
    const known: readonly unknown[] = ['document', ...mixedContentDestinations];
    fc.assert(
      fc.property(fc.string(), (type) => {
        expect(known).toContain(requestStarted({ ...details, type }).destination);
      }),
    );
  });

  it.each([
    ['main_frame', 0, true],
    // A prerendered page has a top frame with another id.
    ['main_frame', 12, true],
    ['sub_frame', 7, false],
    ['image', 0, false],
  ])('%s in frame %i: top level is %s', (type, frameId, topLevel) => {
    expect(requestStarted({ ...details, type, frameId }).topLevel).toBe(topLevel);
  });
});

describe('a URL is kept', () => {
  it.each([
    ['https://alice:secret@a.test/path?q=1#part', 'https://a.test/path?q=1#part'],
    ['https://alice@a.test/', 'https://a.test/'],
    ['https://a.test/@home', 'https://a.test/@home'],
    ['wss://alice:secret@a.test/', 'wss://a.test/'],
    ['about:blank', 'about:blank'],
    ['no URL at all', 'no URL at all'],
    ['', ''],
  ])('without user name and password: %s', (url, kept) => {
    expect(keptUrl(url)).toBe(kept);
  });

  it.each([
    ['a long path', `https://a.test/${'a'.repeat(5_000)}`],
    ['a long data URL', `data:text/plain,${'a'.repeat(5_000)}`],
    ['long text that is no URL', 'a'.repeat(5_000)],
  ])('up to its cap: %s', (_name, url) => {
    expect(keptUrl(url)).toBe(url.slice(0, limits.urlLength));
  });

  it('alike wherever an observation has one', () => {
    const url = 'https://alice:secret@a.test/';
    const observations = [
      requestStarted({ ...details, url }),
      requestRedirected({ ...details, ...redirect, url, redirectUrl: url }),
      responseStarted({ ...details, ...answer, url }),
      requestFailed({ ...details, url, error: 'net::ERR_FAILED' }),
    ];
    expect(JSON.stringify(observations)).not.toMatch(/alice|secret/);
  });

  it('without credentials also where a Location names it and the browser upgraded it', () => {
    const upgraded = requestRedirected({
      ...details,
      ...redirect,
      url: 'https://cdn.test/a.png',
      documentId: 'page',
      responseHeaders: [{ name: 'Location', value: 'http://alice:secret@cdn.test/a.png' }],
    });
    const page = pageAfter(...arrival('https://a.test/', 'page'), upgraded);
    expect(page.insecureResources).toMatchObject([
      { url: 'http://cdn.test/a.png', traces: ['redirected-upgraded'] },
    ]);
  });
});
