import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentReportSchema } from '../../src/messaging/document-report.ts';
import { fakeDocument, FakeElement, fakeElement, type FakeDocument } from './fake-document.ts';

type Report = v.InferOutput<typeof documentReportSchema>;

/** The page around the content script, of which a test sees what was sent. */
function page(protocol: string, content: FakeDocument, navigation: object) {
  const sent: unknown[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const runtime: { id?: string; sendMessage: (message: unknown) => Promise<unknown> } = {
    id: 'portlight',
    sendMessage: async (message) => {
      sent.push(message);
      return { ok: true };
    },
  };
  const observers: ((entries: readonly object[]) => void)[] = [];
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('location', { protocol });
  vi.stubGlobal('document', content);
  vi.stubGlobal('isSecureContext', protocol === 'https:');
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => callback());
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) => {
    listeners.set(name, listener);
  });
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(callback: (list: { getEntries: () => readonly object[] }) => void) {
        observers.push((entries) => callback({ getEntries: () => entries }));
      }
      observe(): void {}
    },
  );
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    navigation as PerformanceNavigationTiming,
  ]);
  return {
    sent,
    runtime,
    /** What was sent, as the worker lets it in: nothing lost, nothing refused. */
    reports: (): readonly Report[] => {
      const reports = sent.map((message) => v.parse(documentReportSchema, message));
      expect(reports).toEqual(sent);
      return reports;
    },
    tell: (name: string, event: object = {}) => listeners.get(name)?.(event),
    time: (entries: readonly object[]) => observers.forEach((observe) => observe(entries)),
    leave: () => listeners.get('pagehide')?.({ target: content }),
  };
}

/** Runs the script in a page with these elements. */
async function run(
  elements: readonly Element[],
  protocol = 'https:',
  metas: readonly Element[] = [],
  navigation: object = { nextHopProtocol: 'h2', workerStart: 0 },
) {
  const around = page(protocol, fakeDocument(elements, { metas }), navigation);
  vi.resetModules();
  await import('../../src/content/document-report.iife.ts');
  return around;
}

const image = (src: string, lazy = false): Element =>
  fakeElement('img', { attributes: { src }, lazy });
const images = (count: number): readonly Element[] =>
  Array.from({ length: count }, (_none, place) => image(`http://cdn.test/${place}.png`));

const form = (method: string): Element =>
  fakeElement('form', { attributes: { action: `http://b.test/${method}`, method } });
const field = (type: string): Element => Object.assign(fakeElement('input'), { type });

function urlsOf(reports: readonly Report[]): readonly string[] {
  return reports.flatMap(({ resources }) => resources.map(({ url }) => url));
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the content script', () => {
  it('reports what the worker expects, no more and no less', async () => {
    const { tell, time, reports } = await run([image('http://cdn.test/a.png')]);
    time([
      { name: 'https://cdn.test/b.js', initiatorType: 'script', nextHopProtocol: 'h3' },
      { name: 'http://cdn.test/c.js', initiatorType: 'script', nextHopProtocol: '' },
      { name: 'data:,', initiatorType: 'img', nextHopProtocol: '' },
    ]);
    tell('DOMContentLoaded');
    await vi.advanceTimersByTimeAsync(200);
    expect(reports()).toEqual([
      {
        type: 'document-report',
        protocol: 'h2',
        upgradesInsecureRequests: false,
        fromServiceWorker: false,
        hosts: [
          { origin: 'https://cdn.test', protocol: 'h3', count: 1 },
          { origin: 'http://cdn.test', protocol: '', count: 1 },
        ],
        resources: [
          { url: 'http://cdn.test/c.js', destination: 'script', trace: 'timed' },
          { url: 'http://cdn.test/a.png', destination: 'image', trace: 'referenced' },
        ],
        cutHosts: 0,
        moreResources: false,
        continued: false,
      },
    ]);
  });

  it.each<[string, Element]>([
    ['a URL of any length', image(`http://cdn.test/${'a'.repeat(20_000)}`)],
    [
      'an element of any name',
      fakeElement('constructor', { attributes: { src: 'http://cdn.test/a' } }),
    ],
  ])('is not silenced by %s', async (_name, element) => {
    const { leave, reports } = await run([element, image('http://cdn.test/b.png')]);
    leave();
    expect(urlsOf(reports())).toContain('http://cdn.test/b.png');
  });

  it('looks at a blank frame even where it has lost all listeners', async () => {
    const { reports } = await run([image('http://cdn.test/a.png')], 'about:');
    await vi.advanceTimersByTimeAsync(2_100);
    expect(urlsOf(reports())).toEqual(['http://cdn.test/a.png']);
  });

  it('tells a lazy image from one that is asked for', async () => {
    const { leave, reports } = await run([
      image('http://cdn.test/a.png', true),
      image('http://cdn.test/b.png'),
    ]);
    leave();
    expect(reports()[0]?.resources.map(({ trace }) => trace)).toEqual(['deferred', 'referenced']);
  });

  it('tells a form that posts from one that sends by GET, and leaves out one that sends nothing', async () => {
    const { leave, reports } = await run([form('post'), form('get'), form('dialog')]);
    leave();
    expect(reports()[0]?.resources).toEqual([
      { url: 'http://b.test/post', destination: 'form', trace: 'posted-to' },
      { url: 'http://b.test/get', destination: 'form', trace: 'referenced' },
    ]);
  });

  it.each([
    ['https:', undefined],
    ['http:', { text: 1, password: 1 }],
  ])('counts fields where the context is not secure: %s', async (protocol, insecureFields) => {
    const { leave, reports } = await run([field('password'), field('email')], protocol);
    leave();
    expect(reports()[0]?.insecureFields).toEqual(insecureFields);
  });

  it.each(['before', 'after'])('sees an upgrade whose timing comes %s its name', async (when) => {
    const { leave, time, reports } = await run([image('http://cdn.test/a.png')]);
    if (when === 'after') leave();
    time([{ name: 'https://cdn.test/a.png', initiatorType: 'img', nextHopProtocol: 'h2' }]);
    leave();
    expect(reports().flatMap(({ resources }) => resources)).toContainEqual({
      url: 'http://cdn.test/a.png',
      destination: 'image',
      trace: 'fetched-upgraded',
    });
  });

  it('sees an element that failed', async () => {
    const { leave, tell, reports } = await run([]);
    tell('error', { target: image('http://cdn.test/a.png') });
    tell('error', { target: image('https://cdn.test/b.png') });
    tell('error', { target: globalThis });
    leave();
    expect(reports()[0]?.resources).toEqual([
      { url: 'http://cdn.test/a.png', destination: 'image', trace: 'element-failed' },
    ]);
  });

  it('speaks of no insecure part in a document that is insecure itself', async () => {
    const { leave, tell, time, reports } = await run(images(3), 'http:');
    time([{ name: 'http://cdn.test/c.js', initiatorType: 'script', nextHopProtocol: '' }]);
    tell('error', { target: image('http://cdn.test/a.png') });
    leave();
    expect(reports()).toMatchObject([{ resources: [], hosts: [{ count: 1 }] }]);
  });

  it.each([
    ['upgrade-insecure-requests', true],
    ["default-src 'self'; Upgrade-Insecure-Requests ;", true],
    ["default-src 'self'", false],
    ['no-upgrade-insecure-requests', false],
    ['', false],
  ])('reads the policy in the markup: %j is %s', async (content, upgrades) => {
    const meta = fakeElement('meta', { attributes: { content } });
    const { leave, reports } = await run([], 'https:', [meta]);
    leave();
    expect(reports()[0]?.upgradesInsecureRequests).toBe(upgrades);
  });
});

describe('a document of the site’s own service worker', () => {
  it('says so at once, before an answer seen on the side passes for its own', async () => {
    const navigation = { nextHopProtocol: '', workerStart: 3.7 };
    const { reports } = await run([], 'https:', [], navigation);
    expect(reports()).toMatchObject([{ fromServiceWorker: true, protocol: '' }]);
  });

  it.each([
    ['the worker left it to the network', { nextHopProtocol: 'h2', workerStart: 3.7 }],
    ['there is no worker', { nextHopProtocol: '', workerStart: 0 }],
  ])('is none where %s', async (_why, navigation) => {
    const { leave, reports } = await run([], 'https:', [], navigation);
    expect(reports()).toEqual([]);
    leave();
    expect(reports()).toMatchObject([{ fromServiceWorker: false }]);
  });
});

describe('reports', () => {
  it('are gathered: however much happens in a moment, there is one', async () => {
    const { sent, time } = await run([]);
    for (let place = 0; place < 50; place++) {
      time([{ name: `https://cdn.test/${place}`, initiatorType: 'img', nextHopProtocol: 'h2' }]);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(1);
  });

  it('tell of each reference once, in batches', async () => {
    const { tell, reports } = await run(images(1_350));
    for (const event of ['DOMContentLoaded', 'load', 'focusin', 'focusin']) {
      tell(event);
      await vi.advanceTimersByTimeAsync(10_000);
    }
    const urls = urlsOf(reports());
    expect(urls).toHaveLength(1_350);
    expect(new Set(urls).size).toBe(1_350);
    expect(Math.max(...reports().map(({ resources }) => resources.length))).toBe(500);
  });

  it('say so where there is more than can be told apart', async () => {
    const { tell, reports } = await run(images(4_010));
    for (const event of ['DOMContentLoaded', 'load', 'focusin', 'focusin']) {
      tell(event);
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(urlsOf(reports())).toHaveLength(4_000);
    expect(reports().at(-1)?.moreResources).toBe(true);
  });

  it('say whether an earlier one arrived', async () => {
    const { runtime, leave, reports } = await run([]);
    const deliver = runtime.sendMessage;
    runtime.sendMessage = () => Promise.resolve({ ok: false });
    leave();
    await vi.advanceTimersByTimeAsync(0);
    runtime.sendMessage = deliver;
    leave();
    await vi.advanceTimersByTimeAsync(0);
    leave();
    expect(reports().map(({ continued }) => continued)).toEqual([false, true]);
  });

  it('are sent again by themselves where none arrives for minutes, whether the worker is gone or cannot store them', async () => {
    const { runtime, tell, reports } = await run([image('http://cdn.test/a.png')]);
    const deliver = runtime.sendMessage;
    let attempts = 0;
    runtime.sendMessage = async () => {
      attempts += 1;
      if (attempts % 2 === 0) throw new Error('The message port closed.');
      return { ok: false };
    };
    tell('DOMContentLoaded');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(attempts).toBeGreaterThan(7);
    runtime.sendMessage = deliver;
    await vi.advanceTimersByTimeAsync(240_000);
    expect(urlsOf(reports())).toEqual(['http://cdn.test/a.png']);
  });

  it('that nobody will take wake the worker no more after that', async () => {
    const { runtime, tell } = await run([]);
    let attempts = 0;
    runtime.sendMessage = async () => {
      attempts += 1;
      return { ok: false };
    };
    tell('DOMContentLoaded');
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(attempts).toBe(11);
  });

  it('begin anew where the page is back from the back/forward cache', async () => {
    const { tell, reports } = await run([image('http://cdn.test/a.png')]);
    for (const [event, detail] of [
      ['load', {}],
      ['pageshow', { persisted: false }],
      ['pageshow', { persisted: true }],
    ] as const) {
      tell(event, detail);
      await vi.advanceTimersByTimeAsync(10_000);
    }
    const whole = reports().filter(({ resources }) => resources.length > 0);
    expect(whole.map(({ continued }) => continued)).toEqual([false, false]);
  });

  it('name a host of any length', async () => {
    const { time, leave, reports } = await run([]);
    time([{ name: `https://${'a'.repeat(1_000)}/`, initiatorType: 'img', nextHopProtocol: '' }]);
    leave();
    expect(reports()).toMatchObject([{ hosts: [{ count: 1 }] }]);
  });

  it('that did not arrive go with the next', async () => {
    const { runtime, leave, reports } = await run([image('http://cdn.test/a.png')]);
    const deliver = runtime.sendMessage;
    runtime.sendMessage = () => Promise.reject(new Error('No worker.'));
    leave();
    await vi.advanceTimersByTimeAsync(0);
    runtime.sendMessage = deliver;
    leave();
    expect(urlsOf(reports())).toEqual(['http://cdn.test/a.png']);
  });

  it('end with the extension', async () => {
    const { runtime, sent, tell, leave } = await run(images(1));
    delete runtime.id;
    tell('load');
    leave();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual([]);
  });
});
