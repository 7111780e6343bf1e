import { describe, expect, it } from 'vitest';
import { gatherHstsEvidence } from '../../src/core/hsts-evidence.ts';
import type { KnownHost, NotedPolicy } from '../../src/core/hsts-memory.ts';
import type { HstsStanding } from '../../src/core/hsts-standing.ts';
import { pageOf, type PageStory } from '../checks/page-of.ts';
import { firefoxTold } from './connections.ts';
import { noon } from './observations.ts';

const year = 31_536_000;

function known(host: string, other: Partial<NotedPolicy> = {}): KnownHost {
  const policy = { maxAge: 600, includeSubDomains: true, notedAt: noon - 1_000, ...other };
  return { host, site: 'a.test', seenAt: policy.notedAt, lastAnswer: 'policy', policy };
}

function standing(story: PageStory, url = 'https://x.www.a.test/'): HstsStanding | undefined {
  return gatherHstsEvidence(pageOf(url, story))?.standing;
}

const sending = (line: string): PageStory => ({ fields: { 'strict-transport-security': [line] } });

describe('of HSTS it is known', () => {
  it.each<[HstsStanding['sent'], PageStory]>([
    ['policy', sending('max-age=1')],
    ['taken-back', sending('max-age=0; includeSubDomains')],
    ['ignored', sending('soon')],
    ['absent', {}],
  ])('what was sent: %s', (sent, story) => {
    expect(standing(story)?.sent).toBe(sent);
  });

  it.each<[string, boolean | null, PageStory['via']]>([
    ['the browser went to https by itself', true, [{ byBrowser: 'http://x.www.a.test/' }]],
    ['it did so on another port', true, [{ byBrowser: 'http://x.www.a.test:8080/' }]],
    ['it did so for another host', null, [{ byBrowser: 'http://www.a.test/' }]],
    ['the server had to redirect', false, ['http://x.www.a.test/']],
    ['https was asked for', null, []],
  ])('whether it is enforced here: %s', (_name, enforced, via = []) => {
    expect(standing({ via })?.enforcedHere).toBe(enforced);
  });

  it.each([true, false])('what Firefox says of it itself, whatever the way was: %s', (hsts) => {
    const security = firefoxTold({ hsts });
    for (const via of [[], ['http://x.www.a.test/'], [{ byBrowser: 'http://x.www.a.test/' }]]) {
      expect(standing({ via, security })?.enforcedHere).toBe(hsts);
    }
  });

  it.each<[string, string | null, readonly KnownHost[]]>([
    ['the nearest one above', 'www.a.test', [known('www.a.test'), known('a.test')]],
    ['not the host itself', null, [known('x.www.a.test')]],
    [
      'none that is for itself',
      'a.test',
      [known('www.a.test', { includeSubDomains: false }), known('a.test')],
    ],
    ['none that has run out', 'a.test', [known('www.a.test', { maxAge: 1 }), known('a.test')]],
    ['none beside it', null, [known('y.www.a.test'), known('b.test')]],
    [
      'none after a year, whatever it asked',
      null,
      [known('a.test', { maxAge: 9 * year, notedAt: noon - year * 1_000 })],
    ],
    [
      'one up to the last second of a year',
      'a.test',
      [known('a.test', { maxAge: 9 * year, notedAt: noon - year * 1_000 + 1 })],
    ],
  ])('which host above covers it: %s', (_name, host, knownHosts) => {
    expect(standing({ knownHosts })?.coveredBy?.host ?? null).toBe(host);
  });

  it('what it said before, until that runs out', () => {
    const url = 'https://a.test./';
    expect(standing({ knownHosts: [known('a.test')] }, url)?.remembered).toEqual({
      host: 'a.test',
      seenAt: noon - 1_000,
      until: noon + 599_000,
    });
    expect(standing({ knownHosts: [known('a.test', { maxAge: 1 })] }, url)?.remembered).toBeNull();
  });

  it('whether it is preloaded: a list knows more than the top-level domain', () => {
    const date = '2026-11-01';
    const entry = { name: 'lab.dev', includeSubDomains: true };
    const url = 'https://www.lab.dev/';
    expect(standing({}, url)?.preload).toEqual({ kind: 'listed', name: 'dev', date: null });
    expect(standing({ preload: { entry, isSiteListed: true, date } }, url)?.preload).toEqual({
      kind: 'listed',
      name: 'lab.dev',
      date,
    });
    expect(standing({ preload: { entry: null, isSiteListed: false, date } }, url)?.preload).toEqual(
      {
        kind: 'not-listed',
        date,
      },
    );
    expect(standing({})?.preload).toBeNull();
  });

  it('nothing of a page in clear text or from the cache', () => {
    expect(standing({}, 'http://a.test/')).toBeUndefined();
    expect(standing({ fromCache: true })).toBeUndefined();
  });
});
