import * as fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTabState } from '../../src/storage/session-pages.ts';
import { readInspection } from '../../src/storage/inspections.ts';
import { listSiteVisits, putVisits } from '../../src/storage/history.ts';
import {
  fakeBrowser,
  resetFakeBrowser,
  storedSession,
  world,
  type Toolbar,
} from '../fake-browser.ts';
import { defer } from '../storage/deferred.ts';
import { stubIndexedDb } from '../storage/fresh-indexed-db.ts';
import { visitTo } from '../storage/visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

let shownAtFirst: Toolbar | undefined;

beforeAll(async () => {
  // As after the extension was switched on: the browser tells nothing, and its storage is empty.
  world.tabs = [{ id: 1, incognito: false, url: 'https://a.test/' }];
  await import('../../src/background/index.ts');
  await vi.waitUntil(() => 'session/begun' in storedSession());
  shownAtFirst = world.toolbars.get(1);
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
const {
  alarms,
  contextMenus,
  omnibox,
  permissions,
  runtime,
  tabs,
  webNavigation,
  webRequest,
  storage,
} = fakeBrowser;

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
const ourPage = { id: runtime.id, url: fakeBrowser.runtime.getURL('/src/popup/index.html') };
const report = {
  type: 'document-report',
  protocol: 'h2',
  upgradesInsecureRequests: false,
  fromServiceWorker: false,
  hosts: [],
  resources: [],
  cutHosts: 0,
  moreResources: false,
  continued: false,
};

/** The keys of what is stored of tabs, pages and hosts. */
function remembered(): readonly string[] {
  return Object.keys(storedSession())
    .filter((key) => key !== 'trouble')
    .toSorted();
}

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

async function keptIds(): Promise<readonly string[]> {
  return (await listSiteVisits('a.test', 10)).map(({ id }) => id);
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
      permissions.onAdded,
      permissions.onRemoved,
      tabs.onRemoved,
      tabs.onReplaced,
      tabs.onCreated,
      alarms.onAlarm,
      contextMenus.onClicked,
      omnibox.onInputStarted,
      omnibox.onInputChanged,
      omnibox.onInputEntered,
    ];
    expect(events.every((event) => event.registrations().length > 0)).toBe(true);
  });

  it('begins anew in its first turn where nothing tells that it began', () => {
    expect(shownAtFirst).toMatchObject({ text: '?' });
  });

  it('turns what the browser tells into a record, a toolbar and a visit', async () => {
    expect(await sendReport()).toEqual({ ok: true });
    await arrive();
    const state = await readTabState(1);
    expect(state?.pages['a']).toMatchObject({ url, private: false, shown: true });
    expect(world.toolbars.get(1)).toMatchObject({ text: '1' });
    expect(await listSiteVisits('a.test', 10)).toMatchObject([{ url, protocol: 'h2' }]);
  });

  it('shows a failure again once the browser has committed its error page, which clears the toolbar', async () => {
    const error = 'Error code 2152398868';
    webNavigation.onErrorOccurred.emit({ ...commit, documentId: 'b', error });
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '×' }));
    world.toolbars.clear();
    webNavigation.onCommitted.emit({ ...commit, documentId: 'c' });
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '×' }));
  });

  it('shows a page again whose commit came after its report, though nothing of it has changed', async () => {
    webRequest.onBeforeRequest.emit(request);
    webRequest.onResponseStarted.emit(answer);
    await sendReport();
    expect(world.toolbars.get(1)).toMatchObject({ text: '1' });
    world.toolbars.clear();
    webNavigation.onCommitted.emit(commit);
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '1' }));
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
    expect(remembered()).toContain('certificate-errors/private');
    world.tabs = [other];
    tabs.onRemoved.emit(1, {});
    await vi.waitFor(() => expect(remembered()).toEqual(['certificate-errors/private']));
    tabs.onRemoved.emit(2, {});
    await vi.waitFor(() => expect(remembered()).toEqual([]));
  });

  it('forgets with the last private tab what hosts said of HSTS there', async () => {
    world.tabs = [{ id: 1, incognito: true, url }];
    await arrive();
    expect(Object.keys(storedSession())).toContain('known-hosts/private');
    world.tabs = [];
    tabs.onRemoved.emit(1, {});
    await vi.waitFor(() => expect(storedSession()).toEqual({}));
  });

  it('compares a private page with others of private windows, and forgets them with the last', async () => {
    world.tabs = [{ id: 1, incognito: true, url }];
    await arrive();
    webNavigation.onCommitted.emit({ ...commit, timeStamp: 2_000, documentId: 'b' });
    await runtime.onMessage.emit(report, { ...sender, documentId: 'b' })[0];
    const earlier = (await readTabState(1))?.pages['b']?.earlier?.visits.map(({ id }) => id);
    expect(earlier).toEqual(['a']);
    expect(remembered()).toContain('visits/private');
    world.tabs = [];
    tabs.onRemoved.emit(1, {});
    await vi.waitFor(() => expect(storedSession()).toEqual({}));
  });

  it('tells what is worse than on the visit before, once', async () => {
    const policy = [{ name: 'Strict-Transport-Security', value: 'max-age=63072000' }];
    const told: unknown[] = [];
    for (const [place, responseHeaders] of [policy, [], []].entries()) {
      const documentId = `document-${place}`;
      const later = { requestId: documentId, timeStamp: 1_000 * (place + 1) };
      webRequest.onBeforeRequest.emit({ ...request, ...later });
      webRequest.onResponseStarted.emit({ ...answer, ...later, responseHeaders });
      webNavigation.onCommitted.emit({ ...commit, timeStamp: later.timeStamp + 200, documentId });
      await runtime.onMessage.emit(report, { ...sender, documentId })[0];
      told.push(world.toolbars.get(1)?.['text']);
    }
    expect(told).toEqual(['', '2', '1']);
    const [, changed] = await listSiteVisits('a.test', 10);
    expect(changed?.findings).toContain('change-for-the-worse.hsts-vanished');
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
    await vi.waitFor(() => expect(remembered()).toEqual([]));
  });

  it('forgets it also when the page says a last word as it goes', async () => {
    await arrive();
    world.tabs = [];
    tabs.onRemoved.emit(1, {});
    await sendReport();
    await vi.waitFor(() => expect(remembered()).toEqual([]));
  });

  it('lets the tab that takes another’s place say the same of the page, and visits it no more', async () => {
    await arrive();
    world.tabs = [{ id: 2, incognito: false, url }];
    tabs.onReplaced.emit(2, 1);
    await vi.waitFor(() => expect(world.toolbars.get(2)).toEqual(world.toolbars.get(1)));
    expect(Object.keys(storedSession()).toSorted()).toEqual(['page/a', 'tab/2']);
    expect(await listSiteVisits('a.test', 10)).toHaveLength(1);
  });

  it('moves no tab beside a batch, which would bring the old one back', async () => {
    await arrive();
    const last = sendReport();
    world.tabs = [{ id: 2, incognito: false, url }];
    tabs.onReplaced.emit(2, 1);
    await last;
    await vi.waitFor(() => expect(world.toolbars.get(2)).toMatchObject({ text: '1' }));
    expect(Object.keys(storedSession()).toSorted()).toEqual(['page/a', 'tab/2']);
  });

  it('says of a tab whose page was never seen the same when it is replaced', async () => {
    world.tabs = [{ id: 2, incognito: false, url }];
    tabs.onReplaced.emit(2, 1);
    await vi.waitFor(() => expect(world.toolbars.get(2)).toMatchObject({ text: '?' }));
  });

  it('moves to a tab that has gone again without a fault', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    await arrive();
    world.tabs = [];
    tabs.onReplaced.emit(2, 1);
    tabs.onRemoved.emit(2, {});
    await vi.waitFor(() => expect(storedSession()).toEqual({}));
    expect(said).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['is closed', () => tabs.onRemoved.emit(1, {})],
    ['gives its place to another', () => tabs.onReplaced.emit(2, 1)],
  ])('ends the inspection of a tab that %s', async (_what, end) => {
    await arrive();
    const reply = await runtime.onMessage.emit({ type: 'start-inspection', tabId: 1 }, ourPage)[0];
    expect(reply).toEqual({ ok: true });
    expect(world.rules).toHaveLength(1);
    world.tabs = [{ id: 2, incognito: false, url }];
    end();
    await vi.waitFor(() => expect(world.rules).toEqual([]));
    expect([world.scripts, await readInspection(1)]).toEqual([[], null]);
  });

  it('says of a tab that is restored but not loaded that nothing was seen', async () => {
    tabs.onCreated.emit({ id: 1, incognito: false, url });
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '?' }));
  });

  it('says nothing of a tab that is only about to load', async () => {
    world.tabs = [...world.tabs, { id: 2, incognito: false, url }];
    tabs.onCreated.emit({ id: 1, incognito: false, url: '' });
    tabs.onCreated.emit({ id: 2, incognito: false, url });
    await vi.waitFor(() => expect(world.toolbars.get(2)).toMatchObject({ text: '?' }));
    expect(world.toolbars.has(1)).toBe(false);
  });

  it('forgets no tab that came, with its page, while it was looking which ones are open', async () => {
    const { promise, resolve } = defer<void>();
    world.tabs = [];
    vi.spyOn(tabs, 'query').mockImplementationOnce(() => promise.then(() => []));
    runtime.onStartup.emit();
    world.tabs = [{ id: 1, incognito: false, url }];
    const arrived = arrive();
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    resolve();
    await arrived;
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '1' }));
    expect(Object.keys(storedSession()).toSorted()).toEqual(['page/a', 'tab/1']);
  });

  it.each(['onInstalled', 'onStartup'] as const)(
    'begins anew on %s: closed tabs are forgotten, open ones are shown',
    async (event) => {
      await arrive();
      world.toolbars.clear();
      await storage.session.set({ 'page/orphan': {}, 'tab/7': {} });
      runtime[event].emit();
      await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '1' }));
      expect(remembered()).toEqual(['page/a', 'session/begun', 'tab/1']);
    },
  );

  it.each(['onAdded', 'onRemoved'] as const)('looks at every tab anew on %s', async (event) => {
    world.origins = event === 'onAdded' ? world.origins : [];
    permissions[event].emit({});
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '?' }));
  });

  it('says on its console what went wrong, and goes on', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const fault = new Error('The storage is full.');
    vi.spyOn(storage.session, 'set').mockRejectedValueOnce(fault);
    await arrive();
    expect(said.mock.calls).toEqual([['Portlight:', fault]]);
    expect((await readTabState(1))?.tab.active).toBe('a');
    await arrive();
    expect((await readTabState(1))?.tab.active).toBe('a');
  });

  it('sees a page arrive, whatever stands in its storage', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const keys = ['tab/1', 'page/a', 'page/b', 'certificate-errors', 'trouble', 'owed-visit/a'];
    const anything = fc.record(Object.fromEntries(keys.map((key) => [key, fc.jsonValue()])));
    await fc.assert(
      fc.asyncProperty(anything, async (stored) => {
        resetFakeBrowser({ keepListeners: true });
        world.tabs = [{ id: 1, incognito: false, url }];
        await storage.session.set(stored);
        await arrive();
        expect((await readTabState(1))?.tab.active).toBe('a');
        expect(world.toolbars.get(1)).toMatchObject({ text: '1' });
      }),
      { numRuns: 50 },
    );
    expect(said).not.toHaveBeenCalled();
  });

  it('notes what it saw while its storage was full, as soon as there is room', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await sendReport();
    resetFakeBrowser({ keepListeners: true });
    world.tabs = [{ id: 1, incognito: false, url }];
    world.quota = 500;
    await arrive();
    expect(await readTabState(1)).toBeNull();
    world.quota = 1_000_000;
    const popup = { id: runtime.id, url: runtime.getURL('/src/popup/index.html') };
    await runtime.onMessage.emit({ type: 'retry-storage' }, popup)[0];
    expect((await readTabState(1))?.pages['a']).toMatchObject({ url, shown: true });
    expect(world.toolbars.get(1)).toMatchObject({ text: '1' });
    expect(await listSiteVisits('a.test', 10)).toHaveLength(1);
  });

  it('shows every tab anew when a port was allowed, and again when that was taken back', async () => {
    const popup = { id: runtime.id, url: runtime.getURL('/src/popup/index.html') };
    const what = { site: 'a.test', port: 8443 };
    const odd = `https://a.test:${what.port}/`;
    webRequest.onBeforeRequest.emit({ ...request, url: odd });
    const field = { name: 'Strict-Transport-Security', value: 'max-age=63072000' };
    webRequest.onResponseStarted.emit({ ...answer, url: odd, responseHeaders: [field] });
    webNavigation.onCommitted.emit({ ...commit, url: odd });
    await sendReport();
    expect(world.toolbars.get(1)).toMatchObject({ text: '1' });
    runtime.onMessage.emit({ type: 'allow-port', tabId: 1, ...what }, popup);
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '' }));
    runtime.onMessage.emit({ type: 'withdraw-port', ...what }, popup);
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '1' }));
  });

  it('shows every tab anew when the badge is to mark less, and keeps no visit unrecorded', async () => {
    await arrive();
    expect(world.toolbars.get(1)).toMatchObject({ text: '1' });
    const page = { id: runtime.id, url: runtime.getURL('/src/options/index.html') };
    const set = { type: 'set-preference', name: 'badgeWeakened', value: false };
    expect(await runtime.onMessage.emit(set, page)[0]).toEqual({ ok: true });
    await vi.waitFor(() => expect(world.toolbars.get(1)).toMatchObject({ text: '' }));
    await runtime.onMessage.emit({ ...set, name: 'recording' }, page)[0];
    webNavigation.onCommitted.emit({ ...commit, documentId: 'b' });
    await runtime.onMessage.emit(report, { ...sender, documentId: 'b' })[0];
    await runtime.onMessage.emit({ ...set, name: 'recording', value: true }, page)[0];
    await runtime.onMessage.emit({ ...report, protocol: 'h3' }, { ...sender, documentId: 'b' })[0];
    expect(await listSiteVisits('a.test', 10)).toHaveLength(1);
  });

  it('brings settings of an earlier version to where they belong', async () => {
    await storage.local.set({ 'allowed-ports': [{ site: 'a.test', port: 81, until: 9 }] });
    runtime.onInstalled.emit();
    await vi.waitFor(() => expect([...world.sync.keys()]).toEqual(['allowed-port/a.test:81']));
    await vi.waitFor(() => expect([...world.local.keys()]).toEqual([]));
  });

  it('erases old visits at a start, and once a day, where the settings say so', async () => {
    const now = 2_000_000_000_000;
    vi.spyOn(Date, 'now').mockReturnValue(now);
    const day = 86_400_000;
    const old = visitTo(url, { time: now - 31 * day });
    const young = visitTo(url, { time: now - 29 * day });
    await putVisits([old, young]);
    runtime.onStartup.emit();
    await vi.waitFor(() => expect(world.alarms.get('prune-history')).toBe(now + day));
    expect(await keptIds()).toEqual([young.id, old.id]);
    await storage.sync.set({ 'setting/historyDays': 30 });
    alarms.onAlarm.emit({ name: 'prune-history' });
    await vi.waitFor(async () => expect(await keptIds()).toEqual([young.id]));
    await storage.managed.set({ historyDays: 7 });
    runtime.onStartup.emit();
    await vi.waitFor(async () => expect(await keptIds()).toEqual([]));
  });

  it('has one entry in the menu of pages, which opens the popup or else the same in a tab', async () => {
    runtime.onInstalled.emit();
    runtime.onStartup.emit();
    await vi.waitFor(() => expect(world.alarms.has('prune-history')).toBe(true));
    await vi.waitFor(() =>
      expect(world.menu).toMatchObject([{ id: 'connection', title: 'Connection of this page' }]),
    );
    const tab = { id: 1, windowId: 5 };
    contextMenus.onClicked.emit({ menuItemId: 'another' }, tab);
    contextMenus.onClicked.emit({ menuItemId: 'connection' }, tab);
    expect(world.popups).toEqual([{ windowId: 5 }]);
    world.popups = null;
    contextMenus.onClicked.emit({ menuItemId: 'connection' }, tab);
    await vi.waitFor(() =>
      expect(world.opened).toEqual([runtime.getURL('/src/popup/index.html?tab=1')]),
    );
  });

  it('obeys its own pages', async () => {
    const popup = { id: runtime.id, url: runtime.getURL('/src/popup/index.html') };
    const [reply] = runtime.onMessage.emit({ type: 'reload-tab', tabId: 1 }, popup);
    expect(await reply).toEqual({ ok: true });
    expect(world.reloaded).toEqual([1]);
  });
});
