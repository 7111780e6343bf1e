import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hostOf,
  locationUrl,
  originOf,
  parseUrl,
  schemeOf,
  withoutCredentials,
  withoutFragment,
  withoutSecrets,
} from '../../src/standards/url.ts';
import { anyText, anyUrl } from './any-text.ts';

const notUrls = ['', 'example.com', '/path', 'http://', 'https://[::1', 'http://a b/', '://'];

test.each(notUrls)('%j is no URL to any of them', (text) => {
  const readings = [parseUrl, schemeOf, originOf, withoutCredentials, withoutFragment];
  for (const read of [...readings, withoutSecrets]) expect(read(text)).toBeNull();
  expect(hostOf(text)).toBe('');
});

describe('the scheme', () => {
  test.each([
    ['HTTPS://a/', 'https'],
    ['about:blank', 'about'],
    ['chrome-extension://id/x', 'chrome-extension'],
  ])('of %s is %s', (url, scheme) => {
    expect(schemeOf(url)).toBe(scheme);
  });
});

describe('the origin', () => {
  test.each([
    ['https://User:pw@Example.COM:443/p?q#f', 'https://example.com'],
    ['http://example.com:8080/', 'http://example.com:8080'],
    ['blob:https://example.com/0', 'https://example.com'],
    ['blob:null/0', null],
    ['data:text/plain,x', null],
    ['file:///etc/hosts', null],
    ['about:srcdoc', null],
  ])('of %s is %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });
});

describe('the host', () => {
  test.each([
    ['https://example.com:443/', 'example.com'],
    ['https://example.com:8443/', 'example.com:8443'],
    ['http://[::1]:80/', '[::1]'],
    ['data:,', ''],
  ])('of %s is %j', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe('a redirect', () => {
  test.each([
    ['/b', 'https://a.test/x?y', 'https://a.test/b'],
    ['//b.test/', 'http://a.test/', 'http://b.test/'],
    ['http://b.test', 'https://a.test/', 'http://b.test/'],
    ['/b', 'https://a.test/#top', 'https://a.test/b#top'],
    ['/b#c', 'https://a.test/#top', 'https://a.test/b#c'],
    ['/b#', 'https://a.test/#top', 'https://a.test/b#'],
    ['', 'https://a.test/x', 'https://a.test/x'],
    ['http://[', 'https://a.test/', null],
    [undefined, 'https://a.test/', null],
    ['/b', 'not a URL', null],
  ])('to %j from %s leads to %s', (location, from, to) => {
    expect(locationUrl(location, from)).toBe(to);
  });
});

test('credentials go, the rest stays', () => {
  expect(withoutCredentials('https://u:p@a.test:8443/x?y#z')).toBe('https://a.test:8443/x?y#z');
  expect(withoutCredentials('mailto:a@b.test')).toBe('mailto:a@b.test');
});

test('the fragment goes, the rest stays', () => {
  expect(withoutFragment('https://u:p@a.test/x?y#z')).toBe('https://u:p@a.test/x?y');
  expect(withoutFragment('https://a.test/#')).toBe('https://a.test/');
});

describe('without secrets', () => {
  test.each([
    ['https://u:p@a.test:8443/x;y=1/z?token=1#f', 'https://a.test:8443/x;y=1/z'],
    ['https://a.test/?', 'https://a.test/'],
    ['ws://a.test/s?x', 'ws://a.test/s'],
    ['file:///home/me/a.html?x#y', 'file:///home/me/a.html'],
    ['data:text/html,secret', 'data:'],
    ['javascript:alert("secret")', 'javascript:'],
    ['mailto:me@example.com', 'mailto:'],
    ['view-source:https://u:p@a.test/?q', 'view-source:'],
    ['about:blank#x', 'about:blank'],
    ['about:srcdoc', 'about:srcdoc'],
    ['blob:https://a.test/6b2c', 'blob:https://a.test'],
    ['blob:null/6b2c', 'blob:null'],
  ])('%s is kept as %s', (url, kept) => {
    expect(withoutSecrets(url)).toBe(kept);
  });

  test('nothing secret is left of any web address', () => {
    const part = fc.stringMatching(/^[a-z\d]{4,8}$/).map((text) => `SECRET${text}`);
    fc.assert(
      fc.property(part, part, part, part, (user, password, query, fragment) => {
        const url = `https://${user}:${password}@a.test/path?${query}#${fragment}`;
        expect(withoutSecrets(url)).toBe('https://a.test/path');
      }),
    );
  });

  test('of any text the result has no query or fragment, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyUrl, anyText), (text) => {
        const kept = withoutSecrets(text);
        if (kept === null) return;
        expect(kept).not.toMatch(/[?#]/);
        expect(withoutSecrets(kept)).toBe(kept);
      }),
    );
  });
});
