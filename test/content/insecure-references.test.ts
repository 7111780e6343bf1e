import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  destinationOf,
  findInStyle,
  findReferences,
  insecureUrl,
} from '../../src/content/insecure-references.ts';
import { mixedContentDestinations } from '../../src/standards/mixed-content.ts';
import { fakeDocument, fakeElement, type FakeElementStart } from './fake-document.ts';

/** What is found in one element: URLs with their destinations. */
function found(
  localName: string,
  attributes: Readonly<Record<string, string>>,
  other: FakeElementStart = {},
): readonly (readonly [string, string])[] {
  const all: (readonly [string, string])[] = [];
  const root = fakeDocument([fakeElement(localName, { attributes, ...other })]);
  findReferences(root as unknown as Document, (url, destination) => {
    all.push([url, destination]);
  });
  return all;
}

function urlsIn(
  localName: string,
  attributes: Readonly<Record<string, string>>,
  other: FakeElementStart = {},
): readonly string[] {
  return found(localName, attributes, other).map(([url]) => url);
}

const http = 'http://cdn.test/a';

describe('an attribute makes its element ask for', () => {
  it.each<[string, string, string | null, FakeElementStart]>([
    ['img', 'src', 'image', {}],
    ['img', 'srcset', 'image', {}],
    ['input', 'src', 'image', {}],
    ['image', 'href', 'image', {}],
    ['image', 'xlink:href', 'image', {}],
    ['audio', 'src', 'audio', {}],
    ['video', 'src', 'video', {}],
    ['video', 'poster', 'image', {}],
    ['track', 'src', 'track', {}],
    ['source', 'src', 'audio', { parent: 'audio' }],
    ['source', 'src', 'video', { parent: 'video' }],
    ['source', 'srcset', 'image', { parent: 'picture' }],
    ['source', 'src', 'image', {}],
    ['script', 'src', 'script', {}],
    ['iframe', 'src', 'iframe', {}],
    ['frame', 'src', 'frame', {}],
    ['object', 'data', 'object', {}],
    ['embed', 'src', 'embed', {}],
    ['embed', 'src', null, { hidden: true }],
    ['form', 'action', 'form', {}],
    ['button', 'formaction', 'form', {}],
    ['input', 'formaction', 'form', {}],
    ['body', 'background', 'image', {}],
    ['a', 'href', null, {}],
    ['area', 'href', null, {}],
    ['use', 'xlink:href', null, {}],
    ['base', 'href', null, {}],
    ['div', 'src', null, {}],
    ['my-image', 'src', null, {}],
  ])('%s %s: %s (%o)', (localName, name, destination, other) => {
    expect(destinationOf(fakeElement(localName, other), name)).toBe(destination);
  });

  it.each([
    ['stylesheet', '', 'style'],
    ['alternate stylesheet', '', 'style'],
    ['icon', '', 'image'],
    ['shortcut icon', '', 'image'],
    ['manifest', '', 'manifest'],
    ['modulepreload', '', 'script'],
    ['prefetch', '', 'prefetch'],
    ['preload', 'script', 'script'],
    ['preload', 'style', 'style'],
    ['preload', 'image', 'image'],
    ['preload', 'font', 'font'],
    ['preload', 'fetch', 'fetch'],
    ['preload', 'track', 'track'],
    ['preload', '', 'unknown'],
    ['preload', 'worker', 'unknown'],
    ['canonical', '', null],
    ['preconnect', '', null],
    ['', '', null],
  ])('link rel="%s" as="%s": %s', (rel, as, destination) => {
    expect(destinationOf(fakeElement('link', { rel, as }), 'href')).toBe(destination);
    expect(destinationOf(fakeElement('link', { rel, as }), 'src')).toBeNull();
  });

  it('a known thing or nothing, whatever the page calls its elements', () => {
    const known: readonly unknown[] = [...mixedContentDestinations, null];
    const name = fc.oneof(
      fc.constantFrom('constructor', 'toString', '__proto__', 'valueOf'),
      fc.string(),
    );
    fc.assert(
      fc.property(name, (localName) => {
        expect(known).toContain(destinationOf(fakeElement(localName), 'src'));
      }),
    );
  });
});

describe('a reference is insecure', () => {
  it.each([
    ['http://cdn.test/a.png', 'https://a.test/', 'http://cdn.test/a.png'],
    ['HTTP://CDN.test', 'https://a.test/', 'http://cdn.test/'],
    [' http://cdn.test/a ', 'https://a.test/', 'http://cdn.test/a'],
    ['/a.png', 'http://a.test/dir/', 'http://a.test/a.png'],
    ['//cdn.test/a', 'http://a.test/', 'http://cdn.test/a'],
    ['//cdn.test/a', 'https://a.test/', null],
    ['/a.png', 'https://a.test/', null],
    ['https://cdn.test/?from=http://b.test/', 'https://a.test/', null],
    ['data:text/plain,http:', 'https://a.test/', null],
    ['http://[', 'https://a.test/', null],
    ['a', 'about:blank', null],
    ['', 'https://a.test/', null],
  ])('%s in %s: %s', (reference, base, url) => {
    expect(insecureUrl(reference, base)).toBe(url);
  });
});

describe('a srcset names', () => {
  it.each([
    ['http://c.test/1.png', ['http://c.test/1.png']],
    [
      'http://c.test/1.png 1x, http://c.test/2.png 2x',
      ['http://c.test/1.png', 'http://c.test/2.png'],
    ],
    [
      'http://c.test/1.png 1x,http://c.test/2.png 2x',
      ['http://c.test/1.png', 'http://c.test/2.png'],
    ],
    [
      'http://c.test/1.png 1x ,http://c.test/2.png 2x',
      ['http://c.test/1.png', 'http://c.test/2.png'],
    ],
    [
      'http://c.test/1.png 100w,\n\thttp://c.test/2.png 1.5x',
      ['http://c.test/1.png', 'http://c.test/2.png'],
    ],
    [',http://c.test/1.png', ['http://c.test/1.png']],
    ['http://c.test/1.png, http://c.test/2.png', ['http://c.test/1.png', 'http://c.test/2.png']],
    ['http://c.test/a,b.png 1x', ['http://c.test/a,b.png']],
    ['https://c.test/1.png 1x, http://c.test/2.png 2x', ['http://c.test/2.png']],
    ['https://c.test/1.png 1.5x', []],
    ['', []],
  ])('%j: %j', (srcset, urls) => {
    expect(urlsIn('img', { srcset })).toEqual(urls);
  });

  it('its descriptors are no references, where the base is insecure', () => {
    const srcset = '1.png 1x, 2.png 1.5x, 3.png 300w 2.5x';
    expect(urlsIn('img', { srcset }, { baseURI: 'http://a.test/' })).toEqual([
      'http://a.test/1.png',
      'http://a.test/2.png',
      'http://a.test/3.png',
    ]);
  });
});

describe('a style names', () => {
  it.each([
    ['background: url(http://c.test/a.png)', ['http://c.test/a.png']],
    [
      `background: url("http://c.test/a.png"), url('http://c.test/b.png')`,
      ['http://c.test/a.png', 'http://c.test/b.png'],
    ],
    ['background: URL( "http://c.test/a.png" )', ['http://c.test/a.png']],
    ['background: url(https://c.test/a.png)', []],
    ['background: url(/a.png)', []],
    ['background: url()', []],
    ['/* http://c.test/ */ color: red', []],
  ])('%s: %j', (css, urls) => {
    const all: string[] = [];
    findInStyle(css, (url, destination) => {
      all.push(url);
      expect(destination).toBe('image');
    });
    expect(all).toEqual(urls);
  });
});

describe('in an element', () => {
  it('every attribute is looked at', () => {
    const attributes = { src: `${http}.mp4`, poster: `${http}.png`, style: `x: url(${http}.jpg)` };
    expect(found('video', attributes)).toEqual([
      [`${http}.jpg`, 'image'],
      [`${http}.mp4`, 'video'],
      [`${http}.png`, 'image'],
    ]);
  });

  it('what asks for nothing, or in secret, is left out', () => {
    expect(found('a', { href: http })).toEqual([]);
    expect(found('img', { src: 'https://cdn.test/a.png' })).toEqual([]);
    expect(found('img', { alt: http })).toEqual([]);
  });

  it('the element is told with what it names', () => {
    const image = fakeElement('img', { attributes: { src: http } });
    const tellers: (Element | undefined)[] = [];
    findReferences(fakeDocument([image]) as unknown as Document, (_url, _destination, element) => {
      tellers.push(element);
    });
    expect(tellers).toEqual([image]);
  });
});

describe('the browser is asked only for elements that may be insecure', () => {
  it.each([
    ['https://a.test/', true],
    ['http://a.test/', false],
    ['about:blank', true],
  ])('with the base %s: %s', (baseURI, narrow) => {
    const asked: string[] = [];
    const root = {
      ...fakeDocument([], { baseURI }),
      querySelectorAll: (selector: string) => {
        asked.push(selector);
        return [];
      },
    };
    findReferences(root as unknown as Document, () => {});
    expect(asked).toHaveLength(1);
    expect(asked[0]?.split(',').every((one) => one.includes('*="http:" i'))).toBe(narrow);
  });

  it('and a shadow root has the base of its document', () => {
    const image = fakeElement('img', {
      attributes: { src: '/a.png' },
      baseURI: 'http://a.test/',
    });
    const asked: string[] = [];
    const root = {
      ownerDocument: { baseURI: 'http://a.test/' },
      querySelectorAll: (selector: string) => {
        asked.push(selector);
        return [image];
      },
    };
    const urls: string[] = [];
    findReferences(root as unknown as ShadowRoot, (url) => {
      urls.push(url);
    });
    expect(asked[0]).not.toContain('http:');
    expect(urls).toEqual(['http://a.test/a.png']);
  });
});
