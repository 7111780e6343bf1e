import type { InsecureTrace } from '../../src/core/insecure-resource.ts';
import type { PolicyViolation } from '../../src/core/inspection-observation.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import type { CheckRow } from './check-row.ts';
import { arrival, inspected, pageAfter, reported, violated } from '../core/observations.ts';
import { pageOf, resource, unseenPageOf } from './page-of.ts';

const url = 'https://a.test/';
const loopbackImage = resource('timed', 'http://localhost:3000/a.png');

export const rows: readonly CheckRow[] = [
  {
    name: 'a page without insecure parts',
    page: pageOf(url, { report: {} }),
    outcome: 'pass',
    passed: { inspected: false },
  },
  {
    name: 'a page that was inspected deeply and has no insecure parts',
    page: inspectedPage(),
    outcome: 'pass',
    passed: { inspected: true },
  },
  {
    name: 'a page that was inspected deeply and has a WebSocket in clear text',
    page: inspectedPage({ url: 'ws://cdn.test/', directive: 'connect-src' }),
    outcome: 'found',
    findings: { blocked: { count: 1, hosts: 'cdn.test' } },
  },
  {
    name: 'a page with a part from this machine',
    page: pageOf(url, { report: { resources: [loopbackImage] } }),
    outcome: 'pass',
  },
  {
    name: 'a page with an insecure form only, which is another check’s',
    page: pageOf(url, {
      report: { resources: [resource('referenced', 'http://b.test/', 'form')] },
    }),
    outcome: 'pass',
  },
  {
    name: 'a page with a part that was refused',
    page: pageOf(url, { report: { resources: [resource('timed')] } }),
    outcome: 'found',
    findings: { blocked: { count: 1, hosts: 'cdn.test' } },
  },
  {
    name: 'a page with parts that were upgraded, from two hosts',
    page: pageOf(url, {
      report: {
        resources: [
          resource('fetched-upgraded'),
          resource('fetched-upgraded', 'http://img.test/b.png'),
        ],
      },
    }),
    outcome: 'found',
    findings: { upgraded: { count: 2, hosts: 'cdn.test and img.test' } },
  },
  {
    name: 'a page with a part that nothing asked for',
    page: pageOf(url, { report: { resources: [resource('referenced')] } }),
    outcome: 'found',
    findings: { declared: { count: 1 } },
  },
  {
    name: 'a page with a part that came in clear text',
    page: loadedInsecurely(),
    outcome: 'found',
    findings: { 'loaded-insecurely': { count: 1, hosts: '[2001:db8::1]', inFrame: false } },
  },
  {
    name: 'a page with a part that was redirected to http and fetched over https all the same',
    page: redirectUpgraded(),
    outcome: 'found',
    findings: { 'redirect-upgraded': { count: 1, hosts: 'a.test' } },
  },
  {
    name: 'a page with all of them in one frame, worst first',
    page: pageOf(url, {
      frames: {
        'https://frame.test/': {
          resources: [
            resource('referenced', 'http://one.test/'),
            resource('fetched-upgraded', 'http://two.test/'),
            resource('timed', 'http://three.test/'),
          ],
        },
      },
    }),
    outcome: 'found',
    findings: { blocked: {}, upgraded: {}, declared: {} },
  },
  {
    name: 'a page in clear text with an encrypted frame that has an insecure part',
    page: pageOf('http://a.test/', {
      frames: { 'https://frame.test/': { resources: [resource('timed')] } },
    }),
    outcome: 'found',
    findings: { blocked: { count: 1, inFrame: true } },
  },
  {
    name: 'a page in clear text',
    page: pageOf('http://a.test/', { report: { resources: [resource('timed')] } }),
    outcome: 'not-applicable',
    reason: 'clear-text',
  },
  {
    name: 'a page with a part that was upgraded, of whose policy nothing was seen',
    page: unseenPageOf(url, { resources: [resource('fetched-upgraded')] }),
    outcome: 'not-observed',
    missing: 'mixedResources',
  },
  {
    name: 'a page with a part that was refused, of whose policy nothing was seen',
    page: unseenPageOf(url, {
      resources: [resource('timed'), resource('referenced', 'http://b.test/')],
    }),
    outcome: 'found',
    findings: { blocked: { count: 1, hosts: 'cdn.test' } },
  },
  {
    name: 'a page with a form, of whose policy nothing was seen',
    page: unseenPageOf(url, { resources: [resource('referenced', 'http://b.test/', 'form')] }),
    outcome: 'pass',
    passed: { inspected: false },
  },
  {
    name: 'a page that was not looked into',
    page: unseenPageOf(url),
    outcome: 'not-observed',
    missing: 'mixedResources',
  },
];

function loadedInsecurely(): PageRecord {
  return withTraces('http://[2001:db8::1]/a.png', ['answered', 'requested', 'timed']);
}

function redirectUpgraded(): PageRecord {
  const page = withTraces('http://cdn.test/a.png', ['redirected-upgraded']);
  const insecureResources = page.insecureResources.map((seen) => ({
    ...seen,
    redirectedFrom: `${url}moved.png`,
  }));
  return { ...page, insecureResources };
}

/** A page with one insecure image, and what webRequest told of it. */
function withTraces(image: string, traces: readonly InsecureTrace[]): PageRecord {
  const page = pageOf(url, { report: { resources: [resource('timed', image)] } });
  const insecureResources = page.insecureResources.map((seen) => ({ ...seen, traces }));
  return { ...page, insecureResources };
}

function inspectedPage(...violations: readonly PolicyViolation[]): PageRecord {
  return pageAfter(
    ...arrival(url, 'page'),
    reported(url, 'page'),
    violated(url, 'page', violations),
    inspected(url, 'page'),
  );
}
