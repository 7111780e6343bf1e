import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyObservation } from '../../src/core/apply-observation.ts';
import type { Observation } from '../../src/core/observation.ts';
import { parseSetCookie } from '../../src/standards/set-cookie.ts';
import { createTabState, type TabState } from '../../src/core/tab-state.ts';
import { chromiumTold, firefoxTold } from './connections.ts';
import { deepFreeze } from './deep-freeze.ts';
import { fold, noon } from './observations.ts';

/** Small pools, so that requests, documents and frames meet often. */
const url = fc.constantFrom(
  'https://a.test/',
  'https://a.test/#part',
  'http://a.test/',
  'http://cdn.test/image.png',
  'https://cdn.test/image.png',
  'about:blank',
  'no url at all',
);
const origin = fc.constantFrom('https://a.test', 'http://cdn.test', 'https://cdn.test:8443');
const documentId = fc.constantFrom('doc-1', 'doc-2', 'doc-3', 'frame-1', 'frame-2', null);
const time = fc.integer({ min: noon, max: noon + 10_000 });
const address = fc.constantFrom('192.0.2.1', null);
const error = fc.constantFrom('net::ERR_ABORTED', 'net::ERR_CERT_DATE_INVALID', 'anything');
const part = fc.constantFrom('image', 'script', 'iframe', 'form', 'unknown');
const destination = fc.constantFrom('document', 'image', 'script', 'iframe', 'unknown');
const count = fc.nat({ max: 500 });

const fields = fc.constantFrom(
  {},
  { 'strict-transport-security': ['max-age=1', ''] },
  { 'non-authoritative-reason': ['HSTS'], location: ['http://a.test/'] },
  { 'content-security-policy': ['upgrade-insecure-requests'] },
  { 'content-disposition': ['attachment'] },
);

const at = {
  tabId: fc.constant(1),
  frameId: fc.constantFrom(0, 7),
  topLevel: fc.boolean(),
  documentId,
  parentDocumentId: documentId,
  time,
  url,
};
const request = {
  ...at,
  // Only requests of no document are navigations.
  documentId: fc.option(documentId, { freq: 2 }),
  requestId: fc.constantFrom('r1', 'r2', 'r3'),
  method: fc.constantFrom('GET', 'POST'),
  initiator: fc.constantFrom('https://a.test', 'http://a.test'),
  destination,
};
const cookies = fc.constantFrom(
  { list: [parseSetCookie('sid=1; Max-Age=1')], cut: 1 },
  { list: [], cut: 0 },
);
const redirected = fc.constantFrom(true, false, null);
const answer = {
  status: fc.constantFrom(0, 200, 301),
  fromCache: fc.boolean(),
  address,
  fields,
  cookies,
};

const host = fc.record({ origin, protocol: fc.constantFrom('h2', ''), count });
const trace = fc.constantFrom(
  'timed',
  'fetched-upgraded',
  'referenced',
  'posted-to',
  'element-failed',
);
const resource = fc.record({ url, destination: part, trace });
const report = {
  protocol: fc.constantFrom('h2', 'h3', ''),
  upgradesInsecureRequests: fc.boolean(),
  insecureFields: fc.record({ text: count, password: count }),
  fromServiceWorker: fc.boolean(),
  hosts: fc.array(host, { maxLength: 4 }),
  resources: fc.array(resource, { maxLength: 4 }),
  cutHosts: count,
  moreResources: fc.boolean(),
  continued: fc.boolean(),
};

const violation = fc.record({
  url,
  directive: fc.constantFrom('img-src', 'frame-src', 'anything'),
});

const security = fc.constantFrom(firefoxTold(), chromiumTold());

function of<const Kind extends Observation['kind']>(kind: Kind): { kind: fc.Arbitrary<Kind> } {
  return { kind: fc.constant(kind) };
}

const observation: fc.Arbitrary<Observation> = fc.oneof(
  fc.record({ ...of('tab-seen'), time, tabId: fc.constant(1), private: fc.boolean() }),
  fc.record({ ...of('request-started'), ...request }),
  fc.record({
    ...of('request-sent'),
    ...request,
    cookies: fc.constantFrom({ names: [], cut: 0 }, { names: ['sid'], cut: 2 }),
  }),
  fc.record({
    ...of('request-redirected'),
    ...request,
    ...answer,
    redirectUrl: url,
    statusLine: fc.constant('HTTP/1.1 301'),
  }),
  fc.record({ ...of('response-started'), ...request, ...answer }),
  fc.record({ ...of('response-completed'), ...request, ...answer }),
  fc.record({ ...of('connection-seen'), ...request, security }),
  fc.record({ ...of('request-failed'), ...request, error }),
  fc.record({ ...of('document-committed'), ...at, hidden: fc.boolean(), redirected }),
  fc.record({ ...of('document-found'), ...at, failed: fc.boolean() }),
  fc.record({ ...of('navigation-failed'), ...at, error, hidden: fc.boolean() }),
  fc.record({ ...of('url-changed'), ...at }),
  fc.record({ ...of('document-reported'), ...at, ...report }),
  fc.record({
    ...of('violations-reported'),
    ...at,
    violations: fc.array(violation, { maxLength: 4 }),
  }),
  fc.record({ ...of('document-inspected'), ...at }),
);

const observations = fc.array(observation, { maxLength: 40, size: 'max' });

describe('whatever the browser tells, in whatever order', () => {
  it('the worker may die between any two events: stored and read back, the fold goes on alike', () => {
    fc.assert(
      fc.property(observations, fc.nat(), (all, place) => {
        const cut = place % (all.length + 1);
        const stored = JSON.stringify(fold(all.slice(0, cut)));
        const resumed = fold(all.slice(cut), JSON.parse(stored) as TabState);
        expect(resumed).toEqual(fold(all));
      }),
      { numRuns: 500 },
    );
  });

  it('no state is changed in place, and nothing throws', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const fresh = deepFreeze(createTabState(1));
        expect(() => all.reduce(foldFrozen, fresh)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('the tab names exactly the pages it keeps, and one in front is among them', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const { tab, pages } = fold(all);
        expect(Object.keys(pages).toSorted()).toEqual([...tab.pages].toSorted());
        expect(tab.active === null || tab.active in pages).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function foldFrozen(state: TabState, next: Observation): TabState {
  return deepFreeze(applyObservation(state, deepFreeze(next)));
}
