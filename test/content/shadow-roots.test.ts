import { describe, expect, it } from 'vitest';
import { findShadowRoots } from '../../src/content/shadow-roots.ts';
import { fakeDocument, fakeElement } from './fake-document.ts';

const asRoot = (elements: readonly Element[]): ShadowRoot =>
  fakeDocument(elements) as unknown as ShadowRoot;

describe('shadow roots', () => {
  it('are found within one another', () => {
    const [outer, inner, plain] = ['my-page', 'div', 'div'].map((name) => fakeElement(name));
    const innerRoot = asRoot([]);
    const outerRoot = asRoot(inner ? [inner] : []);
    const shadows = new Map([
      [outer, outerRoot],
      [inner, innerRoot],
    ]);
    const roots = findShadowRoots(
      asRoot([outer, plain].flatMap((element) => element ?? [])),
      (element) => shadows.get(element) ?? null,
    );
    expect(roots).toEqual([outerRoot, innerRoot]);
  });

  it.each([
    ['div', true],
    ['section', true],
    ['h6', true],
    ['my-page', true],
    ['img', false],
    ['a', false],
    ['h7', false],
    ['navigation', false],
  ])('are looked for only where there can be one: in %s %s', (name, asked) => {
    const seen: string[] = [];
    findShadowRoots(asRoot([fakeElement(name)]), (element) => {
      seen.push(element.localName);
      return null;
    });
    expect(seen).toEqual(asked ? [name] : []);
  });
});
