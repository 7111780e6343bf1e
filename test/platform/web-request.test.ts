import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { observeRequests } from '../../src/platform/web-request.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});

const parts = [
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'other',
];
const documents = { urls: ['<all_urls>'], types: ['main_frame'] };
const insecureParts = { urls: ['http://*/*', 'ws://*/*'], types: parts };
const frames = { urls: ['<all_urls>'], types: ['sub_frame', 'object'] };
const insecureLeaves = {
  ...insecureParts,
  types: parts.filter((type) => !frames.types.includes(type)),
};
const allParts = { urls: ['<all_urls>'], types: parts };
const clearTextDocuments = { urls: ['http://*/*'], types: ['main_frame'] };
const fields = ['responseHeaders'];

describe('webRequest', () => {
  it('is listened to by exactly these listeners: measure before you widen one', () => {
    observeRequests(() => {});
    const listened = Object.entries(fakeBrowser.webRequest).map(
      ([name, event]) => [name, event.registrations()] as const,
    );
    expect(Object.fromEntries(listened.filter(([, all]) => all.length > 0))).toEqual({
      onBeforeRequest: [[documents]],
      onSendHeaders: [[clearTextDocuments, ['requestHeaders']]],
      onBeforeRedirect: [
        [documents, fields],
        [allParts, fields],
      ],
      onResponseStarted: [[documents, fields], [frames, fields], [insecureLeaves]],
      onCompleted: [[documents, fields]],
      onErrorOccurred: [[documents], [insecureParts]],
    });
  });

  it('is listened to for the types that Firefox alone tells apart where the browser has them', () => {
    const ResourceType = { SCRIPT: 'script', IMAGESET: 'imageset', BEACON: 'beacon' };
    Object.assign(fakeBrowser.webRequest, { ResourceType });
    observeRequests(() => {});
    Reflect.deleteProperty(fakeBrowser.webRequest, 'ResourceType');
    const types = [...parts, 'imageset', 'beacon'];
    const [, redirects] = fakeBrowser.webRequest.onBeforeRedirect.registrations();
    expect(redirects).toEqual([{ ...allParts, types }, fields]);
    const [failures] = fakeBrowser.webRequest.onErrorOccurred.registrations().slice(1);
    expect(failures).toEqual([{ ...insecureParts, types }]);
  });

  it('asks for cookies in the word that Chromium wants, and of documents only', () => {
    Object.assign(fakeBrowser.webRequest, {
      OnSendHeadersOptions: { REQUEST_HEADERS: 'requestHeaders', EXTRA_HEADERS: 'extraHeaders' },
    });
    observeRequests(() => {});
    const asked = Object.values(fakeBrowser.webRequest).flatMap((event) =>
      'registrations' in event ? event.registrations() : [],
    );
    const withCookies = asked.filter(([, extra]) => String(extra).includes('extraHeaders'));
    expect(withCookies).toEqual([
      [clearTextDocuments, ['requestHeaders', 'extraHeaders']],
      [documents, ['responseHeaders', 'extraHeaders']],
      [documents, ['responseHeaders', 'extraHeaders']],
      [documents, ['responseHeaders', 'extraHeaders']],
    ]);
    Reflect.deleteProperty(fakeBrowser.webRequest, 'OnSendHeadersOptions');
  });

  const details = {
    requestId: '1',
    url: 'http://a.test/',
    method: 'GET',
    type: 'main_frame',
    timeStamp: 1,
    tabId: 3,
    frameId: 0,
    parentFrameId: -1,
    statusCode: 200,
    statusLine: '',
    fromCache: false,
    redirectUrl: 'https://a.test/',
    error: 'net::ERR_FAILED',
  };

  it.each([
    ['onBeforeRequest', 'request-started'],
    ['onSendHeaders', 'request-sent'],
    ['onBeforeRedirect', 'request-redirected'],
    ['onResponseStarted', 'response-started'],
    ['onCompleted', 'response-completed'],
    ['onErrorOccurred', 'request-failed'],
  ] as const)('tells %s as %s', (name, kind) => {
    const observed = vi.fn<(observation: Observation) => void>();
    observeRequests(observed);
    fakeBrowser.webRequest[name].emit(details);
    const kinds = observed.mock.calls.map(([observation]) => observation.kind);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });

  it('is not told of the parts of a clear-text page, which are all insecure and none of them mixed', () => {
    const observed = vi.fn<(observation: Observation) => void>();
    observeRequests(observed);
    const part = { ...details, type: 'image' };
    // The browser itself sees to the filters; every listener gets the event here.
    const told = (initiator: string): number => {
      observed.mockClear();
      fakeBrowser.webRequest.onErrorOccurred.emit({ ...part, initiator });
      return observed.mock.calls.length;
    };
    expect(told('https://a.test') - told('http://a.test')).toBe(1);
  });

  it('is not told of a part that Firefox says was answered without a status', () => {
    const observed = vi.fn<(observation: Observation) => void>();
    observeRequests(observed);
    const part = { ...details, type: 'script', initiator: 'https://a.test' };
    const told = (statusCode: number): number => {
      observed.mockClear();
      fakeBrowser.webRequest.onResponseStarted.emit({ ...part, statusCode });
      return observed.mock.calls.length;
    };
    // By the listener for parts in clear text and by that for frames.
    expect(told(200) - told(0)).toBe(2);
  });

  it('is only watched: no listener answers, so no request waits for one', () => {
    observeRequests(() => {});
    for (const event of Object.values(fakeBrowser.webRequest)) {
      expect(event.emit(details).every((answer) => answer === undefined)).toBe(true);
    }
  });
});
