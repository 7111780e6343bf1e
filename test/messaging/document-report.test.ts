import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { documentTraces } from '../../src/core/observation.ts';
import { documentReportSchema } from '../../src/messaging/document-report.ts';
import { mixedContentDestinations } from '../../src/standards/mixed-content.ts';
import { damagedCopies, throughJson } from '../storage/damage.ts';

const host = { origin: 'https://cdn.test', protocol: 'h2', count: 3 };
const resource = { url: 'http://cdn.test/a.png', destination: 'image', trace: 'timed' };
const report = {
  type: 'document-report',
  protocol: 'h2',
  upgradesInsecureRequests: false,
  fromServiceWorker: false,
  hosts: [host],
  resources: [resource],
  cutHosts: 0,
  moreResources: false,
  continued: false,
};

const text = (length: number): string => 'a'.repeat(length);
const many = <Item>(count: number, item: Item): readonly Item[] =>
  Array.from({ length: count }, () => item);

/** A part of the report at its bound, and just beyond it. */
const bounds: readonly (readonly [string, object, object])[] = [
  ['the protocol', { protocol: text(32) }, { protocol: text(33) }],
  [
    'a host’s origin',
    { hosts: [{ ...host, origin: text(300) }] },
    { hosts: [{ ...host, origin: text(301) }] },
  ],
  [
    'a host’s protocol',
    { hosts: [{ ...host, protocol: text(32) }] },
    { hosts: [{ ...host, protocol: text(33) }] },
  ],
  ['a host’s count', { hosts: [{ ...host, count: 0 }] }, { hosts: [{ ...host, count: -1 }] }],
  [
    'the fields',
    { insecureFields: { text: 0, password: 0 } },
    { insecureFields: { text: 0, password: -1 } },
  ],
  ['the hosts', { hosts: many(1_000, host) }, { hosts: many(1_001, host) }],
  [
    'a resource’s URL',
    { resources: [{ ...resource, url: text(4_000) }] },
    { resources: [{ ...resource, url: text(4_001) }] },
  ],
  ['the resources', { resources: many(1_000, resource) }, { resources: many(1_001, resource) }],
  ['the hosts that were cut', { cutHosts: 0 }, { cutHosts: -1 }],
];

describe('a document’s report', () => {
  it('arrives as it was sent', () => {
    expect(v.parse(documentReportSchema, throughJson(report))).toEqual(report);
  });

  it.each(mixedContentDestinations)('may name a resource that is a %s', (destination) => {
    const sent = { ...report, resources: [{ ...resource, destination }] };
    expect(v.parse(documentReportSchema, sent)).toEqual(sent);
  });

  it.each(documentTraces)('may name a trace that is %s', (trace) => {
    const sent = { ...report, resources: [{ ...resource, trace }] };
    expect(v.parse(documentReportSchema, sent)).toEqual(sent);
  });

  it('loses what it does not have', () => {
    const sent = { ...report, tabId: 7, hosts: [{ ...host, cookie: 'secret' }] };
    expect(v.parse(documentReportSchema, sent)).toEqual(report);
  });

  it.each(bounds)('is bounded: %s', (_name, within, beyond) => {
    expect(v.is(documentReportSchema, { ...report, ...within })).toBe(true);
    expect(v.is(documentReportSchema, { ...report, ...beyond })).toBe(false);
  });
});

describe('what is no report is refused', () => {
  it.each(damagedCopies(report))('%s', (_place, value) => {
    expect(v.is(documentReportSchema, value)).toBe(false);
  });

  it.each([
    ['a command', { type: 'forget-site', site: 'a.test' }],
    [
      'a page that is a resource of itself',
      { ...report, resources: [{ ...resource, destination: 'document' }] },
    ],
    [
      'a trace that only the worker sees',
      { ...report, resources: [{ ...resource, trace: 'answered' }] },
    ],
    ['half a host', { ...report, hosts: [{ ...host, count: 0.5 }] }],
  ])('%s', (_name, value) => {
    expect(v.is(documentReportSchema, value)).toBe(false);
  });

  it('without an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(v.safeParse(documentReportSchema, value).success).toBe(false);
      }),
    );
  });
});
