import { describe, expect, it } from 'vitest';
import { applyToPage } from '../../src/core/apply-to-page.ts';
import { countCut } from '../../src/core/count-cut.ts';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import { listMixedResources } from '../../src/core/mixed-resource.ts';
import {
  answered,
  arrival,
  committed,
  inFrame,
  navigationFailed,
  noon,
  pageAfter,
  redirected,
  reported,
  requestFailed,
  started,
} from './observations.ts';

const top = 'https://top.test/';
const image = 'http://cdn.test/a.png';
const part = { requestId: 'p', documentId: 'top', destination: 'image' } as const;

const traces: readonly (readonly [string, Observation, object])[] = [
  [
    'a request in clear text',
    started(image, part),
    { url: image, destination: 'image', traces: ['requested'] },
  ],
  [
    'an answer in clear text, with the address it came from',
    answered(image, part),
    { url: image, traces: ['answered'], address: '192.0.2.1' },
  ],
  [
    'a request that failed on the way, for it was asked for in clear text',
    requestFailed(image, { ...part, error: 'net::ERR_CONNECTION_REFUSED' }),
    { url: image, traces: ['requested'] },
  ],
  [
    'a request that this browser stopped',
    requestFailed(image, { ...part, error: 'net::ERR_BLOCKED_BY_CLIENT' }),
    { url: image, traces: ['request-blocked'] },
  ],
  [
    'a redirect to http that the browser upgraded',
    redirected('https://cdn.test/a.png', 'https://cdn.test/b.png', {
      ...part,
      fields: { location: ['http://cdn.test/b.png'] },
    }),
    {
      url: 'http://cdn.test/b.png',
      traces: ['redirected-upgraded'],
      redirectedFrom: 'https://cdn.test/a.png',
    },
  ],
  [
    'a redirect to http that the browser followed or refused',
    redirected('https://cdn.test/a.js', 'http://cdn.test/b.js', { ...part, destination: 'script' }),
    { url: 'http://cdn.test/b.js', traces: ['redirected-insecurely'] },
  ],
  [
    'Firefox’s own step from http to https',
    redirected(image, 'https://cdn.test/a.png', { ...part, status: 0, address: null }),
    { url: image, destination: 'image', traces: ['fetched-upgraded'] },
  ],
  [
    'a frame that was given up',
    navigationFailed('http://frame.test/', 'net::ERR_ABORTED', {
      ...inFrame('frame', 'top'),
      documentId: null,
    }),
    { url: 'http://frame.test/', destination: 'iframe', document: 'top', traces: ['frame-failed'] },
  ],
  [
    'an element that names it',
    reported(top, 'top', {
      resources: [{ url: image, destination: 'image', trace: 'referenced' }],
    }),
    { url: image, traces: ['referenced'] },
  ],
];

describe('an insecure URL on an encrypted page leaves a trace', () => {
  it.each(traces)('from %s', (_name, observation, expected) => {
    const page = pageAfter(...arrival(top, 'top'), observation);
    expect(page.insecureResources).toMatchObject([expected]);
  });
});

describe('a redirect to http that fails', () => {
  const script = { ...part, destination: 'script' } as const;
  const target = 'http://cdn.test/b.js';
  const redirect = redirected('https://cdn.test/a.js', target, script);

  it.each([
    ['NS_ERROR_UNEXPECTED', 'blocked'],
    ['NS_ERROR_NET_ON_RECEIVING_FROM', 'blocked'],
    ['NS_ERROR_CONNECTION_REFUSED', 'loaded-insecurely'],
  ])('with %s was %s', (error, outcome) => {
    const failed = requestFailed(target, { ...script, error });
    const page = pageAfter(...arrival(top, 'top'), redirect, failed);
    expect(listMixedResources(page)).toMatchObject([{ url: target, outcome }]);
  });

  it('was not answered by an answer that came from nowhere', () => {
    const nothing = answered(target, { ...script, address: null });
    const page = pageAfter(...arrival(top, 'top'), redirect, nothing);
    expect(listMixedResources(page)).toMatchObject([{ url: target, outcome: 'blocked' }]);
  });

  it('is no redirect where none was told', () => {
    const failed = requestFailed(target, { ...script, error: 'NS_ERROR_UNEXPECTED' });
    const page = pageAfter(...arrival(top, 'top'), failed);
    expect(page.insecureResources).toMatchObject([{ traces: ['requested'] }]);
  });
});

const noTraces: readonly (readonly [string, string, Observation])[] = [
  ['a secure URL', top, started('https://cdn.test/a.png', part)],
  ['this machine', top, started('http://localhost:3000/a.png', part)],
  ['a page in clear text', 'http://top.test/', started(image, part)],
  ['an upgraded request that was insecure already', top, redirected(image, image, part)],
  ['a server that redirects to https', top, redirected(image, 'https://cdn.test/a.png', part)],
  [
    'a step of its own that stays in clear text',
    top,
    redirected(image, image, { ...part, status: 0 }),
  ],
];

describe('no trace is left', () => {
  it.each(noTraces)('by %s', (_name, url, observation) => {
    expect(pageAfter(...arrival(url, 'top'), observation).insecureResources).toEqual([]);
  });
});

describe('frames', () => {
  const withFrame = [
    ...arrival(top, 'top'),
    committed('https://frame.test/', 'x', inFrame('f', 'top')),
  ];

  it('belong to the page that holds them, and name what they ask for', () => {
    const page = pageAfter(...withFrame, started(image, { ...part, ...inFrame('f', 'top') }));
    expect(page.documents['f']).toMatchObject({ url: 'https://frame.test/', parent: 'top' });
    expect(listMixedResources(page)).toMatchObject([
      { url: image, frameUrl: 'https://frame.test/' },
    ]);
  });

  it('in clear text inside an encrypted page still hold mixed content', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      committed('http://frame.test/', 'x', inFrame('f', 'top')),
      started(image, { ...part, ...inFrame('f', 'top') }),
    );
    expect(page.insecureResources).toHaveLength(1);
  });

  it('that are encrypted inside a page in clear text are judged by themselves', () => {
    const page = pageAfter(
      ...arrival('http://top.test/', 'top'),
      committed('https://frame.test/', 'x', inFrame('f', 'top')),
      started(image, { ...part, ...inFrame('f', 'top') }),
    );
    expect(page.insecureResources).toMatchObject([{ document: 'f' }]);
  });

  it('that name an insecure frame own that name, whichever channel tells it', () => {
    const inner = 'http://inner.test/';
    const page = pageAfter(
      ...withFrame,
      reported('https://frame.test/', 'x', {
        ...inFrame('f', 'top'),
        resources: [{ url: inner, destination: 'iframe', trace: 'referenced' }],
      }),
      navigationFailed(inner, 'net::ERR_ABORTED', { ...inFrame('g', 'f'), documentId: null }),
    );
    expect(page.insecureResources).toMatchObject([
      { url: inner, document: 'f', traces: ['frame-failed', 'referenced'] },
    ]);
  });
});

describe('reports of the content script', () => {
  it('tell the protocol, and a later report that cannot does not take it back', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      reported(top, 'top', { protocol: 'h3' }),
      reported(top, 'top', { protocol: '', time: noon + 1 }),
    );
    expect(page.documents['top']).toMatchObject({ protocol: 'h3', reportedAt: noon + 1 });
  });

  it('carry totals, so the larger number counts, in whatever order they come', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      reported(top, 'top', { hosts: [host('https://b.test', 5), host('https://a.test', 1)] }),
      reported(top, 'top', { hosts: [host('https://b.test', 3)] }),
    );
    expect(page.documents['top']?.hosts).toEqual([
      host('https://a.test', 1),
      host('https://b.test', 5),
    ]);
  });

  it('say what their own caps left out', () => {
    const page = pageAfter(
      ...arrival(top, 'top'),
      reported(top, 'top', { cutHosts: 2, moreResources: true }),
      reported(top, 'top', { cutHosts: 1, moreResources: false }),
    );
    expect(page.documents['top']).toMatchObject({ cutHosts: 2, moreResources: true });
  });
});

describe('a report that goes on from an earlier one', () => {
  const rest = reported(top, 'top', { continued: true });

  it('leaves the document not looked at where the earlier one is lost', () => {
    expect(pageAfter(...arrival(top, 'top'), rest, rest).documents['top']?.reportedAt).toBeNull();
  });

  it('is as good as the earlier one where that is there', () => {
    const later = { ...rest, time: noon + 1 };
    const page = pageAfter(...arrival(top, 'top'), reported(top, 'top'), later);
    expect(page.documents['top']?.reportedAt).toBe(noon + 1);
  });
});

describe('what is left out of a page', () => {
  const beyond = limits.insecureResourcesPerPage;
  const full = [
    ...arrival(top, 'top'),
    reported(top, 'top', { resources: numbers(beyond).map(insecure) }),
  ];

  it('is counted once, however often and in whichever way it is seen', () => {
    const again = reported(top, 'top', {
      resources: [insecure(beyond), insecure(beyond + 1), insecure(beyond)],
    });
    const { cut } = pageAfter(...full, again, started(insecure(beyond).url, frameless), again);
    expect(cut.insecureResources).toMatchObject({ count: 2, more: false });
  });

  it('changes nothing when it is seen again', () => {
    const again = reported(top, 'top', { resources: [insecure(beyond)] });
    const page = pageAfter(...full, again);
    expect(applyToPage(page, again).cut).toBe(page.cut);
  });

  it('is no longer counted once it comes into the list, and what left the list is', () => {
    const page = pageAfter(
      ...full,
      reported(top, 'top', { resources: [insecure(beyond), insecure(beyond + 1)] }),
      answered(insecure(beyond).url, part),
    );
    expect(page.insecureResources.map(({ url }) => url)).toContain(insecure(beyond).url);
    expect(page.insecureResources).toHaveLength(beyond);
    expect(page.cut.insecureResources.count).toBe(2);
  });

  it('is known only to be more once it cannot be told apart', () => {
    const resources = numbers(limits.insecureResourcesCounted + 1).map((at) =>
      insecure(beyond + at),
    );
    const { cut } = pageAfter(...full, reported(top, 'top', { resources }));
    expect(cut.insecureResources).toMatchObject({
      count: limits.insecureResourcesCounted,
      more: true,
    });
  });

  it('counts a frame once, though it is committed and reports', () => {
    const frames = numbers(limits.framesPerPage).flatMap((at) => [
      committed(top, 'x', inFrame(`frame-${at}`, 'top')),
      reported(top, 'x', inFrame(`frame-${at}`, 'top')),
    ]);
    expect(pageAfter(...arrival(top, 'top'), ...frames).cut.frames.count).toBe(1);
  });

  it('counts the requests to hosts beyond what all documents together may list', () => {
    const frames = ['f', 'g', 'h'].map((id) =>
      reported(top, 'x', { ...inFrame(id, 'top'), hosts: manyHosts(id) }),
    );
    const page = pageAfter(...arrival(top, 'top'), ...frames, ...frames);
    const listed = Object.values(page.documents).flatMap((document) => document.hosts);
    expect(listed).toHaveLength(limits.hostsPerPage);
    expect(countCut(page).hosts).toBe(3 * (3 * limits.hostsPerDocument - limits.hostsPerPage));
  });

  it('cuts a frame’s address, which only names it', () => {
    const long = `https://frame.test/${'a'.repeat(3_000)}`;
    const page = pageAfter(...arrival(top, 'top'), committed(long, 'x', inFrame('f', 'top')));
    expect(page.documents['f']?.url).toHaveLength(limits.frameUrlLength);
  });
});

function insecure(at: number) {
  const url = `http://cdn.test/${at}.png`;
  return { url, destination: 'image', trace: 'referenced' } as const;
}

function manyHosts(name: string) {
  return numbers(limits.hostsPerDocument).map((at) => host(`https://${name}-${at}.test`, 3));
}

const frameless = { ...part, destination: 'unknown' } as const;

function numbers(count: number): readonly number[] {
  return [...Array.from({ length: count }).keys()];
}

function host(origin: string, count: number) {
  return { origin, protocol: 'h2', count };
}
