import * as fc from 'fast-check';
import type { Observation } from '../../src/core/observation.ts';
import { documentTraces } from '../../src/core/observation.ts';
import { parseSetCookie } from '../../src/standards/set-cookie.ts';
import { mixedContentDestinations } from '../../src/standards/mixed-content.ts';
import { chromiumTold, firefoxTold } from '../core/connections.ts';
import {
  answered,
  committed,
  inspected,
  connectionSeen,
  navigationFailed,
  noon,
  redirected,
  reported,
  requestFailed,
  seen,
  sent,
  started,
  urlChanged,
  violated,
} from '../core/observations.ts';

/** Small pools, so that requests, documents and frames meet often. */
const url = fc.constantFrom(
  'https://a.test/',
  'http://a.test/',
  'http://cdn.test/a.png',
  'about:blank',
  'no url at all',
);
const id = fc.constantFrom('doc-1', 'doc-2', 'frame-1');
const request = {
  requestId: fc.constantFrom('r1', 'r2'),
  // Only requests of no document are navigations.
  documentId: fc.option(id, { freq: 2 }),
  parentDocumentId: fc.option(id),
  time: fc.integer({ min: noon, max: noon + 10_000 }),
  destination: fc.constantFrom('document', ...mixedContentDestinations),
  initiator: fc.constantFrom('https://a.test', 'http://a.test'),
} as const;
const answer = {
  ...request,
  status: fc.constantFrom(0, 200, 307),
  fromCache: fc.boolean(),
  address: fc.constantFrom('192.0.2.1', null),
  fields: fc.constantFrom(
    {},
    { 'strict-transport-security': ['max-age=1', ''] },
    { 'content-security-policy': ['upgrade-insecure-requests'] },
    { 'content-disposition': ['attachment'] },
    { 'non-authoritative-reason': ['HSTS'], location: ['http://a.test/'] },
  ),
  cookies: fc.constantFrom(
    { list: [parseSetCookie('sid=1; Path=/; Max-Age=1'), parseSetCookie('=')], cut: 1 },
    { list: [], cut: 0 },
  ),
} as const;
const cookies = fc.constantFrom({ names: ['sid', ''], cut: 0 }, { names: [], cut: 3 });
const frame = { topLevel: fc.boolean(), parentDocumentId: fc.option(id) } as const;
const error = fc.constantFrom('net::ERR_ABORTED', 'net::ERR_CERT_DATE_INVALID', 'anything', '');
const report = fc.record({
  ...frame,
  protocol: fc.constantFrom('h2', ''),
  upgradesInsecureRequests: fc.boolean(),
  fromServiceWorker: fc.boolean(),
  insecureFields: fc.record({ text: fc.nat(), password: fc.nat() }),
  hosts: fc.array(fc.record({ origin: url, protocol: fc.string(), count: fc.nat() })),
  resources: fc.array(
    fc.record({
      url,
      destination: fc.constantFrom(...mixedContentDestinations),
      trace: fc.constantFrom(...documentTraces),
    }),
    { maxLength: 4 },
  ),
  cutHosts: fc.nat(),
  moreResources: fc.boolean(),
  continued: fc.boolean(),
});

const violations = fc.array(
  fc.record({ url, directive: fc.constantFrom('img-src', 'connect-src', 'frame-src', 'anything') }),
  { maxLength: 4 },
);

const observation: fc.Arbitrary<Observation> = fc.oneof(
  fc.boolean().map(seen),
  fc.tuple(url, fc.record(request)).map(([at, other]) => started(at, other)),
  fc.tuple(url, cookies, fc.record(request)).map(([at, names, other]) => sent(at, names, other)),
  fc.tuple(url, url, fc.record(answer)).map(([at, to, other]) => redirected(at, to, other)),
  fc.tuple(url, fc.record(answer)).map(([at, other]) => answered(at, other)),
  fc
    .tuple(url, fc.constantFrom(firefoxTold(), chromiumTold()), fc.record(request))
    .map(([at, security, other]) => connectionSeen(at, security, other)),
  fc.tuple(url, fc.record({ ...request, error })).map(([at, other]) => requestFailed(at, other)),
  fc
    .tuple(url, id, fc.record({ ...frame, hidden: fc.boolean() }))
    .map(([at, document, other]) => committed(at, document, other)),
  fc
    .tuple(url, error, fc.record({ ...frame, hidden: fc.boolean() }))
    .map(([at, what, other]) => navigationFailed(at, what, other)),
  fc.tuple(url, id).map(([at, document]) => urlChanged(at, document)),
  fc.tuple(url, id, report).map(([at, document, other]) => reported(at, document, other)),
  fc
    .tuple(url, id, violations, fc.record(frame))
    .map(([at, document, found, other]) => violated(at, document, found, other)),
  fc.tuple(url, id).map(([at, document]) => inspected(at, document)),
);

/** What a browser may tell of one tab, in any order. */
export const anyObservations = fc.array(observation, { maxLength: 30, size: 'max' });
