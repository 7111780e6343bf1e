import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { findPageUrl, observeNavigations } from '../../src/platform/web-navigation.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const kinds = {
  onCommitted: 'document-committed',
  onErrorOccurred: 'navigation-failed',
  onHistoryStateUpdated: 'url-changed',
  onReferenceFragmentUpdated: 'url-changed',
} as const;

/** Chromium has no such addresses, so it never tells of one. */
const errorPages = { url: [{ urlPrefix: 'about:neterror?' }, { urlPrefix: 'about:certerror?' }] };

describe('webNavigation', () => {
  it('is listened to by one listener for each of these events, and no other', () => {
    observeNavigations(() => {});
    const { getFrame: _question, ...events } = fakeBrowser.webNavigation;
    const listened = Object.entries(events)
      .filter(([, event]) => event.registrations().length > 0)
      .map(([name, event]) => [name, event.registrations()]);
    expect(Object.fromEntries(listened)).toEqual(
      Object.fromEntries([
        ...Object.keys(kinds).map((name) => [name, [[]]]),
        ['onDOMContentLoaded', [[errorPages]]],
      ]),
    );
  });

  it.each(Object.entries(kinds) as [keyof typeof kinds, Observation['kind']][])(
    'tells %s as %s',
    (name, kind) => {
      const observed = vi.fn<(observation: Observation) => void>();
      observeNavigations(observed);
      const details = { tabId: 3, frameId: 0, url: 'https://a.test/', timeStamp: 1 };
      fakeBrowser.webNavigation[name].emit(details);
      expect(observed.mock.calls).toMatchObject([[{ kind, tabId: 3, url: 'https://a.test/' }]]);
    },
  );

  it('tells of Firefox’s error pages as failures', () => {
    const observed = vi.fn<(observation: Observation) => void>();
    observeNavigations(observed);
    const shown = { tabId: 3, frameId: 0, timeStamp: 1, documentId: 'd' };
    for (const url of [
      'about:neterror?e=netReset&u=https%3A//a.test/',
      'about:neterror?e=netReset',
    ])
      fakeBrowser.webNavigation.onDOMContentLoaded.emit({ ...shown, url });
    expect(observed.mock.calls).toMatchObject([
      [
        {
          kind: 'navigation-failed',
          url: 'https://a.test/',
          error: 'about:neterror?e=netReset',
          documentId: 'd',
        },
      ],
    ]);
  });

  it('says nothing of a load that Firefox calls aborted, for it does so of those that arrive', () => {
    const observed = vi.fn<(observation: Observation) => void>();
    observeNavigations(observed);
    const details = { tabId: 3, frameId: 0, url: 'https://a.test/', timeStamp: 1 };
    const errors = ['Error code 2152398850', 'Error code 2153390069', 'net::ERR_ABORTED'];
    for (const error of errors)
      fakeBrowser.webNavigation.onErrorOccurred.emit({ ...details, error });
    expect(observed.mock.calls).toMatchObject([[{ error: errors[1] }], [{ error: errors[2] }]]);
  });
});

const frame = (url: string) =>
  vi.spyOn(fakeBrowser.webNavigation, 'getFrame').mockResolvedValue({ url });

describe('the address of the page in a tab', () => {
  it('is known also where the tab hides it, without credentials', async () => {
    world.tabs = [{ id: 1, incognito: false }];
    frame('https://user:secret@a.test/');
    expect(await findPageUrl(1)).toBe('https://a.test/');
  });

  it('is the tab’s where no page is loaded', async () => {
    world.tabs = [{ id: 1, incognito: false, url: 'https://a.test/' }];
    expect(await findPageUrl(1)).toBe('https://a.test/');
  });

  it.each([
    ['hides it', [{ id: 1, incognito: false }]],
    ['is gone', []],
  ])('is null where the tab %s', async (_name, tabs) => {
    world.tabs = tabs;
    expect(await findPageUrl(1)).toBeNull();
  });

  it('is null where the browser says so by an error, and only of a missing tab', async () => {
    const asked = frame('');
    asked.mockRejectedValueOnce(new Error('Invalid tab ID: 1'));
    expect(await findPageUrl(1)).toBeNull();
    asked.mockRejectedValueOnce(new Error('The browser is shutting down.'));
    await expect(findPageUrl(1)).rejects.toThrow('shutting down');
  });
});
