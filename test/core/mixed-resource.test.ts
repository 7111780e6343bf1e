import { describe, expect, it } from 'vitest';
import type { InsecureTrace } from '../../src/core/insecure-resource.ts';
import type { MixedOutcome } from '../../src/core/mixed-outcome.ts';
import {
  listMixedResources,
  listUnsettledResources,
  listUpgradedRedirects,
} from '../../src/core/mixed-resource.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { MixedContentDestination } from '../../src/standards/mixed-content.ts';
import {
  answered,
  arrival,
  committed,
  frameAnswered,
  inFrame,
  noon,
  pageAfter,
  reported,
  started,
  violated,
} from './observations.ts';
import type { Observation, ReportedResource } from '../../src/core/observation.ts';

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

function refused(of: string, destination: 'unknown' | 'iframe') {
  return { url: of, destination, trace: 'refused-by-policy' } as const;
}

function frameOf(of: string) {
  return { url: of, destination: 'iframe', trace: 'asked-for' } as const;
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
  // A policy is asked before anything is, so what waits may never be asked for.
  ['declared', ['violated']],
  ['upgraded', ['requested-upgraded', 'violated']],
  ['upgraded', ['deferred', 'violated']],
  ['blocked', ['timed', 'violated']],
  ['blocked', ['requested-upgraded', 'timed', 'violated']],
  ['loaded-insecurely', ['requested', 'violated']],
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

describe('an image at an IPv6 address, which Chromium fetches in clear text', () => {
  const address = 'http://[2001:db8::1]/a.png';
  const seenAs = (destination: MixedContentDestination, ...traces: readonly InsecureTrace[]) => {
    const page = pageWith(traces);
    const insecureResources = page.insecureResources.map((seen) => ({
      ...seen,
      url: address,
      destination,
    }));
    const seen = { ...page, insecureResources };
    return [listMixedResources(seen), listUnsettledResources(seen)].map((list) =>
      list.map(({ outcome }) => outcome),
    );
  };

  it.each<[string, readonly InsecureTrace[], MixedContentDestination]>([
    ['resource timing', ['referenced', 'timed'], 'image'],
    ['resource timing of a background', ['timed'], 'unknown'],
    ['its failure', ['element-failed', 'referenced'], 'image'],
  ])('is unsettled where no request was seen, only %s', (_what, traces, destination) => {
    expect(seenAs(destination, ...traces)).toEqual([[], ['blocked']]);
  });

  it.each<[MixedOutcome, readonly InsecureTrace[], MixedContentDestination]>([
    ['loaded-insecurely', ['requested', 'timed'], 'image'],
    ['blocked', ['request-blocked', 'timed'], 'image'],
    ['blocked', ['redirected-insecurely', 'timed'], 'image'],
    ['blocked', ['timed'], 'script'],
    ['declared', ['referenced'], 'image'],
  ])('is %s by %j of a part of the kind %s', (outcome, traces, destination) => {
    expect(seenAs(destination, ...traces)).toEqual([[outcome], []]);
  });
});

describe('what the policy of a deep inspection caught', () => {
  const socket = 'ws://cdn.test/socket';
  const inspection = (...observations: readonly Observation[]) =>
    pageAfter(...arrival(top, 'top'), ...observations);
  const twin = started('https://cdn.test/a.png', {
    requestId: 'twin',
    documentId: 'top',
    destination: 'image',
  });
  const imageViolation = violated(top, 'top', [{ url, directive: 'img-src' }]);

  it('is blocked where it is of a kind that browsers never upgrade', () => {
    const page = inspection(violated(top, 'top', [{ url: socket, directive: 'connect-src' }]));
    expect(listMixedResources(page)).toMatchObject([
      { url: socket, destination: 'websocket', outcome: 'blocked' },
    ]);
  });

  it.each([
    ['after it', [imageViolation, twin]],
    ['before it', [twin, imageViolation]],
  ])('was upgraded where its secure twin was asked for %s', (_when, observations) => {
    expect(listMixedResources(inspection(...observations))).toMatchObject([
      { url, destination: 'image', outcome: 'upgraded' },
    ]);
  });

  it('is no mixed content where the twin is of a kind that only the page’s own policy upgrades', () => {
    const script = 'http://cdn.test/a.js';
    const asked = started('https://cdn.test/a.js', {
      requestId: 'twin',
      documentId: 'top',
      destination: 'script',
    });
    const caught = violated(top, 'top', [{ url: script, directive: 'script-src-elem' }]);
    expect(listMixedResources(inspection(asked, caught))).toEqual([]);
    expect(listMixedResources(inspection(caught))).toMatchObject([{ outcome: 'blocked' }]);
  });

  it('is nothing where it is on this machine, or the directive guards no request', () => {
    const violations = [
      { url: 'http://127.0.0.1/a.png', directive: 'img-src' },
      { url, directive: 'base-uri' },
    ];
    expect(listMixedResources(inspection(violated(top, 'top', violations)))).toEqual([]);
  });

  it('is one row with what other channels saw, under the destination they knew', () => {
    const beacon = { url, destination: 'beacon', trace: 'timed' } as const;
    const caught = violated(top, 'top', [{ url, directive: 'connect-src' }]);
    const rows = [{ url, destination: 'beacon', traces: ['timed', 'violated'] }];
    const told = reported(top, 'top', { resources: [beacon] });
    expect(listMixedResources(inspection(told, caught))).toMatchObject(rows);
    expect(listMixedResources(inspection(caught, told))).toMatchObject(rows);
  });

  it('is one row with the frame, of which the policy tells the origin alone', () => {
    const frame = { url: 'http://frame.test/f.html', destination: 'embed' } as const;
    const told = reported(top, 'top', { resources: [{ ...frame, trace: 'asked-for' }] });
    const caught = violated(top, 'top', [
      { url: 'http://frame.test/', directive: 'object-src' },
      { url: 'http://other.test/', directive: 'frame-src' },
    ]);
    expect(listMixedResources(inspection(told, caught))).toMatchObject([
      frame,
      { url: 'http://other.test/', destination: 'iframe', outcome: 'blocked' },
    ]);
  });

  it('says nothing of a form that leads to the same address', () => {
    const form = { url: 'http://a.test/', destination: 'form' } as const;
    const told = reported(top, 'top', { resources: [{ ...form, trace: 'referenced' }] });
    const caught = violated(top, 'top', [{ url: form.url, directive: 'frame-src' }]);
    expect(listMixedResources(inspection(told, caught))).toMatchObject([
      { ...form, outcome: 'declared', traces: ['referenced'] },
      { url: form.url, destination: 'iframe', outcome: 'blocked' },
    ]);
  });

  it('keeps to the document that asked', () => {
    const inner = violated('https://f.test/', 'f', [{ url, directive: 'script-src' }], {
      ...inFrame('f', 'top'),
    });
    const told = reported(top, 'top', {
      resources: [{ url, destination: 'script', trace: 'timed' }],
    });
    expect(listMixedResources(inspection(told, inner))).toMatchObject([
      { frameUrl: null },
      { frameUrl: 'https://f.test/' },
    ]);
  });
});

describe('what the page’s own policy refused', () => {
  it('is no mixed content, whatever else shows it', () => {
    const resources = [
      { url, destination: 'script', trace: 'timed' },
      refused(url, 'unknown'),
    ] as const;
    expect(
      listMixedResources(pageAfter(...arrival(top, 'top'), reported(top, 'top', { resources }))),
    ).toEqual([]);
  });

  it('is a frame’s origin, and no other frame than those of it', () => {
    const resources = [
      frameOf('http://a.test/f.html'),
      frameOf('http://b.test/f.html'),
      refused('http://a.test/', 'iframe'),
    ];
    const page = pageAfter(...arrival(top, 'top'), reported(top, 'top', { resources }));
    expect(listMixedResources(page)).toMatchObject([{ url: 'http://b.test/f.html' }]);
  });
});

describe('a part that was asked for over https and redirected to http', () => {
  it('is listed by itself where the browser upgraded it, for nothing insecure was asked for', () => {
    const page = pageWith(['redirected-upgraded']);
    expect(listMixedResources(page)).toEqual([]);
    expect(listUpgradedRedirects(page)).toMatchObject([{ url, outcome: 'upgraded' }]);
  });

  it('is so too where a deep inspection heard of where it went on', () => {
    const page = pageWith(['redirected-upgraded', 'requested-upgraded']);
    expect(listMixedResources(page)).toEqual([]);
    expect(listUpgradedRedirects(page)).toMatchObject([{ url, outcome: 'upgraded' }]);
  });

  it('is so in Firefox, which tells of the step to http and of the step back', () => {
    const page = pageWith(['redirected-insecurely', 'fetched-upgraded']);
    expect(listMixedResources(page)).toEqual([]);
    expect(listUpgradedRedirects(page)).toMatchObject([{ url, outcome: 'upgraded' }]);
  });

  it.each([
    [['redirected-upgraded', 'timed']],
    [['redirected-insecurely', 'fetched-upgraded', 'timed']],
    [['redirected-insecurely']],
    [['fetched-upgraded']],
  ] as const)('is mixed content where it was not, or anything else names it: %j', (traces) => {
    const page = pageWith([...traces]);
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

/** A page of whose arrival nothing was seen. */
function pageWithUnseenPolicy(...resources: readonly ReportedResource[]): PageRecord {
  return pageAfter(committed(top, 'top'), reported(top, 'top', { resources }));
}

describe('a frame that a frame names', () => {
  const policy = { fields: { 'content-security-policy': ['upgrade-insecure-requests'] } };
  const named = { url: 'http://inner.test/', destination: 'iframe', trace: 'asked-for' } as const;
  const inUpgradingPage = (address: string, resources: readonly ReportedResource[], own = {}) =>
    pageAfter(
      started(top),
      answered(top, policy),
      committed(top, 'top'),
      frameAnswered(address, 'top', own),
      reported(address, 'f', { ...inFrame('f', 'top'), resources }),
    );

  it('is blocked under the policy of the page around', () => {
    const page = inUpgradingPage('https://frame.test/', [named]);
    expect(listMixedResources(page)).toMatchObject([{ url: named.url, outcome: 'blocked' }]);
  });

  it.each([
    ['of its own', inUpgradingPage('https://frame.test/', [named], policy)],
    ['that it has from the page, as no server answered', inUpgradingPage('about:srcdoc', [named])],
    [
      'of the page, as Firefox has it',
      inUpgradingPage('https://frame.test/', [named, { ...named, trace: 'fetched-upgraded' }]),
    ],
  ])('is upgraded under a policy %s', (_whose, page) => {
    expect(listMixedResources(page)).toEqual([]);
  });
});

describe('a policy whose answer was not seen', () => {
  const image = { url, destination: 'image', trace: 'fetched-upgraded' } as const;

  it.each([
    ['image that was asked for over https', image],
    ['image that nothing asked for', { ...image, trace: 'referenced' }],
    ['lazy image', { ...image, trace: 'deferred' }],
    ['image that failed, whichever way it was asked for', { ...image, trace: 'element-failed' }],
    ['frame that leaves no other sign', { url, destination: 'iframe', trace: 'asked-for' }],
    ['form', { url, destination: 'form', trace: 'posted-to' }],
  ] as const)('may be why nothing is wrong with an %s', (_what, resource) => {
    expect(listMixedResources(pageWithUnseenPolicy(resource))).toEqual([]);
    expect(listUnsettledResources(pageWithUnseenPolicy(resource))).toMatchObject([{ url }]);
  });

  it('did not upgrade what was stopped under its insecure address', () => {
    const script = { url, destination: 'script', trace: 'timed' } as const;
    expect(listMixedResources(pageWithUnseenPolicy(script))).toMatchObject([
      { url, outcome: 'blocked' },
    ]);
    expect(listUnsettledResources(pageWithUnseenPolicy(script))).toEqual([]);
  });

  it('did not upgrade what was asked for in clear text', () => {
    const open = answered(url, { documentId: 'top', destination: 'image' });
    const seenOpen = pageAfter(committed(top, 'top'), open);
    expect(listMixedResources(seenOpen)).toMatchObject([{ outcome: 'loaded-insecurely' }]);
  });

  it('is that of a page from its site’s service worker, whatever the server answered meanwhile', () => {
    const told = reported(top, 'top', { fromServiceWorker: true, resources: [image] });
    expect(listUnsettledResources(pageAfter(...arrival(top, 'top'), told))).toMatchObject([
      { url },
    ]);
  });

  it('does not matter where the markup has one', () => {
    const told = reported(top, 'top', { upgradesInsecureRequests: true, resources: [image] });
    expect(listUnsettledResources(pageAfter(committed(top, 'top'), told))).toEqual([]);
  });

  it('of a frame leaves open what is in the frame only', () => {
    const frame = reported('https://frame.test/', 'f', {
      ...inFrame('f', 'top'),
      resources: [image],
    });
    const told = reported(top, 'top', { resources: [image] });
    const whole = pageAfter(...arrival(top, 'top'), told, frame);
    expect(listMixedResources(whole)).toMatchObject([{ frameUrl: null }]);
    expect(listUnsettledResources(whole)).toMatchObject([{ frameUrl: 'https://frame.test/' }]);
  });

  it.each(['about:srcdoc', 'about:blank', 'blob:https://top.test/1', 'data:text/html,'])(
    'is none where no server answers: %s',
    (address) => {
      const frame = reported(address, 'f', { ...inFrame('f', 'top'), resources: [image] });
      expect(listMixedResources(pageAfter(...arrival(top, 'top'), frame))).toMatchObject([{ url }]);
    },
  );
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
