import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isMixedContentUrl,
  isUpgradeableUrl,
  mixedContentCategory,
  prohibitsMixedContent,
  upgradeUrl,
  type RequestDestination,
} from '../../src/standards/mixed-content.ts';
import { anyText, anyUrl } from './any-text.ts';

describe('the category', () => {
  const plain = { cors: false, imageset: false };
  const blockable: readonly RequestDestination[] = [
    ...(['script', 'style', 'font', 'iframe', 'frame', 'object', 'embed', 'track'] as const),
    ...(['worker', 'sharedworker', 'serviceworker', 'manifest', 'xslt', 'report'] as const),
    ...(['fetch', 'websocket', 'eventsource', 'beacon', 'ping', 'prefetch', 'unknown'] as const),
  ];

  test.each(['image', 'audio', 'video'] as const)('%s is upgradeable', (destination) => {
    expect(mixedContentCategory({ destination, ...plain })).toBe('upgradeable');
  });

  test.each(['image', 'audio', 'video'] as const)('%s with CORS is blockable', (destination) => {
    expect(mixedContentCategory({ destination, ...plain, cors: true })).toBe('blockable');
  });

  test('an image of an image set is blockable', () => {
    const request = { destination: 'image', ...plain, imageset: true } as const;
    expect(mixedContentCategory(request)).toBe('blockable');
  });

  test.each(blockable)('%s is blockable', (destination) => {
    expect(mixedContentCategory({ destination, ...plain })).toBe('blockable');
  });
});

test.each([
  ['http://example.com/', true],
  ['ws://example.com/', true],
  ['ftp://example.com/', true],
  ['http://192.168.0.1/', true],
  ['https://example.com/', false],
  ['wss://example.com/', false],
  ['http://localhost/', false],
  ['ws://127.0.0.1/', false],
  ['http://[::1]/', false],
  ['data:,', false],
  ['blob:http://example.com/0', false],
  ['about:blank', false],
  ['mailto:a@example.com', false],
  ['javascript:0', false],
  ['/relative', false],
])('%s is insecure before it is fetched? %s', (url, expected) => {
  expect(isMixedContentUrl(url)).toBe(expected);
});

test.each([
  ['http://example.com/', true],
  ['http://example.com:8080/', true],
  ['http://192.0.2.1/', false],
  ['http://[2001:db8::1]/', false],
  ['http://localhost/', false],
  ['https://example.com/', false],
  ['nonsense', false],
])('%s may be upgraded by itself? %s', (url, expected) => {
  expect(isUpgradeableUrl(url)).toBe(expected);
});

describe('a document', () => {
  const rows: readonly (readonly [boolean, ...(readonly string[])])[] = [
    [true, 'https://a.test/'],
    [false, 'http://a.test/'],
    [false, 'http://localhost/'],
    [false, 'file:///a.html'],
    [false, 'about:blank'],
    [false, 'data:text/html,x'],
    [true, 'about:srcdoc', 'https://a.test/'],
    [true, 'about:blank', 'https://a.test/'],
    [true, 'data:text/html,x', 'https://a.test/'],
    [true, 'blob:https://a.test/0'],
    [false, 'blob:http://a.test/0'],
    [false, 'blob:null/0'],
    [true, 'blob:null/0', 'data:text/html,x', 'https://a.test/'],
    [false, 'about:srcdoc', 'http://a.test/'],
    [true, 'https://b.test/', 'http://a.test/'],
    [true, 'http://localhost/', 'https://a.test/'],
    [true, 'about:srcdoc', 'http://localhost/', 'https://a.test/', 'http://c.test/'],
    [false, 'nonsense'],
    [false],
  ];
  test.each(rows.map(([expected, ...urls]) => ({ expected, urls })))(
    '$urls prohibits mixed content? $expected',
    ({ expected, urls }) => {
      expect(prohibitsMixedContent(urls)).toBe(expected);
    },
  );
});

describe('an upgrade', () => {
  test.each([
    ['http://a.test/x?y#z', 'https://a.test/x?y#z'],
    ['http://a.test:80/', 'https://a.test/'],
    ['http://a.test:443/', 'https://a.test/'],
    ['http://a.test:8080/', 'https://a.test:8080/'],
    ['ws://a.test/s', 'wss://a.test/s'],
    ['ws://a.test:8080/s', 'wss://a.test:8080/s'],
    ['https://a.test:80/', 'https://a.test:80/'],
    ['ftp://a.test/', 'ftp://a.test/'],
    ['data:,x', 'data:,x'],
    ['nonsense', null],
  ])('of %s gives %s', (url, upgraded) => {
    expect(upgradeUrl(url)).toBe(upgraded);
  });

  test('leaves nothing that is still insecure, and is done after one step', () => {
    const name = fc.domain().map((domain) => `ws://${domain}:80/`);
    fc.assert(
      fc.property(fc.oneof(anyUrl, name), (url) => {
        const upgraded = upgradeUrl(url);
        if (upgraded === null) return;
        expect(isMixedContentUrl(upgraded)).toBe(false);
        expect(upgradeUrl(upgraded)).toBe(upgraded);
      }),
    );
  });
});

test('no text makes any of them throw', () => {
  fc.assert(
    fc.property(fc.oneof(anyUrl, anyText), (text) => {
      for (const read of [isMixedContentUrl, isUpgradeableUrl, upgradeUrl]) {
        expect(() => read(text)).not.toThrow();
      }
      expect(() => prohibitsMixedContent([text, text])).not.toThrow();
    }),
  );
});
