import { describe, expect, it } from 'vitest';
import { documentConnection } from '../../src/core/page-record.ts';
import type { Observation } from '../../src/core/observation.ts';
import { firefoxTold } from './connections.ts';
import {
  answered,
  committed,
  connectionSeen,
  fold,
  noon,
  pageAfter,
  redirected,
  started,
} from './observations.ts';

const url = 'https://a.test/';
const first = 'https://b.test/';
const told = firefoxTold();
const own = { url, at: noon, security: told };
const other = firefoxTold({ protocolVersion: 'TLSv1.2' });

describe('the connection of a document', () => {
  it.each<readonly [string, readonly Observation[]]>([
    [
      'before the answer',
      [started(url), connectionSeen(url, told), answered(url), committed(url, 'p')],
    ],
    [
      'after the answer',
      [started(url), answered(url), connectionSeen(url, told), committed(url, 'p')],
    ],
    [
      'after the commit',
      [started(url), answered(url), committed(url, 'p'), connectionSeen(url, told)],
    ],
    [
      'for an address whose fragment the page has',
      [
        started(`${url}#a`),
        connectionSeen(url, told),
        answered(`${url}#a`),
        committed(`${url}#a`, 'p'),
      ],
    ],
    [
      'after that of a redirect',
      [
        started(first),
        connectionSeen(first, other, { time: noon - 1 }),
        redirected(first, url),
        connectionSeen(url, told),
        answered(url),
        committed(url, 'p'),
      ],
    ],
    [
      'before that of a redirect, which was asked for first',
      [
        started(first),
        redirected(first, url),
        connectionSeen(url, told),
        connectionSeen(first, other, { time: noon - 1 }),
        answered(url),
        committed(url, 'p'),
      ],
    ],
  ])('is known when it is told %s', (_when, observations) => {
    expect(documentConnection(pageAfter(...observations))).toEqual(own);
  });

  it.each<readonly [string, readonly Observation[]]>([
    ['was not told', [started(url), answered(url), committed(url, 'p')]],
    [
      'is that of a redirect only',
      [
        started(first),
        connectionSeen(first, other),
        redirected(first, url),
        answered(url),
        committed(url, 'p'),
      ],
    ],
    [
      'is of the day when the cache took the answer in',
      [
        started(url),
        connectionSeen(url, told),
        answered(url, { fromCache: true }),
        committed(url, 'p'),
      ],
    ],
    [
      'is of another request',
      [
        started(url),
        connectionSeen(url, told, { requestId: 'r9' }),
        answered(url),
        committed(url, 'p'),
      ],
    ],
    [
      'is none: it was told as insecure',
      [
        started(url),
        connectionSeen(url, firefoxTold({ state: 'insecure' })),
        answered(url),
        committed(url, 'p'),
      ],
    ],
  ])('is not known when it %s', (_why, observations) => {
    expect(documentConnection(pageAfter(...observations))).toBeNull();
  });

  it('begins no navigation, for it may come when all is over', () => {
    expect(fold([connectionSeen(url, told)]).tab.pending).toEqual([]);
  });
});
