import { describe, expect, it } from 'vitest';
import type { InsecureTrace } from '../../src/core/insecure-resource.ts';
import type { MixedOutcome } from '../../src/core/mixed-outcome.ts';
import { listMixedResources, listUpgradedRedirects } from '../../src/core/mixed-resource.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import {
  answered,
  arrival,
  committed,
  inFrame,
  noon,
  pageAfter,
  reported,
  started,
} from './observations.ts';

const top = 'https://top.test/';
const url = 'http://cdn.test/a.png';

/** A page with one insecure image that left these traces. */
function pageWith(traces: readonly InsecureTrace[]): PageRecord {
  const resource = {
    url,
    destination: 'image',
    document: 'top',
    firstSeenAt: noon,
    address: null,
    redirectedFrom: null,
  } as const;
  return { ...pageAfter(...arrival(top, 'top')), insecureResources: [{ ...resource, traces }] };
}

const outcomes: readonly (readonly [MixedOutcome, readonly InsecureTrace[]])[] = [
  ['declared', ['referenced']],
  ['upgraded', ['fetched-upgraded']],
  ['upgraded', ['fetched-upgraded', 'referenced']],
  ['upgraded', ['deferred']],
  ['upgraded', ['redirected-upgraded', 'referenced']],
  ['upgraded', ['redirected-upgraded', 'timed']],
  ['blocked', ['timed']],
  ['blocked', ['timed', 'referenced']],
  ['blocked', ['element-failed', 'referenced']],
  ['blocked', ['frame-failed']],
  ['blocked', ['asked-for']],
  ['blocked', ['redirected-insecurely']],
  ['blocked', ['request-blocked']],
  ['loaded-insecurely', ['requested']],
  ['loaded-insecurely', ['requested', 'timed']],
  ['loaded-insecurely', ['answered', 'requested', 'timed']],
  ['loaded-insecurely', ['redirected-insecurely', 'requested']],
  ['loaded-insecurely', ['fetched-upgraded', 'requested']],
];

describe('what became of a mixed resource', () => {
  it.each(outcomes)('is %s where the traces are %j', (outcome, traces) => {
    expect(listMixedResources(pageWith(traces))).toMatchObject([{ url, outcome }]);
  });
});

describe('a part that was asked for over https and redirected to http', () => {
  it('is listed by itself where the browser upgraded it, for nothing insecure was asked for', () => {
    const page = pageWith(['redirected-upgraded']);
    expect(listMixedResources(page)).toEqual([]);
    expect(listUpgradedRedirects(page)).toMatchObject([{ url, outcome: 'upgraded' }]);
  });

  it('is mixed content where anything else names it', () => {
    const page = pageWith(['redirected-upgraded', 'timed']);
    expect(listMixedResources(page)).toMatchObject([{ url }]);
    expect(listUpgradedRedirects(page)).toEqual([]);
  });
});

describe('upgrade-insecure-requests', () => {
  const resources = [{ url, destination: 'image', trace: 'fetched-upgraded' }] as const;
  const policy = { fields: { 'content-security-policy': ['upgrade-insecure-requests'] } };

  it('in the markup keeps a resource from being mixed content', () => {
    const report = reported(top, 'top', { upgradesInsecureRequests: true, resources });
    expect(listMixedResources(pageAfter(...arrival(top, 'top'), report))).toEqual([]);
  });

  it('in the response does the same', () => {
    const page = pageAfter(
      started(top),
      answered(top, policy),
      committed(top, 'top'),
      reported(top, 'top', { resources }),
    );
    expect(listMixedResources(page)).toEqual([]);
  });

  it('holds for the frames of the document too', () => {
    const page = pageAfter(
      started(top),
      answered(top, policy),
      committed(top, 'top'),
      reported('https://frame.test/', 'f', { ...inFrame('f', 'top'), resources }),
    );
    expect(listMixedResources(page)).toEqual([]);
  });

  it('of a frame does not hold for the page around it', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      reported(top, 'top', { resources }),
      reported('https://frame.test/', 'f', {
        ...inFrame('f', 'top'),
        upgradesInsecureRequests: true,
        fromServiceWorker: false,
        resources,
      }),
    );
    expect(listMixedResources(page)).toMatchObject([{ url, frameUrl: null }]);
  });
});

describe('the list of mixed resources', () => {
  it('says in which frame a resource is, and nothing for the page itself', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      reported(top, 'top', { resources: [{ url, destination: 'image', trace: 'timed' }] }),
      reported('https://frame.test/', 'f', {
        ...inFrame('f', 'top'),
        resources: [{ url, destination: 'image', trace: 'timed' }],
      }),
    );
    expect(listMixedResources(page).map(({ frameUrl }) => frameUrl)).toEqual([
      null,
      'https://frame.test/',
    ]);
  });

  it('joins a trace without a destination to the one that has it', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      reported(top, 'top', {
        resources: [
          { url, destination: 'unknown', trace: 'timed' },
          { url, destination: 'image', trace: 'referenced' },
        ],
      }),
    );
    expect(listMixedResources(page)).toMatchObject([{ destination: 'image', outcome: 'blocked' }]);
  });

  it('keeps a trace whose destination nothing tells', () => {
    const resources = [{ url, destination: 'unknown', trace: 'timed' }] as const;
    const page = pageAfter(...arrival(top, 'top'), reported(top, 'top', { resources }));
    expect(listMixedResources(page)).toMatchObject([{ destination: 'unknown' }]);
  });

  it('is in the order of first sight, then of the address', () => {
    const at = (path: string, time: number) =>
      reported(top, 'top', {
        time,
        resources: [{ url: `http://cdn.test/${path}`, destination: 'image', trace: 'timed' }],
      });
    const page = pageAfter(...arrival(top, 'top'), at('c', noon), at('b', noon), at('a', noon + 1));
    expect(listMixedResources(page).map((resource) => resource.url.at(-1))).toEqual([
      'b',
      'c',
      'a',
    ]);
  });
});
