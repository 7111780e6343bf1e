import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInspectionTools } from '../../src/background/inspection-tools.ts';
import { createInspector, type Inspector } from '../../src/background/inspector.ts';
import { inspectionDeadline, inspectionPolicy } from '../../src/core/inspection.ts';
import type { Observation } from '../../src/core/observation.ts';
import {
  forgetInspection,
  listInspections,
  readInspection,
  writeInspection,
} from '../../src/storage/inspections.ts';
import { committed, navigationFailed, noon } from '../core/observations.ts';
import { fakeBrowser, resetFakeBrowser, world } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => import('../fake-browser.ts'));

const url = 'https://a.test/';
const source = {
  tabId: 1,
  frameId: 0,
  topLevel: true,
  documentId: 'new',
  parentDocumentId: null,
  time: noon + 50,
  url,
};
const policy = inspectionPolicy({ nonce: 'nonce' });
const { webRequest } = fakeBrowser;

let now = noon;
let failures: unknown[] = [];

beforeEach(() => {
  resetFakeBrowser();
  [now, failures] = [noon, []];
  world.tabs = [1, 2].map((id) => ({ id, incognito: false, url }));
});
afterEach(() => {
  vi.restoreAllMocks();
  if (failures.length > 0) throw new Error(`The inspector failed: ${failures.map(String).join()}`);
});

/** A worker: each has an inspector of its own, over the same browser. */
function work(reload = fakeBrowser.tabs.reload): { inspector: Inspector; pushed: Observation[] } {
  const pushed: Observation[] = [];
  const push = async (observation: Observation): Promise<void> => void pushed.push(observation);
  const inspector = createInspector({
    read: readInspection,
    list: listInspections,
    write: writeInspection,
    forget: forgetInspection,
    tools: createInspectionTools('script.js', (observation) => void push(observation)),
    reload,
    push,
    now: () => now,
    nonce: () => 'nonce',
    failed: (error) => void failures.push(error),
  });
  return { inspector, pushed };
}

/** Everything an inspection puts into the browser. */
function remains(): object {
  return {
    rules: world.rules.map(({ id }) => id),
    scripts: world.scripts.map(({ id }) => id),
    alarms: [...world.alarms.keys()],
    listeners: webRequest.onBeforeRequest.registrations().length,
  };
}

const nothing = { rules: [], scripts: [], alarms: [], listeners: 0 };
const everything = {
  rules: [1],
  scripts: ['deep-inspection'],
  alarms: ['inspection/1'],
  listeners: 1,
};

async function phase(tabId = 1): Promise<string | undefined> {
  return (await readInspection(tabId))?.phase;
}

function commit(documentId: string, at = noon + 10): Observation {
  return committed(url, documentId, { time: at });
}

const quiet = { violations: [], stage: 'complete', begunAt: noon + 5 } as const;

/** The browser stops a worker: its listeners are gone, the rest of the world stays. */
async function restart(): Promise<ReturnType<typeof work>> {
  const kept = { ...world, session: new Map(world.session), alarms: new Map(world.alarms) };
  resetFakeBrowser();
  Object.assign(world, { tabs: kept.tabs, rules: kept.rules, scripts: kept.scripts });
  for (const [key, value] of kept.session) world.session.set(key, value);
  for (const [name, when] of kept.alarms) world.alarms.set(name, when);
  const next = work();
  next.inspector.recover();
  await settle(next.inspector);
  return next;
}

/** Waits for what was noticed to be done: whatever is asked next takes its turn after it. */
async function settle(inspector: Inspector): Promise<void> {
  await inspector.stop(9);
}

describe('a deep inspection', () => {
  it('is in place before the page is asked for again', async () => {
    const seen: object[] = [];
    const { inspector } = work(async (tabId, how) => {
      seen.push(remains());
      await fakeBrowser.tabs.reload(tabId, how);
    });
    await inspector.start(1);
    expect(seen).toEqual([everything]);
    expect(world.reloaded).toEqual([1]);
    expect(world.alarms.get('inspection/1')).toBe(noon + inspectionDeadline);
  });

  it('adds its policy to the one tab, beside the page’s own', async () => {
    const { inspector } = work();
    await inspector.start(1);
    expect(world.rules).toMatchObject([
      {
        action: {
          type: 'modifyHeaders',
          responseHeaders: [
            {
              header: 'content-security-policy-report-only',
              operation: 'append',
              value: policy,
            },
          ],
        },
        condition: { tabIds: [1] },
      },
    ]);
    expect(webRequest.onBeforeRequest.registrations()).toMatchObject([[{ tabId: 1 }]]);
  });

  it('passes on what goes against its own policy, and nothing else', async () => {
    const { inspector, pushed } = work();
    await inspector.start(1);
    const own = { url: 'ws://cdn.test/', directive: 'connect-src' };
    const violations = [
      { ...own, policy },
      { ...own, url: 'ws://other.test/', policy: 'default-src https:' },
    ];
    expect(await inspector.hear({ ...quiet, violations, stage: null }, source)).toBe(true);
    expect(pushed).toEqual([{ ...source, kind: 'violations-reported', violations: [own] }]);
  });

  it('ends when the page is quiet: the record learns of it, and nothing is left', async () => {
    const { inspector, pushed } = work();
    await inspector.start(1);
    inspector.notice(commit('new'));
    expect(await inspector.hear(quiet, source)).toBe(false);
    expect(pushed).toEqual([{ ...source, kind: 'document-inspected' }]);
    expect(await phase()).toBe('complete');
    expect(remains()).toEqual(nothing);
  });

  it('is not ended by a frame', async () => {
    const { inspector } = work();
    await inspector.start(1);
    const frame = { ...source, topLevel: false, frameId: 3, documentId: 'frame' };
    expect(await inspector.hear(quiet, frame)).toBe(true);
    expect(await phase()).toBe('reloading');
  });

  it('of nobody is asked to be silent', async () => {
    const { inspector, pushed } = work();
    expect(await inspector.hear(quiet, source)).toBe(false);
    expect(pushed).toEqual([]);
  });

  it.each<[string, string | undefined, (inspector: Inspector) => Promise<void> | void]>([
    ['it is stopped', 'stopped', (inspector) => inspector.stop(1)],
    ['its time is over', 'timed-out', (inspector) => inspector.expire(1)],
    ['the tab is closed', undefined, (inspector) => inspector.forget(1)],
    [
      'the tab goes elsewhere',
      'left',
      (inspector) => {
        inspector.notice(commit('new'));
        inspector.notice(commit('other', noon + 20));
      },
    ],
    [
      'the page does not come',
      'failed',
      (inspector) => inspector.notice(navigationFailed(url, 'net::ERR_FAILED', { time: noon + 1 })),
    ],
  ])('leaves nothing behind where %s', async (_how, ended, end) => {
    const { inspector } = work();
    await inspector.start(1);
    await end(inspector);
    await settle(inspector);
    expect(await phase()).toBe(ended);
    expect(remains()).toEqual(nothing);
  });

  it('does not mind a navigation that its own reload took over from, nor a prerender', async () => {
    const { inspector } = work();
    await inspector.start(1);
    inspector.notice(navigationFailed(url, 'net::ERR_ABORTED', { time: noon + 1 }));
    inspector.notice(committed(url, 'hidden', { time: noon + 1, hidden: true }));
    await settle(inspector);
    expect(await phase()).toBe('reloading');
  });

  it('leaves nothing behind where it cannot begin, and says why', async () => {
    const { inspector } = work();
    await expect(inspector.start(7)).rejects.toThrow('No tab with id: 7.');
    expect(await phase(7)).toBeUndefined();
    expect(remains()).toEqual(nothing);
  });

  it('of one tab does not end with that of another', async () => {
    const { inspector } = work();
    await inspector.start(1);
    await inspector.start(2);
    await inspector.stop(2);
    expect(remains()).toEqual(everything);
  });
});

describe('a worker that begins', () => {
  it('carries on what was under way, and says so', async () => {
    const { inspector } = work();
    await inspector.start(1);
    const next = await restart();
    expect(remains()).toEqual(everything);
    next.inspector.notice(commit('new'));
    await next.inspector.hear(quiet, source);
    expect(await readInspection(1)).toMatchObject({ phase: 'complete', resumed: true });
    expect(remains()).toEqual(nothing);
  });

  it('ends what took too long', async () => {
    const { inspector } = work();
    await inspector.start(1);
    now = noon + inspectionDeadline + 1;
    await restart();
    expect(await phase()).toBe('timed-out');
    expect(remains()).toEqual(nothing);
  });

  it('takes out what belongs to no inspection', async () => {
    const { inspector } = work();
    await inspector.start(1);
    world.session.clear();
    const { inspector: next } = await restart();
    await settle(next);
    expect({ ...remains(), alarms: [] }).toEqual(nothing);
  });

  it('leaves what has ended as it ended', async () => {
    const { inspector } = work();
    await inspector.start(1);
    await inspector.stop(1);
    await restart();
    expect(await readInspection(1)).toMatchObject({ phase: 'stopped', resumed: false });
  });
});
