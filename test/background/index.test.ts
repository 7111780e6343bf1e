import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTabState } from '../../src/storage/session-pages.ts';
import { listSiteVisits } from '../../src/storage/history.ts';
import { fakeBrowser, resetFakeBrowser, storedSession, world } from '../fake-browser.ts';
import { stubIndexedDb } from '../storage/fresh-indexed-db.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeAll(async () => {
  await import('../../src/background/index.ts');
});
beforeEach(() => {
  resetFakeBrowser({ keepListeners: true });
  stubIndexedDb();
  world.tabs = [{ id: 1, incognito: false, url }];
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const url = 'https://a.test/';
const { runtime, tabs, webNavigation, webRequest, storage } = fakeBrowser;

const request = {
  requestId: '1',
  url,
  method: 'GET',
  type: 'main_frame',
  timeStamp: 1_000,
  tabId: 1,
  frameId: 0,
  parentFrameId: -1,
};
const answer = { ...request, statusCode: 200, fromCache: false, ip: '192.0.2.1' };
const commit = { tabId: 1, frameId: 0, url, timeStamp: 1_200, documentId: 'a' };
const sender = { id: runtime.id, url, frameId: 0, documentId: 'a', tab: { id: 1 } };
const report = {
  type: 'document-report',
  protocol: 'h2',
  upgradesInsecureRequests: false,
  fromServiceWorker: false,
  hosts: [],
  resources: [],
  cutHosts: 0,
  cutResources: 0,
};

/** Sends a report, and waits until it and all before it are stored. */
async function sendReport(): Promise<unknown> {
  return runtime.onMessage.emit(report, sender)[0];
}

/** A page arrives, as the browser tells it. */
async function arrive(): Promise<void> {
  webRequest.onBeforeRequest.emit(request);
  webRequest.onResponseStarted.emit(answer);
  webNavigation.onCommitted.emit(commit);
  await sendReport();
}

describe('the worker', () => {
  it('listens from its first turn, or the browser would not wake it', () => {
    const events = [
      webRequest.onBeforeRequest,
      webRequest.onBeforeRedirect,
      webRequest.onResponseStarted,
      webRequest.onErrorOccurred,
      webNavigation.onCommitted,
      webNavigation.onErrorOccurred,
      runtime.onMessage,
      runtime.onInstalled,
      runtime.onStartup,
      tabs.onRemoved,
    ];
    expect(events.every((event) => event.registrations().length > 0)).toBe(true);
  });

  it('turns what the browser tells into a record, a toolbar and a visit', async () => {
    expect(await sendReport()).toEqual({ ok: true });
    await arrive();
    const state = await readTabState(1);
    expect(state?.pages['a']).toMatchObject({ url, private: false, shown: true });
    expect(world.toolbars.get(1)).toMatchObject({ text: '1' });
    expect(await listSiteVisits('a.test', 10)).toMatchObject([{ url, protocol: 'h2' }]);
  });

  it('keeps no visit of a private window', async () => {
    world.tabs = [{ id: 1, incognito: true, url }];
    await arrive();
    expect(world.toolbars.get(1)).toMatchObject({ text: '1' });
    expect(await listSiteVisits('a.test', 10)).toEqual([]);
  });

  it('forgets with the last private tab which certificates were refused there', async () => {
    const other = { id: 2, incognito: true, url };
    world.tabs = [{ id: 1, incognito: true, url }, other];
    webNavigation.onErrorOccurred.emit({ ...commit, error: 'net::ERR_CERT_DATE_INVALID' });
    await sendReport();
    expect(Object.keys(storedSession())).toContain('certificate-errors/private');
    world.tabs = [other];
    tabs.onRemoved.emit(1, {});
    await vi.waitFor(() =>
      expect(Object.keys(storedSession())).toEqual(['certificate-errors/private']),
    );
    tabs.onRemoved.emit(2, {});
    await vi.waitFor(() => expect(storedSession()).toEqual({}));
  });

  it('forgets with the last private tab what hosts said of HSTS there', async () => {
    world.tabs = [{ id: 1, incognito: true, url }];
    await arrive();
    expect(Object.keys(storedSession())).toContain('known-hosts/private');
    world.tabs = [];
    tabs.onRemoved.emit(1, {});
    await vi.waitFor(() => expect(storedSession()).toEqual({}));
  });

  it('records a page also where the history cannot be opened, and says so', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const fault = new Error('The disk is full.');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw fault;
    });
    await arrive();
    expect((await readTabState(1))?.pages['a']?.navigation?.response).toMatchObject({ url });
    expect(said).toHaveBeenCalledWith('Portlight:', fault);
  });

  it('forgets a tab that is closed', async () => {
    await arrive();
    world.tabs = [];
    tabs.onRemoved.emit(1, {});
    await vi.waitFor(() => expect(storedSession()).toEqual({}));
  });

  it('forgets it also when the page says a last word as it goes', async () => {
    await arrive();
    world.tabs = [];
    tabs.onRemoved.emit(1, {});
    await sendReport();
    await vi.waitFor(() => expect(storedSession()).toEqual({}));
  });

  it.each(['onInstalled', 'onStartup'] as const)(
    'begins anew on %s: closed tabs are forgotten, open ones are shown',
    async (event) => {
      await arrive();
      world.toolbars.clear();
      await storage.session.set({ 'page/orphan': {}, 'tab/7': {} });
      runtime[event].emit();
      await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '1' }));
      expect(Object.keys(storedSession()).toSorted()).toEqual(['page/a', 'tab/1']);
    },
  );

  it('says on its console what went wrong, and goes on', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const fault = new Error('The storage is full.');
    vi.spyOn(storage.session, 'set').mockRejectedValueOnce(fault);
    await arrive();
    expect(said.mock.calls).toEqual([['Portlight:', fault]]);
    await arrive();
    expect((await readTabState(1))?.tab.active).toBe('a');
  });

  it('obeys its own pages', async () => {
    const popup = { id: runtime.id, url: runtime.getURL('/src/popup/index.html') };
    const [reply] = runtime.onMessage.emit({ type: 'reload-tab', tabId: 1 }, popup);
    expect(await reply).toEqual({ ok: true });
    expect(world.reloaded).toEqual([1]);
  });
});
