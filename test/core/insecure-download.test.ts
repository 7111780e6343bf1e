import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import type { PageRecord } from '../../src/core/page-record.ts';
import {
  answered,
  arrival,
  committed,
  completed,
  inFrame,
  navigationFailed,
  noon,
  pageAfter,
  redirected,
  reported,
  started,
} from './observations.ts';

const page = 'https://a.test/page';
const file = 'http://b.test/file';
const fields = { 'content-disposition': ['attachment; filename=x'] };
const request = { requestId: 'file', initiator: 'https://a.test', time: noon + 1_000 };
const givenUp = (url: string): Observation => navigationFailed(url, 'net::ERR_ABORTED');

const asked = started(file, request);
const answer = answered(file, { ...request, fields });

function downloadsAfter(...observations: readonly Observation[]): PageRecord['insecureDownloads'] {
  return pageAfter(...arrival(page, 'page'), ...observations).insecureDownloads;
}

describe('a navigation that is given up', () => {
  it('is a download by its answer, for Firefox may tell of no end', () => {
    expect(downloadsAfter(asked, answer)).toMatchObject([{ url: file, exposed: [file] }]);
    expect(downloadsAfter(asked, answer, completed(file, { ...request, fields }))).toHaveLength(1);
  });

  it('is none while it is prerendered', () => {
    const hidden = { ...request, frameId: 9 };
    expect(downloadsAfter(started(file, hidden), answered(file, { ...hidden, fields }))).toEqual(
      [],
    );
  });

  it('after a file over http is a download of the page in front, told once', () => {
    const rest = [givenUp(file), completed(file, { ...request, fields })];
    expect(downloadsAfter(asked, answer, ...rest)).toEqual([
      { url: file, at: noon + 1_000, exposed: [file], address: '192.0.2.1' },
    ]);
  });

  it('leaves the page in front, with all that was known of it', () => {
    const after = pageAfter(...arrival(page, 'page'), asked, answer, givenUp(file));
    const before = pageAfter(...arrival(page, 'page'));
    expect({ ...after, insecureDownloads: [] }).toEqual(before);
  });

  it('names each address on the way that was asked for in clear text, and no other', () => {
    const [first, second] = ['http://b.test/1', 'https://b.test/2'];
    const chain = [
      started(first, request),
      redirected(first, second, request),
      redirected(second, file, request),
    ];
    expect(downloadsAfter(...chain, answer, givenUp(file))).toMatchObject([
      { url: file, exposed: [first, file] },
    ]);
  });

  it('may have been started by a frame of the page', () => {
    const frame = reported('https://f.test/', 'frame', inFrame('frame', 'page'));
    const other = { ...request, initiator: 'https://f.test' };
    const chain = [started(file, other), answered(file, { ...other, fields }), givenUp(file)];
    expect(downloadsAfter(frame, ...chain)).toHaveLength(1);
    expect(downloadsAfter(...chain)).toEqual([]);
  });

  it.each<[string, readonly Observation[]]>([
    ['without an answer', [asked, givenUp(file)]],
    ['after an answer to show', [asked, answered(file, request), givenUp(file)]],
    [
      'after no content',
      [asked, answered(file, { ...request, fields, status: 204 }), givenUp(file)],
    ],
    [
      'that the browser itself sent to https',
      [
        asked,
        redirected(file, 'https://b.test/file', {
          ...request,
          status: 307,
          address: null,
          fields: { 'non-authoritative-reason': ['HSTS'] },
        }),
        answered('https://b.test/file', { ...request, fields }),
        givenUp('https://b.test/file'),
      ],
    ],
    [
      'that a person asked for',
      [
        started(file, { requestId: 'file' }),
        answered(file, { requestId: 'file', fields }),
        givenUp(file),
      ],
    ],
    [
      'that another page asked for',
      [
        started(file, { ...request, initiator: 'https://c.test' }),
        answered(file, { ...request, fields }),
        givenUp(file),
      ],
    ],
  ])('%s is none', (_name, observations) => {
    expect(downloadsAfter(...observations)).toEqual([]);
  });

  it('from a page over http is none: its links could be changed as well', () => {
    const clear = { ...request, initiator: 'http://a.test' };
    const after = pageAfter(
      ...arrival('http://a.test/', 'page'),
      started(file, clear),
      answered(file, { ...clear, fields }),
      givenUp(file),
    );
    expect(after.insecureDownloads).toEqual([]);
  });

  it('belongs to the page that was in front then', () => {
    const after = pageAfter(
      ...arrival(page, 'page'),
      asked,
      answer,
      givenUp(file),
      committed('https://a.test/next', 'next'),
    );
    expect(after.insecureDownloads).toEqual([]);
  });

  it('is counted beyond the cap', () => {
    const all = Array.from({ length: limits.insecureDownloadsPerPage + 2 }, (_none, place) => {
      const one = { ...request, requestId: `file-${place}` };
      return [started(file, one), answered(file, { ...one, fields }), givenUp(file)];
    });
    const after = pageAfter(...arrival(page, 'page'), ...all.flat());
    expect(after.insecureDownloads).toHaveLength(limits.insecureDownloadsPerPage);
    expect(after.cut.downloads).toBe(2);
  });
});
