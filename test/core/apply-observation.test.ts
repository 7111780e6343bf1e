import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { isUnheard } from '../../src/core/find-page.ts';
import { limits } from '../../src/core/limits.ts';
import { judgePage } from '../../src/core/verdict.ts';
import { activePage } from '../../src/core/tab-state.ts';
import {
  answered,
  arrival,
  committed,
  found,
  fold,
  inFrame,
  navigationFailed,
  noon,
  pageAfter,
  redirected,
  reported,
  requestFailed,
  seen,
  started,
  urlChanged,
} from './observations.ts';

const a = 'https://a.test/';
const b = 'https://b.test/';
const insecureImage = {
  url: 'http://cdn.test/a.png',
  destination: 'image',
  trace: 'referenced',
} as const;

describe('a navigation that arrives', () => {
  it('becomes the record of the document it committed, with its redirect chain', () => {
    const page = pageAfter(
      started('http://a.test/'),
      redirected('http://a.test/', a),
      started(a),
      answered(a, { fields: { 'strict-transport-security': ['max-age=1'] } }),
      committed(a, 'doc-a'),
    );
    expect(page).toMatchObject({ key: 'doc-a', url: a, failure: null });
    expect(page.navigation).toMatchObject({
      requestedUrl: 'http://a.test/',
      hops: [{ from: 'http://a.test/', to: a, status: 301, by: 'server', reason: null }],
      response: { url: a, status: 200, freshness: 'fresh', address: '192.0.2.1' },
    });
  });

  it('leaves nothing pending', () => {
    expect(fold(arrival(a, 'doc-a')).tab.pending).toEqual([]);
  });

  it('is found though the document has a fragment that the request had not', () => {
    const page = pageAfter(started(a), answered(a), committed(`${a}#top`, 'doc-a'));
    expect(page.navigation?.response?.status).toBe(200);
  });

  it('has no navigation where no request was seen, as with the site’s own service worker', () => {
    expect(pageAfter(committed(a, 'doc-a')).navigation).toBeNull();
  });

  it('gets a key of its tab and time where the browser gives no document id', () => {
    const page = pageAfter(committed(a, 'x', { documentId: null }));
    expect(page.key).toBe(`tab-1-${noon}`);
  });

  it('takes the newest of two requests for the same address, and drops the older', () => {
    const state = fold([
      started(a, { requestId: 'old' }),
      started(a, { requestId: 'new' }),
      committed(a, 'doc-a'),
    ]);
    expect(activePage(state)?.navigation?.requestId).toBe('new');
    expect(state.tab.pending).toEqual([]);
  });

  it('is not given the navigation that asks for the same address anew', () => {
    const state = fold([
      started(a, { requestId: 'first' }),
      answered(a, { requestId: 'first' }),
      started(a, { requestId: 'again' }),
      committed(a, 'doc-a'),
    ]);
    expect(activePage(state)?.navigation?.requestId).toBe('first');
    expect(state.tab.pending.map(({ requestId }) => requestId)).toEqual(['again']);
  });

  it('keeps a newer navigation that is still under way', () => {
    const state = fold([
      started(a, { requestId: 'first' }),
      started(b, { requestId: 'second' }),
      committed(a, 'doc-a'),
    ]);
    expect(state.tab.pending.map(({ requestId }) => requestId)).toEqual(['second']);
  });
});

describe('a navigation that does not arrive', () => {
  it('becomes a record of its own, in front, with the error', () => {
    const page = pageAfter(
      ...arrival(a, 'doc-a'),
      started(b),
      navigationFailed(b, 'net::ERR_CONNECTION_REFUSED'),
    );
    expect(page.failure).toEqual({ url: b, error: 'net::ERR_CONNECTION_REFUSED', at: noon });
    expect(page.documents).toEqual({});
  });

  it.each(['net::ERR_ABORTED', 'NS_BINDING_ABORTED'])(
    'leaves the page in front as it was when it is given up (%s)',
    (error) => {
      const before = fold(arrival(a, 'doc-a'));
      expect(fold([started(b), navigationFailed(b, error)], before)).toEqual(before);
    },
  );

  it('stays, with its redirects, when the browser tries again by itself and gives that up', () => {
    // A circle of redirects, as Chromium tells it: the error once, then one more try of its own.
    const round = (requestId: string) => [
      started(b, { requestId }),
      redirected(b, b, { requestId }),
      redirected(b, b, { requestId }),
    ];
    const state = fold([
      ...arrival(a, 'doc-a'),
      ...round('first'),
      navigationFailed(b, 'net::ERR_TOO_MANY_REDIRECTS', { documentId: 'error-page' }),
      ...round('again'),
      navigationFailed(b, 'net::ERR_ABORTED', { documentId: '0'.repeat(32) }),
    ]);
    expect(activePage(state)).toMatchObject({
      key: 'error-page',
      failure: { error: 'net::ERR_TOO_MANY_REDIRECTS' },
      navigation: { requestId: 'first', hops: [{}, {}] },
    });
    expect(state.tab.pending).toEqual([]);
  });

  it('that was answered (a download, a 204) leaves the page in front as it was', () => {
    const before = fold(arrival(a, 'doc-a'));
    const given = [started(b), answered(b), navigationFailed(b, 'net::ERR_ABORTED')];
    expect(fold(given, before)).toEqual(before);
  });

  it('is forgotten when a click leads elsewhere, and gives nothing to the page that comes', () => {
    const page = pageAfter(
      ...arrival(a, 'doc-a'),
      started(b, { requestId: 'hanging' }),
      navigationFailed(b, 'net::ERR_ABORTED'),
      ...arrival(`${a}next`, 'doc-next'),
    );
    expect(page.navigation).toMatchObject({ requestedUrl: `${a}next`, hops: [] });
  });

  it('is not told twice: the failed request alone makes no record', () => {
    const before = fold(arrival(a, 'doc-a'));
    const after = fold([requestFailed(b, { requestId: 'r2' })], before);
    expect(after).toEqual(before);
  });
});

describe('late and early events', () => {
  const image = { ...insecureImage, trace: 'timed' } as const;

  it('of the document before go to its own record', () => {
    const state = fold([
      ...arrival(a, 'doc-a'),
      ...arrival(b, 'doc-b'),
      reported(a, 'doc-a', { resources: [image] }),
    ]);
    expect(activePage(state)).toMatchObject({ key: 'doc-b', insecureResources: [] });
    expect(state.pages['doc-a']?.insecureResources).toHaveLength(1);
  });

  it('of a document that is no longer kept change nothing', () => {
    const state = fold(arrival(a, 'doc-a'));
    const late = started('http://cdn.test/a.png', {
      ...inFrame('gone', 'also-gone'),
      destination: 'image',
    });
    const after = fold([late], state);
    // It may be of a document still to come, and waits for that a moment.
    expect({ ...after, tab: { ...after.tab, early: [] } }).toEqual(state);
  });

  it('a report before the commit makes the record, and the commit changes nothing of it', () => {
    const early = [started(a), answered(a), reported(a, 'doc-a', { resources: [insecureImage] })];
    const state = fold(early);
    expect(activePage(state)).toMatchObject({
      key: 'doc-a',
      navigation: { response: { status: 200 } },
      insecureResources: [{ url: insecureImage.url }],
    });
    expect(state.tab.pending).toEqual([]);
    expect(fold([committed(a, 'doc-a')], state)).toEqual(state);
  });

  it('a report before the commit leaves the page in front, and the commit adds the navigation', () => {
    const early = [started(b), answered(b), reported(b, 'doc-b', { resources: [insecureImage] })];
    const state = fold([...arrival(a, 'doc-a'), ...early]);
    expect(state.pages['doc-b']).toMatchObject({ navigation: null });
    const after = fold([committed(b, 'doc-b')], state);
    expect(activePage(after)).toMatchObject({
      navigation: { response: { status: 200 } },
      insecureResources: [{ url: insecureImage.url }],
    });
    expect(after.tab.pending).toEqual([]);
  });

  it('a report of a frame before its commit finds no page, and is to be sent again', () => {
    const state = fold(arrival(a, 'page'));
    const report = reported(b, 'frame', { frameId: 7, topLevel: false });
    expect(fold([report], state)).toBe(state);
    expect(isUnheard(state, report)).toBe(true);
    const met = fold([committed(b, 'frame', inFrame('frame', 'page'))], state);
    expect(isUnheard(met, report)).toBe(false);
    expect(fold([report], met).pages['page']?.documents['frame']?.reportedAt).toBe(report.time);
  });

  it('a report of a frame beyond the cap is not sent again, nor one that names no document', () => {
    const frames = Array.from({ length: limits.framesPerPage + 1 }, (_, at) => `frame-${at}`);
    const state = fold([
      ...arrival(a, 'page'),
      ...frames.map((id) => committed(b, id, inFrame(id, 'page'))),
    ]);
    const last = { frameId: 7, topLevel: false } as const;
    expect(isUnheard(state, reported(b, `frame-${limits.framesPerPage}`, last))).toBe(false);
    expect(isUnheard(state, reported(b, 'frame-x', { ...last, documentId: null }))).toBe(false);
    expect(isUnheard(state, reported(b, 'frame-x', last))).toBe(true);
  });

  it('a report of an unknown document leaves the page in front, until its commit', () => {
    const state = fold([...arrival(a, 'doc-a'), started(b), answered(b), reported(b, 'doc-b')]);
    expect(activePage(state)?.key).toBe('doc-a');
    const page = activePage(fold([committed(b, 'doc-b')], state));
    expect(page).toMatchObject({ key: 'doc-b', shown: true, navigation: { response: { url: b } } });
  });

  it('a document that nothing asked for stays without a navigation', () => {
    const page = pageAfter(reported(a, 'doc-a'), committed(a, 'doc-a'));
    expect(page.navigation).toBeNull();
  });

  it('a new address of the same document changes the record, not its navigation', () => {
    const page = pageAfter(...arrival(a, 'doc-a'), urlChanged(`${a}next`, 'doc-a'));
    expect(page).toMatchObject({ url: `${a}next`, loadedUrl: a });
    expect(page.navigation?.requestedUrl).toBe(a);
  });
});

describe('a page that a script leaves for another', () => {
  it('keeps its redirects to itself', () => {
    const state = fold([
      started('http://a.test/'),
      redirected('http://a.test/', a),
      answered(a),
      committed(a, 'doc-a'),
      ...arrival(b, 'doc-b'),
    ]);
    expect(activePage(state)?.navigation).toMatchObject({ requestedUrl: b, hops: [] });
    expect(state.pages['doc-a']?.navigation?.hops).toHaveLength(1);
  });

  it('leaves nothing to one that crossed no network', () => {
    const page = pageAfter(
      ...arrival('http://a.test/', 'doc-a'),
      committed('about:blank', 'blank'),
    );
    expect(page).toMatchObject({ key: 'blank', navigation: null, insecureResources: [] });
  });
});

describe('documents that are not in front', () => {
  const hidden = { frameId: 9, hidden: true } as const;
  const prerender = [
    started(b, { requestId: 'p', frameId: 9 }),
    answered(b, { requestId: 'p', frameId: 9 }),
    committed(b, 'doc-b', hidden),
  ];

  it('a prerendered page is recorded and stays behind the active one', () => {
    const state = fold([...arrival(a, 'doc-a'), ...prerender]);
    expect(state.tab.active).toBe('doc-a');
    expect(state.pages['doc-b']?.navigation?.response?.status).toBe(200);
  });

  it('a prerendered page comes to the front, with what was seen of it, when it is committed again as active', () => {
    const page = pageAfter(...arrival(a, 'doc-a'), ...prerender, committed(b, 'doc-b'));
    expect(page).toMatchObject({ key: 'doc-b', navigation: { requestId: 'p' } });
  });

  it('a page from the back/forward cache comes back with what was known of it', () => {
    const page = pageAfter(
      ...arrival(a, 'doc-a'),
      reported(a, 'doc-a', { resources: [insecureImage] }),
      ...arrival(b, 'doc-b'),
      committed(a, 'doc-a'),
    );
    expect(page).toMatchObject({ key: 'doc-a', navigation: { requestedUrl: a } });
    expect(page.insecureResources).toHaveLength(1);
  });
});

describe('the private flag', () => {
  it('is not known until the tab was seen', () => {
    expect(pageAfter(...arrival(a, 'doc-a')).private).toBeNull();
  });

  it('reaches the pages that are there and those to come', () => {
    const state = fold([...arrival(a, 'doc-a'), seen(true), ...arrival(b, 'doc-b')]);
    expect(Object.values(state.pages).map((page) => page.private)).toEqual([true, true]);
  });
});

describe('caps', () => {
  it('cut redirects beyond the cap and count them', () => {
    const hops = Array.from({ length: limits.hopsPerNavigation + 3 }, (_, hop) =>
      redirected(`${a}${hop}`, `${a}${hop + 1}`),
    );
    const end = `${a}${hops.length}`;
    const page = pageAfter(started(`${a}0`), ...hops, answered(end), committed(end, 'doc-a'));
    expect(page.navigation?.hops).toHaveLength(limits.hopsPerNavigation);
    expect(page.cut.hops).toBe(3);
  });

  it('cut insecure resources beyond the cap and count them', () => {
    const resources = Array.from({ length: limits.insecureResourcesPerPage + 2 }, (_, at) => ({
      ...insecureImage,
      url: `http://cdn.test/${at}.png`,
    }));
    const page = pageAfter(...arrival(a, 'doc-a'), reported(a, 'doc-a', { resources }));
    expect(page.insecureResources).toHaveLength(limits.insecureResourcesPerPage);
    expect(page.cut.insecureResources.count).toBe(2);
  });

  it('cut frames beyond the cap and count them', () => {
    const frames = Array.from({ length: limits.framesPerPage }, (_, at) =>
      committed(a, 'x', inFrame(`frame-${at}`, 'doc-a')),
    );
    const page = pageAfter(...arrival(a, 'doc-a'), ...frames);
    expect(Object.keys(page.documents)).toHaveLength(limits.framesPerPage);
    expect(page.cut.frames.count).toBe(1);
  });

  it('cut hosts beyond the cap and count them', () => {
    const hosts = Array.from({ length: limits.hostsPerDocument + 4 }, (_, at) => ({
      origin: `https://host-${at}.test`,
      protocol: 'h2',
      count: 1,
    }));
    const page = pageAfter(...arrival(a, 'doc-a'), reported(a, 'doc-a', { hosts }));
    expect(page.documents['doc-a']?.hosts).toHaveLength(limits.hostsPerDocument);
    expect(page.documents['doc-a']?.cutHosts).toBe(4);
  });

  it('keep the page in front when older pages of the tab go', () => {
    const many = Array.from({ length: limits.pagesPerTab + 3 }, (_, at) => `doc-${at}`);
    const state = fold(many.flatMap((id) => arrival(`${a}${id}`, id)));
    expect(state.tab.pages).toEqual(many.slice(-limits.pagesPerTab));
    expect(Object.keys(state.pages)).toEqual(state.tab.pages);
    expect(state.tab.active).toBe(many.at(-1));
  });

  it('give up what was prerendered for a page that is gone before a page that can come back', () => {
    const pages = Array.from({ length: limits.pagesPerTab }, (_, at) => `doc-${at}`);
    const [first = [], ...others] = pages.map((id) => arrival(`${a}${id}`, id));
    const hidden = committed(b, 'prerendered', { frameId: 9, hidden: true });
    const { tab } = fold([...first, hidden, ...others.flat()]);
    expect(tab.pages).toEqual(pages);
  });

  it('are not pushed out by the late report of one that went, which is to be sent again', () => {
    const many = Array.from({ length: limits.pagesPerTab + 1 }, (_, at) => `doc-${at}`);
    const state = fold(many.flatMap((id) => arrival(`${a}${id}`, id)));
    const late = reported(`${a}doc-0`, 'doc-0', { continued: true });
    expect(fold([late], state)).toBe(state);
    expect(isUnheard(state, late)).toBe(true);
    const early = reported(b, 'next');
    const next = fold([early, ...arrival(b, 'next'), early], state);
    expect(next.pages['next']?.documents['next']?.reportedAt).toBe(early.time);
  });

  it('keep what is prerendered for the page in front, though pages before it go', () => {
    const pages = Array.from({ length: limits.pagesPerTab }, (_, at) => `doc-${at}`);
    const hidden = committed(b, 'prerendered', { frameId: 9, hidden: true });
    const { tab } = fold([...pages.flatMap((id) => arrival(`${a}${id}`, id)), hidden]);
    expect(tab.pages).toEqual([...pages.slice(1), 'prerendered']);
  });

  it('leave a page that comes back without its record as one that was not observed', () => {
    const many = Array.from({ length: limits.pagesPerTab + 1 }, (_, at) => `doc-${at}`);
    const back = [
      ...many.flatMap((id) => arrival(`${a}${id}`, id)),
      committed(`${a}doc-0`, 'doc-0'),
    ];
    const page = pageAfter(...back, reported(`${a}doc-0`, 'doc-0', { continued: true }));
    const { level, outcomes } = judgePage(page, checks);
    expect(level).toBe('unknown');
    expect(outcomes.find(({ check }) => check === 'mixed-content')).toMatchObject({
      status: 'not-observed',
    });
  });

  it('keep the newest of many navigations under way', () => {
    const many = Array.from({ length: limits.pendingNavigationsPerTab + 2 }, (_, at) => `r${at}`);
    const { tab } = fold(many.map((requestId) => started(a, { requestId })));
    expect(tab.pending.map(({ requestId }) => requestId)).toEqual(many.slice(2));
  });
});

describe('a document that the browser finds in front', () => {
  it('is in front no more where another was committed since it was asked', () => {
    const state = fold([committed(a, 'page', { time: noon + 9 })]);
    expect(fold([found('about:blank', 'before', { time: noon })], state)).toBe(state);
    expect(fold([found(b, 'after', { time: noon + 99 })], state).tab.active).toBe('after');
  });

  it.each([
    ['asked for', [started(a)]],
    ['answered', [started(a), answered(a)]],
  ])('has nothing of a reload of its address that is %s only', (_name, reload) => {
    const state = fold([found(a, 'before', { time: noon + 1 })], fold(reload));
    const later = { time: noon + 2 };
    const { tab, pages } = fold(
      [...(reload.length < 2 ? [answered(a, later)] : []), committed(a, 'after', later)],
      state,
    );
    expect(tab.active).toBe('after');
    expect(pages['after']?.navigation?.response).not.toBeNull();
    expect(pages['before']?.navigation ?? null).toBeNull();
  });

  it('has the navigation that was answered long before, for its commit was lost', () => {
    const time = noon + limits.arrivalPatience;
    const { tab, pages } = fold([started(a), answered(a), found(a, 'page', { time })]);
    expect(tab.active).toBe('page');
    expect(pages['page']?.navigation?.response).not.toBeNull();
  });

  it('whose commit was lost has its navigation from its first report on', () => {
    const arrived = [started(a), answered(a), found(a, 'page', { time: noon + 1 })];
    const { tab, pages } = fold([...arrived, reported(a, 'page', { time: noon + 2 })]);
    expect(tab.active).toBe('page');
    expect(pages['page']?.navigation?.response).not.toBeNull();
  });

  it('is not the blank one of the process that a navigation goes to', () => {
    const state = fold([started(a)]);
    expect(fold([found('about:blank', 'between')], state)).toBe(state);
    expect(fold([found('about:blank', 'alone')]).tab.active).toBe('alone');
  });
});
