import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import { emptyTally } from '../../src/core/tally.ts';
import { visitTraces, type VisitTraces } from '../../src/core/visit-traces.ts';
import { pageOf, resource, unseenPageOf } from '../checks/page-of.ts';
import { noon } from './observations.ts';
import { certificateOf, chromiumTold, firefoxTold } from './connections.ts';

const url = 'https://a.test/';
const report = { protocol: 'h2', time: noon + limits.lookedAtAfter };

function presenting(other: Parameters<typeof certificateOf>[0]): PageRecord {
  return pageOf(url, { security: chromiumTold({ certificates: [certificateOf(other)] }) });
}

describe('a visit keeps', () => {
  it.each<readonly [string, PageRecord, VisitTraces]>([
    ['nothing of what was not observed', pageOf(url), {}],
    ['nothing of a page that was there before', unseenPageOf(url), {}],
    [
      'which address sent it on to https',
      pageOf(url, { via: ['http://a.test/'] }),
      { redirectedFrom: 'http://a.test/' },
    ],
    [
      'the first of them, without its query',
      pageOf('https://www.a.test/', { via: ['http://a.test/path?query', url] }),
      { redirectedFrom: 'http://a.test/path' },
    ],
    [
      'no redirect of the browser itself',
      pageOf(url, { via: [{ byBrowser: 'http://a.test/' }] }),
      {},
    ],
    [
      'no redirect that stayed in clear text',
      pageOf(url, { via: ['http://a.test/', 'http://b.test/'] }),
      {},
    ],
    ['no redirect to clear text', pageOf('http://b.test/', { via: ['http://a.test/'] }), {}],
    ['that nothing was mixed', pageOf(url, { report }), { mixedContent: {} }],
    [
      'not that nothing was mixed where it was left before all had come',
      pageOf(url, { report: { ...report, time: noon + limits.lookedAtAfter - 1 } }),
      {},
    ],
    [
      'not that nothing was mixed where only a frame reported',
      pageOf(url, { frames: { 'https://b.test/': report } }),
      {},
    ],
    [
      'what was mixed, however soon it was left',
      pageOf(url, { report: { resources: [resource('fetched-upgraded')] } }),
      { mixedContent: { upgraded: 1 } },
    ],
    [
      'nothing of a form that would send in clear text',
      pageOf(url, {
        report: { ...report, resources: [resource('fetched-upgraded', 'http://b.test/', 'form')] },
      }),
      { mixedContent: {} },
    ],
    ['nothing of what one query of many asks for', pageOf(`${url}?id=1`, { report }), {}],
    [
      'nothing of what came once a script had changed the address',
      { ...pageOf(url, { report }), url: `${url}gallery` },
      {},
    ],
    [
      'nothing of what only a deep inspection sees',
      {
        ...pageOf(url, { report }),
        inspection: { endedAt: 1, secureRequests: [], webSockets: [], cut: emptyTally },
      },
      {},
    ],
    [
      'how much was mixed, by what became of it',
      pageOf(url, {
        report: {
          ...report,
          resources: [
            resource('fetched-upgraded'),
            resource('fetched-upgraded', 'http://cdn.test/b.png'),
            resource('timed', 'http://cdn.test/c.js', 'script'),
          ],
        },
      }),
      { mixedContent: { upgraded: 2, blocked: 1 } },
    ],
    ['nothing mixed of a page in clear text', pageOf('http://a.test/', { report }), {}],
  ])('%s', (_name, page, traces) => {
    expect(visitTraces(page)).toEqual(traces);
  });

  it('the TLS version and the certificate, in few words', () => {
    const sha256 = 'AB:CD:EF';
    const certificate = certificateOf({ sha256, issuer: 'CN=Lab', notAfter: 5 });
    const page = pageOf(url, { security: firefoxTold({ certificates: [certificate] }) });
    expect(visitTraces(page)).toEqual({
      tlsVersion: 'TLSv1.3',
      certificate: { sha256: 'abcdef', issuer: 'CN=Lab', notAfter: 5 },
    });
  });

  it('no certificate that it could not tell from others, and no novel', () => {
    expect(visitTraces(presenting({ sha256: null })).certificate).toBeUndefined();
    const issuer = visitTraces(presenting({ issuer: 'x'.repeat(9_999) })).certificate?.issuer;
    expect(issuer).toHaveLength(limits.visitIssuerLength);
  });
});
