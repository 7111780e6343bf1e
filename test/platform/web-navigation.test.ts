import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { observeNavigations } from '../../src/platform/web-navigation.ts';
import { fakeBrowser, resetFakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
});

const kinds = {
  onCommitted: 'document-committed',
  onErrorOccurred: 'navigation-failed',
  onHistoryStateUpdated: 'url-changed',
  onReferenceFragmentUpdated: 'url-changed',
} as const;

describe('webNavigation', () => {
  it('is listened to by one listener for each of these events, and no other', () => {
    observeNavigations(() => {});
    const { getFrame: _question, ...events } = fakeBrowser.webNavigation;
    const listened = Object.entries(events)
      .filter(([, event]) => event.registrations().length > 0)
      .map(([name, event]) => [name, event.registrations()]);
    expect(Object.fromEntries(listened)).toEqual(
      Object.fromEntries(Object.keys(kinds).map((name) => [name, [[]]])),
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
