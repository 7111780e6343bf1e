import { describe, expect, it } from 'vitest';
import { isCoveredByPolicy, knownPolicies } from '../../src/core/known-policies.ts';
import { gatherEvidence } from '../../src/core/evidence.ts';
import type { KnownHost } from '../../src/core/hsts-memory.ts';
import { pageOf, type PageStory } from '../checks/page-of.ts';
import { noon } from './observations.ts';

const url = 'https://www.a.test/';
const year = 31_536_000;
const sent = (value: string) => ({ 'strict-transport-security': [value] });

function known(host: string, seenAt: number, maxAge: number): KnownHost {
  const policy = { maxAge, includeSubDomains: false, notedAt: seenAt };
  return { host, site: 'a.test', seenAt, lastAnswer: 'policy', policy };
}

/** The hosts with a policy; a star before those that cover what is below them. */
function policiesOf(story: PageStory, isProven = true, pageUrl = url): readonly string[] {
  const { redirects, freshResponse } = gatherEvidence(pageOf(pageUrl, story));
  const policies = knownPolicies(redirects?.hops ?? [], freshResponse, isProven);
  return [...policies].map(([host, { includeSubDomains }]) =>
    includeSubDomains ? `*.${host}` : host,
  );
}

describe('the policies that a browser holds after a navigation', () => {
  it.each<readonly [string, PageStory, readonly string[]]>([
    ['are none where nobody sent any', {}, []],
    ['are the page’s own', { fields: sent('max-age=1') }, ['www.a.test']],
    [
      'cover what is below where they say so',
      { fields: sent('max-age=1; includeSubDomains') },
      ['*.www.a.test'],
    ],
    [
      'are those of redirects over https',
      { via: [{ from: 'https://b.test/', told: { fields: sent('max-age=1') } }] },
      ['b.test'],
    ],
    [
      'are none of redirects over http, where browsers ignore the field',
      { via: [{ from: 'http://b.test/', told: { fields: sent('max-age=1') } }] },
      [],
    ],
    [
      'are none of an address',
      { via: [{ from: 'https://192.0.2.7/', told: { fields: sent('max-age=1') } }] },
      [],
    ],
    [
      'are none of a redirect out of the cache, which says nothing of today',
      {
        via: [{ from: 'https://b.test/', told: { fields: sent('max-age=1'), fromCache: true } }],
      },
      [],
    ],
    [
      'are none of a redirect whose certificate was clicked away',
      {
        via: [
          {
            from: 'https://b.test/',
            told: {
              fields: sent('max-age=1'),
              certificateError: {
                url: 'https://b.test/',
                error: 'net::ERR_CERT_DATE_INVALID',
                at: noon,
              },
            },
          },
        ],
      },
      [],
    ],
    [
      'are the last of each host',
      {
        via: [{ from: `${url}old`, told: { fields: sent('max-age=1; includeSubDomains') } }],
        fields: sent('max-age=1'),
      },
      ['www.a.test'],
    ],
    [
      'are none where the host took it back',
      {
        via: [{ from: `${url}old`, told: { fields: sent('max-age=1') } }],
        fields: sent('max-age=0'),
      },
      [],
    ],
    [
      'stay where a field was ignored',
      { via: [{ from: `${url}old`, told: { fields: sent('max-age=1') } }], fields: sent('x') },
      ['www.a.test'],
    ],
    [
      'are those of earlier visits',
      { knownHosts: [known('www.a.test', noon - 1_000, year)] },
      ['www.a.test'],
    ],
    ['but not once they have run out', { knownHosts: [known('www.a.test', noon - 2_000, 1)] }, []],
    [
      'are those that browsers bring along, which no answer takes back',
      {
        preload: {
          entry: { name: 'www.a.test', includeSubDomains: false },
          isSiteListed: false,
          date: '2026-11-01',
        },
        fields: sent('max-age=0'),
      },
      ['www.a.test'],
    ],
    [
      'cover what is below where the list or the answer says so',
      {
        preload: {
          entry: { name: 'www.a.test', includeSubDomains: false },
          isSiteListed: false,
          date: '2026-11-01',
        },
        fields: sent('max-age=1; includeSubDomains'),
      },
      ['*.www.a.test'],
    ],
  ])('%s', (_name, story, expected) => {
    expect(policiesOf(story)).toEqual(expected);
  });

  it('are none of the page’s host where its certificate was clicked away, but those of others', () => {
    const story: PageStory = {
      via: [
        { from: 'https://b.test/', told: { fields: sent('max-age=1') } },
        { from: `${url}old`, told: { fields: sent('max-age=1') } },
      ],
      fields: sent('max-age=1'),
    };
    expect(policiesOf(story, false)).toEqual(['b.test']);
  });

  it('are those of the top-level domain', () => {
    expect(policiesOf({}, true, 'https://www.a.dev/')).toEqual(['*.dev']);
  });
});

it.each<readonly [string, boolean, boolean]>([
  ['a.test', false, true],
  ['a.test', true, false],
  ['b.test', true, true],
  ['x.b.test', false, true],
  ['x.b.test', true, true],
  ['x.a.test', false, false],
  ['test', false, false],
])('%s, with those below: %s, is covered: %s', (host, below, covered) => {
  const policies = new Map([
    ['a.test', { includeSubDomains: false }],
    ['b.test', { includeSubDomains: true }],
  ]);
  expect(isCoveredByPolicy(policies, host, below)).toBe(covered);
});
