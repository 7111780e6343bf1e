import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { registrableDomain, siteOf } from '../../src/standards/site.ts';
import { anyText, anyUrl } from './any-text.ts';

test.each([
  ['www.example.com', 'example.com'],
  ['example.com', 'example.com'],
  ['a.b.example.co.uk', 'example.co.uk'],
  ['www.secure.test', 'secure.test'],
  ['www.city.kawasaki.jp', 'city.kawasaki.jp'],
  ['a.b.kawasaki.jp', 'a.b.kawasaki.jp'],
  ['www.xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
  // The ICANN part only: who rents out names below its own counts as one site.
  ['someone.github.io', 'github.io'],
  ['co.uk', null],
  ['com', null],
  ['localhost', null],
  ['192.0.2.1', null],
  ['[::1]', null],
  ['', null],
])('the registrable domain of %j is %s', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain);
});

test.each([
  ['https://www.example.com:8443/x', 'example.com'],
  ['http://www.secure.test/', 'secure.test'],
  ['wss://chat.example.com/', 'example.com'],
  ['https://example.com./', 'example.com'],
  ['https://WWW.MÜNCHEN.de/', 'xn--mnchen-3ya.de'],
  ['http://localhost:3000/', 'localhost'],
  ['http://localhost./', 'localhost'],
  ['http://router/', 'router'],
  ['https://co.uk/', 'co.uk'],
  ['http://192.0.2.1:8080/', '192.0.2.1'],
  ['http://[::1]/', '[::1]'],
  ['https://a_b.example.com/', 'example.com'],
  ['file:///a.html', null],
  ['about:blank', null],
  ['data:,x', null],
  ['blob:https://example.com/0', null],
  ['chrome-extension://id/', null],
  ['nonsense', null],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test('every name on a site has the site of the site itself', () => {
  fc.assert(
    fc.property(fc.domain(), (name) => {
      const site = siteOf(`https://${name}/`);
      expect(siteOf(`http://${site}:8080/x`)).toBe(site);
    }),
  );
});

test('no text makes them throw', () => {
  fc.assert(
    fc.property(fc.oneof(anyUrl, anyText), (text) => {
      expect(() => [registrableDomain(text), siteOf(text)]).not.toThrow();
    }),
  );
});
