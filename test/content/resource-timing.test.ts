import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countHosts,
  destinationOfEntry,
  originOfEntry,
} from '../../src/content/resource-timing.ts';
import { mixedContentDestinations } from '../../src/standards/mixed-content.ts';

describe('the hosts of a document', () => {
  it('are counted by origin, in the order they were first met', () => {
    const hosts = countHosts(10);
    for (const origin of ['https://b.test', 'https://a.test', 'https://b.test']) {
      hosts.add(origin, 'h2');
    }
    expect(hosts.list()).toEqual([
      { origin: 'https://b.test', protocol: 'h2', count: 2 },
      { origin: 'https://a.test', protocol: 'h2', count: 1 },
    ]);
    expect(hosts.cut()).toBe(0);
  });

  it('keep the first protocol that could be read', () => {
    const hosts = countHosts(10);
    for (const protocol of ['', 'h3', 'h2', '']) hosts.add('https://a.test', protocol);
    expect(hosts.list()).toEqual([{ origin: 'https://a.test', protocol: 'h3', count: 4 }]);
  });

  it('beyond the cap are counted as requests, and known ones go on', () => {
    const hosts = countHosts(1);
    for (const name of ['a', 'b', 'c', 'b', 'a']) hosts.add(`https://${name}.test`, 'h2');
    expect(hosts.list()).toEqual([{ origin: 'https://a.test', protocol: 'h2', count: 2 }]);
    expect(hosts.cut()).toBe(3);
  });
});

describe('the origin of an entry', () => {
  it.each([
    ['https://a.test/path?q#f', 'https://a.test'],
    ['http://a.test:8080/', 'http://a.test:8080'],
    ['wss://a.test/socket', 'wss://a.test'],
    ['ws://a.test?q', 'ws://a.test'],
    ['https://[2001:db8::1]:8443/', 'https://[2001:db8::1]:8443'],
    ['https://alice:secret@a.test/path', 'https://a.test'],
    ['https://alice@a.test:8443/', 'https://a.test:8443'],
    ['https://a.test/@home', 'https://a.test'],
    ['data:image/png;base64,AA', undefined],
    ['blob:https://a.test/1', undefined],
    ['chrome-extension://abc/a.js', undefined],
    ['about:blank', undefined],
    ['first-paint', undefined],
    ['', undefined],
  ])('%s: %s', (url, origin) => {
    expect(originOfEntry(url)).toBe(origin);
  });

  it('is that of the URL standard, for whatever host', () => {
    const hosts = fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true });
    fc.assert(
      fc.property(hosts, (url) => {
        const { href, origin } = new URL(url);
        expect(originOfEntry(href)).toBe(origin);
      }),
    );
  });
});

describe('what an entry was asked for', () => {
  it.each([
    ['img', 'image'],
    ['image', 'image'],
    ['input', 'image'],
    ['script', 'script'],
    ['iframe', 'iframe'],
    ['fetch', 'fetch'],
    ['xmlhttprequest', 'fetch'],
    ['beacon', 'beacon'],
    ['video', 'video'],
    // Each stands for several destinations.
    ['link', 'unknown'],
    ['css', 'unknown'],
    ['other', 'unknown'],
    ['navigation', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (initiatorType, destination) => {
    expect(destinationOfEntry(initiatorType)).toBe(destination);
  });

  it('is a known thing, whatever the browser calls it', () => {
    const name = fc.oneof(fc.constantFrom('constructor', '__proto__'), fc.string());
    const known: readonly unknown[] = mixedContentDestinations;
    fc.assert(
      fc.property(name, (initiatorType) => {
        expect(known).toContain(destinationOfEntry(initiatorType));
      }),
    );
  });
});
