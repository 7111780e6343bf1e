import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { observeConnections } from '../../src/platform/connections.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

const added = ['getSecurityInfo', 'OnHeadersReceivedOptions'];
const { onHeadersReceived } = fakeBrowser.webRequest;
const documents = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] };
const encrypted = { ...documents, urls: ['https://*/*'] };
const details = {
  requestId: '7',
  url: 'https://a.test/',
  method: 'GET',
  type: 'main_frame',
  timeStamp: 5,
  tabId: 3,
  frameId: 0,
  parentFrameId: -1,
  statusCode: 200,
  fromCache: false,
};
/** One that says nothing of the document: of the others see below. */
const redirect = { ...details, statusCode: 301 };

const observed = vi.fn<(observation: Observation) => void>();
const failed = vi.fn<(error: unknown) => void>();

beforeEach(() => {
  resetFakeBrowser();
  observed.mockClear();
  failed.mockClear();
});

afterEach(() => {
  for (const name of added) Reflect.deleteProperty(fakeBrowser.webRequest, name);
});

/** Makes the fake browser one that has these. */
function having(other: object): void {
  Object.assign(fakeBrowser.webRequest, other);
}

const chromium = {
  OnHeadersReceivedOptions: {
    BLOCKING: 'blocking',
    SECURITY_INFO: 'securityInfo',
    SECURITY_INFO_RAW_DER: 'securityInfoRawDer',
  },
};

describe('in Firefox', () => {
  const good = { state: 'secure', protocolVersion: 'TLSv1.3', certificates: [{ subject: 'CN=a' }] };

  it('a document’s connection is asked for in a blocking listener, which blocks nothing', async () => {
    const getSecurityInfo = vi.fn<(...asked: unknown[]) => Promise<object>>(async () => good);
    having({ getSecurityInfo });
    observeConnections(observed, failed);
    expect(onHeadersReceived.registrations()).toEqual([
      [documents, ['blocking', 'responseHeaders']],
    ]);

    const answers = onHeadersReceived.emit(redirect);
    expect(answers).toEqual([undefined]);
    // In the same turn: a moment later Firefox has nothing to say.
    expect(getSecurityInfo.mock.calls).toEqual([
      ['7', { certificateChain: true, rawDER: true }],
      ['7', { rawDER: true }],
    ]);
    await vi.waitFor(() => expect(observed).toHaveBeenCalledOnce());
    expect(observed.mock.calls[0]?.[0]).toMatchObject({
      kind: 'connection-seen',
      time: 5,
      tabId: 3,
      requestId: '7',
      url: 'https://a.test/',
      destination: 'document',
      security: { protocolVersion: 'TLSv1.3', certificates: [{ subject: 'CN=a' }] },
    });
    expect(failed).not.toHaveBeenCalled();
  });

  it('of a clicked-away warning, which has no chain, the certificate itself is told', async () => {
    having({
      getSecurityInfo: async (_id: string, { certificateChain = false }) => ({
        ...good,
        overridableErrorCategory: 'trust_error',
        certificates: certificateChain ? [] : [{ subject: 'CN=own' }],
      }),
    });
    observeConnections(observed, failed);
    onHeadersReceived.emit(redirect);
    await vi.waitFor(() => expect(observed).toHaveBeenCalledOnce());
    expect(observed.mock.calls[0]?.[0]).toMatchObject({
      security: { overriddenError: 'trust_error', certificates: [{ subject: 'CN=own' }] },
    });
  });

  it('nothing is told where Firefox has no answer', async () => {
    const answers = [Promise.resolve(undefined), Promise.resolve(undefined)];
    let asked = 0;
    having({ getSecurityInfo: () => answers[asked++] });
    observeConnections(observed, failed);
    onHeadersReceived.emit(redirect);
    await Promise.all(answers);
    await Promise.resolve();
    expect(asked).toBe(2);
    expect(observed).not.toHaveBeenCalled();
    expect(failed).not.toHaveBeenCalled();
  });

  it.each([
    [200, 1],
    [204, 1],
    [404, 1],
    [503, 1],
    [101, 0],
    [301, 0],
    [304, 0],
    [401, 0],
    [407, 0],
  ])('an answer is taken at once where it becomes the document: %i', (statusCode, count) => {
    having({ getSecurityInfo: async () => undefined });
    observeConnections(observed, failed);
    for (const url of ['http://a.test/', 'https://a.test/']) {
      observed.mockClear();
      onHeadersReceived.emit({
        ...details,
        url,
        statusCode,
        responseHeaders: [{ name: 'Strict-Transport-Security', value: 'max-age=1' }],
      });
      const answer = {
        kind: 'response-started',
        status: statusCode,
        url,
        time: 5,
        fields: { 'strict-transport-security': ['max-age=1'] },
      };
      expect(observed.mock.calls).toMatchObject(Array.from({ length: count }, () => [answer]));
    }
  });

  it('nothing is asked of a connection in clear text', () => {
    const getSecurityInfo = vi.fn<() => Promise<undefined>>(async () => undefined);
    having({ getSecurityInfo });
    observeConnections(observed, failed);
    onHeadersReceived.emit({ ...details, url: 'http://a.test/' });
    expect(getSecurityInfo).not.toHaveBeenCalled();
  });

  it('an error is reported', async () => {
    const error = new Error('no such request');
    having({ getSecurityInfo: () => Promise.reject(error) });
    observeConnections(observed, failed);
    onHeadersReceived.emit(details);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(error));
  });
});

describe('in Chromium', () => {
  it('the certificate is received where the feature is on', () => {
    having(chromium);
    observeConnections(observed, failed);
    expect(onHeadersReceived.registrations()).toEqual([
      [encrypted, ['securityInfo', 'securityInfoRawDer']],
    ]);
    onHeadersReceived.emit({ ...details, securityInfo: { state: 'broken', certificates: [] } });
    expect(observed.mock.calls[0]?.[0]).toMatchObject({
      kind: 'connection-seen',
      security: { state: 'broken', overriddenError: 'unknown' },
    });
  });

  it('nothing is told of an event without it', () => {
    having(chromium);
    observeConnections(observed, failed);
    onHeadersReceived.emit(details);
    expect(observed).not.toHaveBeenCalled();
  });

  it.each([{}, { OnHeadersReceivedOptions: { BLOCKING: 'blocking' } }])(
    'before version 144 nothing is listened to: %j',
    (other) => {
      having(other);
      observeConnections(observed, failed);
      expect(onHeadersReceived.registrations()).toEqual([]);
    },
  );

  it('a browser that refuses the listener says so, and nothing else is the worse for it', () => {
    having(chromium);
    const refusal = new TypeError('Invalid value for extraInfoSpec');
    const refused = vi.spyOn(onHeadersReceived, 'addListener').mockImplementation(() => {
      throw refusal;
    });
    expect(() => observeConnections(observed, failed)).not.toThrow();
    expect(failed).toHaveBeenCalledWith(refusal);
    refused.mockRestore();
  });
});
