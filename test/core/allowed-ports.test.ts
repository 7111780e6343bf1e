import { describe, expect, it } from 'vitest';
import {
  allowPort,
  extendedEnd,
  findAllowedPort,
  portPermission,
  withdrawPort,
  type AllowedPorts,
} from '../../src/core/allowed-ports.ts';
import { limits } from '../../src/core/limits.ts';
import { failedPageOf, pageOf } from '../checks/page-of.ts';
import { noon, urlChanged } from './observations.ts';
import { applyToPage } from '../../src/core/apply-to-page.ts';

const what = { site: 'a.test', port: 8443 };
const month = 30 * 86_400_000;
const known: AllowedPorts = [{ ...what, until: noon + 1 }];

function own(allowedPorts: AllowedPorts) {
  return { allowedPorts, managed: [] };
}

describe('allowing a port', () => {
  it('holds for thirty days', () => {
    expect(allowPort([], what, noon)).toEqual([{ ...what, until: noon + month }]);
  });

  it('again begins the time anew', () => {
    expect(allowPort(known, what, noon)).toEqual([{ ...what, until: noon + month }]);
  });

  it('drops what has run out, and keeps the rest', () => {
    const others: AllowedPorts = [
      { ...what, port: 1, until: noon },
      { ...what, port: 2, until: noon + 1 },
      { ...what, site: 'b.test', until: noon + 1 },
    ];
    expect(allowPort(others, what, noon).map(({ site, port }) => `${site}:${port}`)).toEqual([
      'a.test:2',
      'b.test:8443',
      'a.test:8443',
    ]);
  });

  it('holds until another time, for a year at most', () => {
    const until = noon + 86_400_000;
    expect(allowPort([], what, noon, until)).toEqual([{ ...what, until }]);
    expect(allowPort([], what, noon, noon + 20 * 12 * month)).toEqual([
      { ...what, until: noon + 366 * 86_400_000 },
    ]);
  });

  it('can be given thirty days more, from its end or from now where that has passed', () => {
    expect(extendedEnd({ ...what, until: noon + 5 }, noon)).toBe(noon + 5 + month);
    expect(extendedEnd({ ...what, until: noon - 5 }, noon)).toBe(noon + month);
  });

  it('keeps the newest of many', () => {
    const many = Array.from({ length: limits.allowedPorts + 5 }, (_, port) => port + 1);
    const kept = many.reduce<AllowedPorts>(
      (all, port) => allowPort(all, { ...what, port }, noon),
      [],
    );
    expect(kept).toHaveLength(limits.allowedPorts);
    expect(kept.at(-1)?.port).toBe(many.at(-1));
  });

  it('can be taken back', () => {
    expect(withdrawPort(known, what)).toEqual([]);
    expect(withdrawPort(known, { ...what, port: 443 })).toEqual(known);
    expect(withdrawPort(known, { ...what, site: 'b.test' })).toEqual(known);
  });
});

describe('a permission', () => {
  it.each([
    ['https://a.test:8443/', true],
    ['https://a.test.:8443/', true],
    ['https://www.a.test:8443/path', true],
    ['http://a.test:8443/', true],
    ['https://a.test/', false],
    ['https://data.test:8443/', false],
    ['https://a.test.example:8443/', false],
    ['nonsense', false],
  ])('covers %s: %s', (url, expected) => {
    expect(findAllowedPort(known, url, noon) !== null).toBe(expected);
  });

  it('covers nothing from its end on', () => {
    expect(findAllowedPort(known, 'https://a.test:8443/', noon + 1)).toBeNull();
  });
});

describe('what can be done about the port of a page', () => {
  const url = 'https://www.a.test:8443/';

  it.each([
    ['on a default port', pageOf('https://a.test/')],
    ['on this machine', pageOf('http://localhost:3000/')],
    ['of a private network', pageOf('http://nas.local:5000/')],
    ['of a private window', pageOf(url, { private: true })],
    ['that did not come', failedPageOf(url, 'net::ERR_CONNECTION_REFUSED')],
    ['that is not of the web', { ...pageOf('https://a.test/'), url: 'chrome://version/' }],
    ['of which it is not known whether its window is private', { ...pageOf(url), private: null }],
  ])('is nothing for a page %s', (_name, page) => {
    expect(portPermission(page, own(known))).toEqual({ kind: 'none' });
  });

  it('is to allow it for the site', () => {
    expect(portPermission(pageOf(url), own([]))).toEqual({ kind: 'offered', what });
  });

  it('is to take that back, as long as it holds', () => {
    const page = applyToPage(pageOf(url), urlChanged(`${url}next`, 'page'));
    const given = { kind: 'given', what: known[0], isManaged: false };
    expect(portPermission(page, own(known))).toEqual(given);
    expect(portPermission(page, own([{ ...what, until: noon }]))).toEqual({
      kind: 'offered',
      what,
    });
  });

  it('is nothing where an administrator decides, but to see what they allowed', () => {
    const managed = ['allowedPorts'] as const;
    const given = { kind: 'given', what: known[0], isManaged: true };
    expect(portPermission(pageOf(url), { allowedPorts: known, managed })).toEqual(given);
    expect(portPermission(pageOf(url), { allowedPorts: [], managed })).toEqual({ kind: 'none' });
  });
});
