import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMessage, type Answering } from '../../src/background/answer-message.ts';
import { activePage } from '../../src/core/tab-state.ts';
import { noSettings } from '../../src/core/settings.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { Visit } from '../../src/core/visit.ts';
import type { Command, CommandReply } from '../../src/messaging/commands.ts';
import type { Sender } from '../../src/platform/messages.ts';
import { listSiteVisits, putVisits } from '../../src/storage/history.ts';
import { writeTabState } from '../../src/storage/session-pages.ts';
import { readSettings } from '../../src/storage/settings.ts';
import { arrival, fold, noon, seen, started } from '../core/observations.ts';
import { resetFakeBrowser, world } from '../fake-browser.ts';
import { defer } from '../storage/deferred.ts';
import { stubIndexedDb } from '../storage/fresh-indexed-db.ts';
import { listedNames } from '../storage/listed-sites.ts';
import { makeOlderHistory } from '../storage/older-history.ts';
import { visitTo } from '../storage/visit-to.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

beforeEach(() => {
  resetFakeBrowser();
  stubIndexedDb();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const top: Sender = {
  kind: 'document',
  tabId: 1,
  frameId: 0,
  documentId: 'page',
  url: 'https://a.test/',
};
const frame: Sender = { ...top, frameId: 7, documentId: 'frame', url: 'https://frame.test/' };
const ourPage: Sender = { kind: 'extension' };

const contents = {
  protocol: 'h2',
  upgradesInsecureRequests: true,
  fromServiceWorker: false,
  hosts: [{ origin: 'https://cdn.test', protocol: 'h2', count: 2 }],
  resources: [{ url: 'http://cdn.test/a.png', destination: 'image', trace: 'timed' }],
  cutHosts: 1,
  moreResources: false,
  continued: false,
} as const;
const report = { type: 'document-report', ...contents };
const forget: Command = { type: 'forget-site', site: 'a.test' };
const forgetOlder: Command = { type: 'forget-before', time: noon * 2 };
const look: Command = { type: 'look-at-tab', tabId: 3 };
const forgetAll: Command = { type: 'forget-everything' };
const add: Command = { type: 'add-visits', visits: [visitTo('https://a.test/added')] };
const reload: Command = { type: 'reload-tab', tabId: 3 };
const allow: Command = { type: 'allow-port', tabId: 1, site: 'a.test', port: 8443 };
const withdraw: Command = { type: 'withdraw-port', site: 'a.test', port: 8443 };

let retries = 0;
const worker: Answering = {
  push: async () => undefined,
  look: async () => undefined,
  retry: async () => undefined,
  inTurn: (work) => work(),
  inspector: {
    start: async () => undefined,
    stop: async () => undefined,
    hear: async () => true,
  },
};

/** Answers, and says what was pushed. */
async function answer(
  message: unknown,
  sender: Sender,
): Promise<{
  readonly reply: CommandReply;
  readonly pushed: readonly Observation[];
  readonly lookedAt: readonly number[];
  /** What the inspector was asked. */
  readonly asked: readonly unknown[];
}> {
  const pushed: Observation[] = [];
  const lookedAt: number[] = [];
  const asked: unknown[] = [];
  const watched: Answering = {
    push: async (observation: Observation) => {
      pushed.push(observation);
    },
    retry: async () => {
      retries++;
    },
    inTurn: (work) => work(),
    look: async (tabId) => {
      lookedAt.push(tabId);
    },
    inspector: {
      start: async (tabId) => void asked.push(['start', tabId]),
      stop: async (tabId) => void asked.push(['stop', tabId]),
      hear: async (...heard) => {
        asked.push(heard);
        return false;
      },
    },
  };
  const reply = await answerMessage(message, sender, watched);
  return { reply, pushed, lookedAt, asked };
}

describe('a document', () => {
  it.each<[string, Sender, object]>([
    ['the page', top, { frameId: 0, topLevel: true, documentId: 'page', url: 'https://a.test/' }],
    [
      'a frame',
      frame,
      { frameId: 7, topLevel: false, documentId: 'frame', url: 'https://frame.test/' },
    ],
    ['one without an id', { ...top, documentId: null }, { topLevel: true, documentId: null }],
  ])('may report, and is who the browser says it is: %s', async (_name, sender, address) => {
    vi.spyOn(Date, 'now').mockReturnValue(noon);
    const { reply, pushed } = await answer(report, sender);
    expect(reply).toEqual({ ok: true });
    expect(pushed).toEqual([
      {
        kind: 'document-reported',
        time: noon,
        tabId: 1,
        parentDocumentId: null,
        ...(sender.kind === 'document' ? { url: sender.url, frameId: sender.frameId } : {}),
        ...address,
        ...contents,
      },
    ]);
  });

  it('cannot say that it is another', async () => {
    const { pushed } = await answer({ ...report, tabId: 9, frameId: 9, documentId: 'x' }, top);
    expect(pushed).toMatchObject([{ tabId: 1, frameId: 0, documentId: 'page' }]);
  });

  it.each([forget, forgetOlder, forgetAll, add, look, reload, allow, withdraw])(
    'may not command: $type',
    async (command) => {
      await putVisits([visitTo('https://a.test/')]);
      world.tabs = [{ id: 3, incognito: false }];
      const { reply, pushed } = await answer(command, top);
      expect(reply.ok).toBe(false);
      expect(pushed).toEqual([]);
      expect(await listSiteVisits('a.test', 10)).toHaveLength(1);
      expect(world.reloaded).toEqual([]);
      expect(await readSettings()).toEqual(noSettings);
    },
  );

  it('is told once its report is stored, and not before', async () => {
    const storing = defer<void>();
    const told = vi.fn<(reply: CommandReply) => void>();
    const reply = answerMessage(report, top, { ...worker, push: () => storing.promise }).then(told);
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    expect(told).not.toHaveBeenCalled();
    storing.resolve();
    await reply;
    expect(told.mock.calls).toEqual([[{ ok: true }]]);
  });

  it('leaves no credentials in the page record, be it in its URL or in those it names', async () => {
    const url = 'https://alice:secret@a.test/';
    const resources = [{ ...contents.resources[0], url: 'http://alice:secret@cdn.test/a.png' }];
    const { pushed } = await answer(
      { ...report, upgradesInsecureRequests: false, resources },
      { ...top, url },
    );
    const requested = started('http://cdn.test/a.png', {
      requestId: 'image',
      documentId: 'page',
      destination: 'image',
    });
    const state = fold([...arrival('https://a.test/', 'page'), ...pushed, requested]);
    expect(JSON.stringify(state)).not.toMatch(/alice|secret/);
    // One URL is one resource, however the page spelled it.
    expect(activePage(state)?.insecureResources).toMatchObject([
      { url: 'http://cdn.test/a.png', traces: ['requested', 'timed'] },
    ]);
  });
});

const keptOfA = (): Promise<readonly Visit[]> => listSiteVisits('a.test', 10);

describe('a page of this extension', () => {
  it('may add visits, and have what is old or everything forgotten', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(noon + 1);
    const [old, recent] = [
      visitTo('https://a.test/'),
      visitTo('https://a.test/', { time: noon + 1 }),
    ];
    const visits = [old, recent, { ...old, id: 'other', url: 'a.test' }];
    expect((await answer({ type: 'add-visits', visits }, ourPage)).reply).toEqual({ ok: true });
    expect(await keptOfA()).toEqual([recent, old]);
    await answer({ type: 'forget-before', time: noon + 1 }, ourPage);
    expect(await keptOfA()).toEqual([recent]);
    await answer(forgetAll, ourPage);
    expect(await keptOfA()).toEqual([]);
  });

  it('may have the rows of an older version’s sites made', async () => {
    await makeOlderHistory([visitTo('https://a.test/')]);
    expect(await listedNames()).toEqual([]);
    expect((await answer({ type: 'sum-up-sites' }, ourPage)).reply).toEqual({ ok: true });
    expect(await listedNames()).toEqual(['a.test']);
  });

  it('may have a site forgotten', async () => {
    const other = visitTo('https://b.test/');
    await putVisits([visitTo('https://a.test/')]);
    await putVisits([other]);
    expect((await answer(forget, ourPage)).reply).toEqual({ ok: true });
    expect(await listSiteVisits('a.test', 10)).toEqual([]);
    expect(await listSiteVisits('b.test', 10)).toEqual([other]);
  });

  it('may have a tab loaded anew', async () => {
    world.tabs = [{ id: 3, incognito: false }];
    expect((await answer(reload, ourPage)).reply).toEqual({ ok: true });
    expect(world.reloaded).toEqual([3]);
  });

  it('may have what failed tried again', async () => {
    retries = 0;
    expect((await answer({ type: 'retry-storage' }, ourPage)).reply).toEqual({ ok: true });
    expect(retries).toBe(1);
  });

  it('may allow a port of the page in a tab, and take that back', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(noon);
    await writeTabState(null, fold([seen(false)]));
    expect((await answer(allow, ourPage)).reply).toEqual({ ok: true });
    expect((await readSettings()).allowedPorts).toMatchObject([{ site: 'a.test', port: 8443 }]);
    expect((await answer(withdraw, ourPage)).reply).toEqual({ ok: true });
    expect(await readSettings()).toEqual(noSettings);
  });

  it.each([
    ['of a private window', fold([seen(true)])],
    ['of which that is not known', fold([])],
  ])('may not allow one for a tab %s', async (_name, state) => {
    await writeTabState(null, state);
    const { reply } = await answer(allow, ourPage);
    expect(reply).toEqual({ ok: false, reason: 'Of a private window nothing is kept.' });
    expect(await readSettings()).toEqual(noSettings);
  });

  it('may not allow one for a tab that is not there', async () => {
    expect((await answer(allow, ourPage)).reply.ok).toBe(false);
    expect(await readSettings()).toEqual(noSettings);
  });

  it('is told why a command failed', async () => {
    const { reply } = await answer(reload, ourPage);
    expect(reply).toEqual({ ok: false, reason: 'No tab with id: 3.' });
  });

  it('may not report', async () => {
    const { reply, pushed } = await answer(report, ourPage);
    expect(reply.ok).toBe(false);
    expect(pushed).toEqual([]);
  });
});

describe('a message that nobody knows is refused with a reason', () => {
  it.each([
    ['of another type', { type: 'open-tab', tabId: 3 }],
    ['without a type', { ...contents }],
    ['a damaged report', { ...report, hosts: 'many' }],
    ['a damaged command', { ...reload, tabId: 'three' }],
    ['text', 'document-report'],
    ['null', null],
    ['nothing', undefined],
  ])('%s', async (_name, message) => {
    for (const sender of [top, frame, ourPage]) {
      const { reply, pushed } = await answer(message, sender);
      expect(reply).toEqual({ ok: false, reason: expect.stringMatching(/.+/) as unknown });
      expect(pushed).toEqual([]);
    }
  });

  it('and a tab is looked at when asked for', async () => {
    expect(await answer(look, ourPage)).toMatchObject({ reply: { ok: true }, lookedAt: [3] });
  });

  it('and so is a report that could not be taken', async () => {
    const full = Promise.reject(new Error('full'));
    const reply = await answerMessage(report, top, { ...worker, push: () => full });
    expect(reply).toEqual({ ok: false, reason: 'full' });
  });
});

describe('a deep inspection', () => {
  const heard = { violations: [], stage: 'listening', begunAt: noon } as const;
  const inspection = { type: 'inspection-report', ...heard };

  it('hears what its document tells, which learns whether to go on', async () => {
    const { reply, pushed, asked } = await answer(inspection, frame);
    expect(reply).toEqual({ ok: true, listening: false });
    expect(asked).toMatchObject([[heard, { documentId: 'frame', topLevel: false, tabId: 1 }]]);
    expect(pushed).toEqual([]);
  });

  it.each(['start', 'stop'] as const)('is told to %s by our own pages alone', async (what) => {
    const command = { type: `${what}-inspection`, tabId: 3 };
    expect((await answer(command, ourPage)).asked).toEqual([[what, 3]]);
    const { reply, asked } = await answer(command, top);
    expect(reply.ok).toBe(false);
    expect(asked).toEqual([]);
  });

  it.each<[string, object]>([
    ['a stage that there is none of', { stage: 'stopped' }],
    ['no time', { begunAt: Number.NaN }],
    [
      'a policy of any length',
      { violations: [{ url: '', directive: '', policy: 'x'.repeat(301) }] },
    ],
    ['too many violations', { violations: Array.from({ length: 1_001 }, () => ({})) }],
  ])('does not hear a report with %s', async (_what, wrong) => {
    const { reply, asked } = await answer({ ...inspection, ...wrong }, top);
    expect(reply.ok).toBe(false);
    expect(asked).toEqual([]);
  });
});
