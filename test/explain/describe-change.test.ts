import { describe, expect, it } from 'vitest';
import { changeDirections } from '../../src/core/change/change-kind.ts';
import { listChanges } from '../../src/core/change/list-changes.ts';
import { describeChange } from '../../src/explain/describe-change.ts';
import { historyOf, hour, type VisitStory } from '../core/change/history-of.ts';
import { noon } from '../core/observations.ts';

const url = 'https://a.test/';
const year = 'max-age=31536000; includeSubDomains';

function sending(...lines: readonly string[]): VisitStory {
  return [url, { strictTransportSecurity: lines }];
}

function presenting(sha256: string, issuer: string, notAfter: number): VisitStory {
  return [url, { certificate: { sha256, issuer, notAfter: noon + notAfter * hour } }];
}

const day = (time: number): string => `day ${(time - noon) / hour}`;

/** Each change of a history in words, oldest first. */
function told(stories: readonly VisitStory[]): readonly string[] {
  return listChanges(historyOf(...stories))
    .toReversed()
    .map((change) => describeChange(change, day))
    .map(({ text, detail }) => (detail === null ? text : `${text} (${detail})`));
}

const rows: readonly (readonly [string, readonly VisitStory[]])[] = [
  ['HSTS no longer sent since day 1', [sending(year), sending()]],
  ['HSTS taken back since day 1', [sending(year), sending('max-age=0')]],
  ['HSTS sent so that browsers ignore it since day 1', [sending(year), sending('yes')]],
  ['HSTS sent since day 1', [sending(), sending(year)]],
  [
    'HSTS kept for one day instead of 365 days since day 1',
    [sending(year), sending('max-age=86400; includeSubDomains')],
  ],
  [
    'HSTS kept for 365 days instead of 5 minutes since day 1',
    [sending('max-age=300'), sending('max-age=31536000')],
  ],
  ['HSTS without the subdomains since day 1', [sending(year), sending('max-age=31536000')]],
  ['HSTS with the subdomains since day 1', [sending('max-age=31536000'), sending(year)]],
  ['First seen over http, where https had been, day 1', [[url], ['http://a.test/']]],
  ['First seen over https, where http had been, day 1', [['http://a.test/'], [url]]],
  [
    'No redirect from http to https any more since day 1',
    [[url, { redirectedFrom: 'http://a.test' }], ['http://a.test/']],
  ],
  [
    'Redirect from http to https since day 1',
    [['http://a.test/'], [url, { redirectedFrom: 'http://a.test' }]],
  ],
  [
    'Mixed content since day 1',
    [
      [url, { mixedContent: {} }],
      [url, { mixedContent: { blocked: 1 } }],
    ],
  ],
  [
    'No mixed content any more since day 1',
    [
      [url, { mixedContent: { blocked: 1 } }],
      [url, { mixedContent: {} }],
    ],
  ],
  [
    'Certificate past its time since day 1',
    [presenting('aa', 'CN=Lab', 0.5), presenting('aa', 'CN=Lab', 0.5)],
  ],
  [
    'Certificate renewed, day 1 (valid until day 9, before that until day 8)',
    [presenting('aa', 'CN=Lab', 8), presenting('bb', 'CN=Lab', 9)],
  ],
  [
    'Certificate replaced by one that ends sooner, day 1 (valid until day 8, before that until day 9)',
    [presenting('aa', 'CN=Lab', 9), presenting('bb', 'CN=Lab', 8)],
  ],
  ['Certificate changed, day 1', [presenting('aa', 'CN=Lab', 8), presenting('bb', 'CN=Lab', 8)]],
  [
    'Certificate changed, from another issuer, day 1 (CN=Lab → CN=Other)',
    [presenting('aa', 'CN=Lab', 8), presenting('bb', 'CN=Other', 9)],
  ],
  [
    'TLS 1.2 instead of TLS 1.3 since day 1',
    [
      [url, { tlsVersion: 'TLSv1.3' }],
      [url, { tlsVersion: 'TLSv1.2' }],
    ],
  ],
  [
    'TLS 1.3 instead of TLS 1.2 since day 1',
    [
      [url, { tlsVersion: 'TLSv1.2' }],
      [url, { tlsVersion: 'TLSv1.3' }],
    ],
  ],
  [
    'HTTP/1.1 instead of HTTP/2 since day 1',
    [
      [url, { protocol: 'h2' }],
      [url, { protocol: 'http/1.1' }],
    ],
  ],
  [
    'HTTP/2 instead of HTTP/1.1 since day 1',
    [
      [url, { protocol: 'http/1.1' }],
      [url, { protocol: 'h2' }],
    ],
  ],
  ['First seen on port 8443, day 1', [[url], ['https://a.test:8443/']]],
];

describe('a change in words', () => {
  it.each(rows)('%s', (words, stories) => {
    expect(told(stories)).toEqual([words]);
  });

  it('ends where a later visit shows that it no longer holds', () => {
    expect(told([sending(year), sending(), sending(year)])).toEqual([
      'HSTS no longer sent from day 1 until day 2',
      'HSTS sent since day 2',
    ]);
  });

  it('is there for every kind', () => {
    const kinds = rows.flatMap(([, stories]) => listChanges(historyOf(...stories)));
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(Object.keys(changeDirections)));
  });
});
