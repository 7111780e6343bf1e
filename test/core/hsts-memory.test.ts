import { describe, expect, it } from 'vitest';
import {
  hostsConcerned,
  recallHsts,
  type HstsMemory,
  type KnownHost,
} from '../../src/core/hsts-memory.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { ResponseFields } from '../../src/core/response-fields.ts';
import {
  answered,
  committed,
  navigationFailed,
  noon,
  redirected,
  started,
} from './observations.ts';

const url = 'https://www.a.test/';
const year = 31_536_000;

function sending(...lines: readonly string[]): { readonly fields: ResponseFields } {
  return { fields: { 'strict-transport-security': lines } };
}

function known(host: string, other: Partial<KnownHost> = {}): KnownHost {
  const policy = { maxAge: year, includeSubDomains: false, notedAt: noon };
  return { host, site: 'a.test', seenAt: noon, lastAnswer: 'policy', policy, ...other };
}

const before = { seenAt: noon - 1_000 };
const remember = (...hosts: readonly KnownHost[]): HstsMemory =>
  Object.fromEntries(hosts.map((one) => [one.host, one]));

function learnt(memory: HstsMemory, ...observations: readonly Observation[]): HstsMemory {
  return recallHsts(memory, observations).memory;
}

function told(memory: HstsMemory, ...observations: readonly Observation[]) {
  return recallHsts(memory, observations).observations.map((one) =>
    'knownHosts' in one ? one.knownHosts?.map(({ host }) => host) : null,
  );
}

describe('a fresh answer', () => {
  it.each<[string, Observation, Partial<KnownHost>]>([
    ['a policy', answered(url, sending(`max-age=${year}`)), {}],
    [
      'a policy for its subdomains too',
      answered(url, sending('max-age=300; includeSubDomains')),
      { policy: { maxAge: 300, includeSubDomains: true, notedAt: noon } },
    ],
    ['a policy in a redirect', redirected(url, 'https://b.test/', sending(`max-age=${year}`)), {}],
    [
      'a policy on another port',
      answered('https://www.a.test:8443/', sending(`max-age=${year}`)),
      {},
    ],
    [
      'a policy of a name with a dot',
      answered('https://www.a.test./', sending(`max-age=${year}`)),
      {},
    ],
    ['nothing', answered(url), { lastAnswer: 'absent', policy: null }],
    [
      'a field that browsers ignore',
      answered(url, sending('soon')),
      { lastAnswer: 'ignored', policy: null },
    ],
    ['max-age=0', answered(url, sending('max-age=0')), { policy: null }],
  ])('teaches %s', (_name, observation, expected) => {
    expect(learnt({}, observation)).toEqual(remember(known('www.a.test', expected)));
  });

  it.each<[string, string, KnownHost['lastAnswer']]>([
    ['an answer without the field', '', 'absent'],
    ['a field that browsers ignore', 'soon', 'ignored'],
  ])('leaves an earlier policy in force: %s', (_name, line, lastAnswer) => {
    const memory = remember(known('www.a.test', before));
    const answer = answered(url, line === '' ? {} : sending(line));
    const { policy } = known('www.a.test');
    expect(learnt(memory, answer)['www.a.test']).toMatchObject({
      lastAnswer,
      policy,
      seenAt: noon,
    });
  });

  it('takes back an earlier policy with max-age=0', () => {
    const memory = remember(known('www.a.test', before));
    expect(learnt(memory, answered(url, sending('max-age=0')))['www.a.test']?.policy).toBeNull();
  });

  it.each<[string, Observation]>([
    ['from the cache', answered(url, { ...sending('max-age=1'), fromCache: true })],
    ['over http', answered('http://www.a.test/', sending('max-age=1'))],
    ['from an address', answered('https://192.0.2.1/', sending('max-age=1'))],
    ['from this machine', answered('https://localhost/', sending('max-age=1'))],
    ['to a part of a page', answered(url, { ...sending('max-age=1'), destination: 'image' })],
    [
      'with a certificate that was refused',
      answered(url, { ...sending('max-age=1'), certificateError: { url, error: '', at: 0 } }),
    ],
    [
      'of the browser itself',
      redirected(url, url, { fields: { 'non-authoritative-reason': ['HSTS'] } }),
    ],
    ['of Firefox itself', redirected(url, url, { status: 0 })],
    ['none at all', navigationFailed(url, 'net::ERR_FAILED')],
    ['a request only', started(url)],
    ['a commit only', committed(url, 'a')],
  ])('is not one %s, and teaches nothing', (_name, observation) => {
    const memory = remember(known('other.test'));
    expect(learnt(memory, observation)).toBe(memory);
  });
});

it('of a host called as what every object has is as of any other', () => {
  for (const name of ['constructor', '__proto__', 'x.constructor']) {
    const answer = answered(`https://${name}/`, sending('max-age=1'));
    expect(told({}, answer)).toEqual([[]]);
    const later = { ...answer, time: answer.time + 1 };
    expect(told(recallHsts({}, [answer]).memory, later)).toEqual([[name]]);
  }
});

describe('what is known', () => {
  const memory = remember(
    known('a.test', before),
    known('www.a.test', before),
    known('other.a.test', before),
    known('b.test', before),
  );

  it('is told to an answer of the host and of those below, nearest first', () => {
    expect(told(memory, answered('https://x.www.a.test/'))).toEqual([['www.a.test', 'a.test']]);
    expect(told(memory, answered(url))).toEqual([['www.a.test', 'a.test']]);
    expect(told({}, answered(url))).toEqual([[]]);
  });

  it('is what was known before the answer, so that none vouches for itself', () => {
    expect(told({}, answered(url, sending('max-age=1')))).toEqual([[]]);
    const again = recallHsts({}, [answered(url, sending('max-age=1'))]).memory;
    expect(told(again, answered(url, sending('max-age=1')))).toEqual([[]]);
  });

  it('includes what an earlier redirect on the way taught', () => {
    const hop = redirected('https://a.test/', url, { ...sending('max-age=1'), time: noon - 5 });
    expect(told({}, hop, answered(url))).toEqual([[], ['a.test']]);
  });

  it('is asked for of the hosts that answer and those above them', () => {
    expect(
      hostsConcerned([
        started('https://c.test/'),
        redirected('https://a.test/', url),
        answered(url),
      ]),
    ).toEqual(['a.test', 'test', 'www.a.test']);
    expect(hostsConcerned([answered('http://a.test/'), committed(url, 'a')])).toEqual([]);
  });
});
