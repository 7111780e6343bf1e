import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onMessage, sendMessage, type Sender } from '../../src/platform/messages.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});

const id = 'portlight';
const content = { id, url: 'https://a.test/', frameId: 0, documentId: 'page', tab: { id: 3 } };
const fromPage = {
  kind: 'document',
  tabId: 3,
  frameId: 0,
  documentId: 'page',
  url: 'https://a.test/',
};

describe('the sender of a message is', () => {
  it.each<[string, object, object]>([
    ['a document of a page', content, fromPage],
    [
      'a frame',
      { ...content, frameId: 7, documentId: 'frame', url: 'about:blank' },
      { ...fromPage, frameId: 7, documentId: 'frame', url: 'about:blank' },
    ],
    [
      'a document to which the browser gives no id',
      { ...content, documentId: undefined },
      { ...fromPage, documentId: null },
    ],
    [
      'the popup',
      { id, url: 'chrome-extension://portlight/src/popup/index.html' },
      { kind: 'extension' },
    ],
    [
      'a page of this extension in a tab',
      { ...content, url: 'chrome-extension://portlight/src/popup/index.html?tab=3' },
      { kind: 'extension' },
    ],
    [
      'a document, though its URL begins like those of this extension',
      { ...content, url: 'chrome-extension://portlight.a.test/' },
      { ...fromPage, url: 'chrome-extension://portlight.a.test/' },
    ],
  ])('%s', async (_name, source, sender) => {
    const answer = vi.fn<(message: unknown, sender: Sender) => Promise<unknown>>(async () => 'yes');
    onMessage(answer);
    const [reply] = fakeBrowser.runtime.onMessage.emit({ hello: 1 }, source);
    expect(answer.mock.calls).toEqual([[{ hello: 1 }, sender]]);
    expect(await reply).toBe('yes');
  });
});

describe('nobody answers', () => {
  it.each<[string, object]>([
    ['another extension', { ...content, id: 'another' }],
    [
      'another extension that gives this one’s URL',
      { id: 'another', url: 'chrome-extension://portlight/src/popup/index.html' },
    ],
    ['a sender without an id', { ...content, id: undefined }],
    ['a document without a tab', { ...content, tab: undefined }],
    ['a document in a tab without an id', { ...content, tab: {} }],
    ['a document without a frame', { ...content, frameId: undefined }],
    ['a document without a URL', { ...content, url: undefined }],
    ['nobody at all', {}],
  ])('%s', (_name, source) => {
    const answer = vi.fn<(message: unknown, sender: Sender) => Promise<unknown>>();
    onMessage(answer);
    expect(fakeBrowser.runtime.onMessage.emit({ hello: 1 }, source)).toEqual([undefined]);
    expect(answer).not.toHaveBeenCalled();
  });
});

it('a message goes out as it is, and the reply comes back as it is', async () => {
  world.reply = { ok: true };
  expect(await sendMessage({ hello: 1 })).toEqual({ ok: true });
  expect(world.sent).toEqual([{ hello: 1 }]);
});
