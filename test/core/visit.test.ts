import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import { judgePage } from '../../src/core/verdict.ts';
import { visitOf, type Visit } from '../../src/core/visit.ts';
import {
  answered,
  arrival,
  committed,
  navigationFailed,
  noon,
  pageAfter,
  reported,
  seen,
  started,
  urlChanged,
} from './observations.ts';

function visit(...observations: readonly Observation[]): Visit | null {
  const page = pageAfter(...observations);
  return visitOf(page, judgePage(page, []));
}

describe('a visit', () => {
  it('claims nothing of an answer that the document did not come from', () => {
    const url = 'https://a.test/';
    const fields = { 'strict-transport-security': ['max-age=1'] };
    const seenOnTheSide = [
      seen(false),
      started(url),
      answered(url, { fields }),
      committed(url, 'a'),
    ];
    expect(
      visit(...seenOnTheSide, reported(url, 'a', { protocol: '', fromServiceWorker: true })),
    ).toMatchObject({
      level: 'unknown',
      freshness: 'not-observed',
      address: null,
      protocol: null,
      strictTransportSecurity: null,
    });
  });

  it('keeps the address that was loaded, whatever a script makes of it', () => {
    const url = 'https://a.test/';
    const rows = [arrival(url, 'a'), [committed(url, 'a')]].map((load) =>
      visit(seen(false), ...load, urlChanged(`${url}inbox`, 'a'), reported(`${url}inbox`, 'a')),
    );
    expect(rows.map((row) => row?.url)).toEqual([url, url]);
  });

  it('says what a page of the web was, in one flat row', () => {
    const url = 'https://www.a.test:8443/path';
    const fields = { 'strict-transport-security': ['max-age=1'] };
    const row = visit(
      seen(false),
      started(url),
      answered(url, { fields }),
      committed(url, 'a'),
      reported(url, 'a', { protocol: 'h3', time: noon + limits.lookedAtAfter }),
    );
    expect(row).toEqual({
      id: 'a',
      site: 'a.test',
      origin: 'https://www.a.test:8443',
      url,
      time: noon,
      level: 'secure',
      freshness: 'fresh',
      findings: [],
      port: 8443,
      address: '192.0.2.1',
      protocol: 'h3',
      strictTransportSecurity: ['max-age=1'],
      mixedContent: {},
    });
  });

  it('holds no query, fragment or credentials', () => {
    const url = 'https://alice:secret@a.test/path?token=secret#secret';
    const row = visit(seen(false), ...arrival(url, 'a'));
    expect(row?.url).toBe('https://a.test/path');
    expect(JSON.stringify(row)).not.toMatch(/secret|alice|token/);
  });

  it('is kept of a page that did not come', () => {
    const url = 'https://a.test/';
    const row = visit(seen(false), started(url), navigationFailed(url, 'net::ERR_FAILED'));
    expect(row).toMatchObject({ level: 'failed', freshness: 'not-observed', address: null });
  });

  it('does not say that a policy is missing where no fresh answer was seen', () => {
    const url = 'https://a.test/';
    const cached = [started(url), answered(url, { fromCache: true }), committed(url, 'a')];
    expect(visit(seen(false), ...cached)?.strictTransportSecurity).toBeNull();
    expect(visit(seen(false), ...arrival(url, 'a'))?.strictTransportSecurity).toEqual([]);
  });
});

describe('no visit is kept', () => {
  const page = arrival('https://a.test/', 'a');

  it.each([
    ['of a private window', [seen(true), ...page]],
    ['where it is not known whether the window is private', page],
    ['of a page that is not of the web', [seen(false), ...arrival('chrome://settings/', 'a')]],
    ['of a file', [seen(false), ...arrival('file:///home/alice/a.html', 'a')]],
    ['of an empty page', [seen(false), ...arrival('about:blank', 'a')]],
  ])('%s', (_name, observations) => {
    expect(visit(...observations)).toBeNull();
  });
});
