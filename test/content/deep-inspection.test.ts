import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inspectionReportSchema } from '../../src/messaging/inspection-report.ts';

const policy = 'default-src https:; report-to portlight-nonce';
const violation = {
  isTrusted: true,
  disposition: 'report',
  originalPolicy: policy,
  effectiveDirective: 'connect-src',
  blockedURI: 'ws://cdn.test/socket',
};

/** A document with the script in it, and what a test can do to it. */
async function run(isTop = true) {
  const replies: (() => Promise<object>)[] = [];
  const sent: unknown[] = [];
  const runtime: { id?: string; sendMessage: (message: unknown) => Promise<object> } = {
    id: 'portlight',
    sendMessage: async (message) => {
      sent.push(message);
      return (replies.shift() ?? (async () => ({ ok: true, listening: true })))();
    },
  };
  const listeners = new Map<string, (event: object) => void>();
  const content = { readyState: 'loading' };
  let tellObserver: ((reports: readonly object[]) => void) | null = null;
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('document', content);
  vi.stubGlobal('self', globalThis);
  vi.stubGlobal('top', isTop ? globalThis : {});
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) => {
    listeners.set(name, listener);
  });
  vi.stubGlobal('removeEventListener', (name: string) => listeners.delete(name));
  vi.stubGlobal(
    'ReportingObserver',
    class {
      constructor(callback: (reports: readonly object[]) => void) {
        tellObserver = callback;
      }
      observe(): void {}
      disconnect(): void {
        tellObserver = null;
      }
    },
  );
  vi.resetModules();
  await import('../../src/content/deep-inspection.iife.ts');
  return {
    content,
    sent,
    replies,
    runtime,
    /** What was sent, as the worker lets it in: nothing lost, nothing refused. */
    reports: () => {
      const reports = sent.map((message) => v.parse(inspectionReportSchema, message));
      expect(reports).toEqual(sent);
      return reports;
    },
    violate: (differs: object = {}) =>
      listeners.get('securitypolicyviolation')?.({ ...violation, ...differs }),
    observe: (differs: object = {}) => {
      const { blockedURI: blockedURL, ...body } = { ...violation, ...differs };
      tellObserver?.([{ body: { ...body, blockedURL } }]);
    },
  };
}

const own = { url: 'ws://cdn.test/socket', directive: 'connect-src', policy };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the script of a deep inspection', () => {
  it('tells of a violation once, whichever way it hears of it', async () => {
    const { violate, observe, reports } = await run(false);
    violate();
    observe();
    violate();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reports().map(({ violations }) => violations)).toEqual([[own]]);
  });

  it('hears by the observer alone, for a document can lose all its listeners', async () => {
    const { observe, reports } = await run(false);
    observe();
    await vi.advanceTimersByTimeAsync(250);
    expect(reports()).toMatchObject([{ violations: [own] }]);
  });

  it.each<[string, object]>([
    ['a policy of the page', { originalPolicy: 'default-src https:; report-to own' }],
    ['a policy that refuses, which ours does not', { disposition: 'enforce' }],
    ['an event that the page made', { isTrusted: false }],
    ['what is encrypted', { blockedURI: 'https://cdn.test/' }],
    ['what is no address', { blockedURI: 'inline' }],
  ])('is silent about %s', async (_what, differs) => {
    const { violate, sent } = await run(false);
    violate(differs);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([]);
  });

  it('tells how far the page is, and that it is quiet at last', async () => {
    const { content, reports } = await run();
    await vi.advanceTimersByTimeAsync(1_000);
    content.readyState = 'complete';
    await vi.advanceTimersByTimeAsync(2_500);
    expect(reports().map(({ stage }) => stage)).toEqual(['loading', 'listening']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reports().map(({ stage }) => stage)).toEqual(['loading', 'listening', 'complete']);
  });

  it('waits longer where the page goes on asking, but not for ever', async () => {
    const { content, violate, reports } = await run();
    content.readyState = 'complete';
    for (let place = 0; place < 14; place++) {
      violate({ blockedURI: `ws://cdn.test/${place}` });
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(reports().map(({ stage }) => stage)).not.toContain('complete');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(reports().at(-1)?.stage).toBe('complete');
  });

  it('gives up a page that will not load', async () => {
    const { reports } = await run();
    await vi.advanceTimersByTimeAsync(26_000);
    expect(reports().map(({ stage }) => stage)).toEqual(['loading', 'timed-out']);
  });

  it('of a frame has no say in that', async () => {
    const { content, sent } = await run(false);
    content.readyState = 'complete';
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sent).toEqual([]);
  });

  it('sends again what a stopped worker did not take', async () => {
    const { violate, replies, reports } = await run(false);
    replies.push(
      () => Promise.reject(new Error('The worker is gone.')),
      async () => ({ ok: false }),
    );
    violate();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(reports().map(({ violations }) => violations)).toEqual([[own], [own], [own]]);
  });

  it('goes on for ten seconds, for a worker that has not heard of its document', async () => {
    const { violate, replies, reports } = await run(false);
    const refusals = Array.from({ length: 40 }, () => async () => ({ ok: false }));
    replies.push(...refusals);
    violate();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(reports()).toHaveLength(refusals.length + 1);
  });

  it.each<[string, (script: Awaited<ReturnType<typeof run>>) => void]>([
    [
      'nobody listens any more',
      ({ replies }) => replies.push(async () => ({ ok: true, listening: false })),
    ],
    [
      'the extension is gone',
      ({ runtime }) => {
        delete runtime.id;
      },
    ],
  ])('ends where %s', async (_when, end) => {
    const script = await run(false);
    end(script);
    script.violate();
    await vi.advanceTimersByTimeAsync(500);
    const { length } = script.sent;
    script.violate({ blockedURI: 'ws://cdn.test/other' });
    script.observe({ blockedURI: 'ws://cdn.test/third' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(script.sent).toHaveLength(length);
  });
});
