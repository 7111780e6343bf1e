import { describe, expect, it } from 'vitest';
import { findInStyleSheets } from '../../src/content/style-sheets.ts';
import { fakeDocument } from './fake-document.ts';

const sheet = (...rules: readonly string[]): object => ({
  cssRules: rules.map((cssText) => ({ cssText })),
});
const unreadable = {
  get cssRules(): never {
    throw new Error('SecurityError');
  },
};

function urlsIn(
  styleSheets: readonly object[],
  adoptedStyleSheets: readonly object[] = [],
  seen = new WeakSet<CSSStyleSheet>(),
): readonly string[] {
  const urls: string[] = [];
  const root = { ...fakeDocument([]), styleSheets, adoptedStyleSheets };
  findInStyleSheets(root as unknown as Document, seen, (url) => {
    urls.push(url);
  });
  return urls;
}

describe('style sheets', () => {
  it('are read rule by rule, adopted ones too', () => {
    const linked = sheet('a { background: url("http://c.test/1.png") }', 'b { color: red }');
    const adopted = sheet('@font-face { src: url("http://c.test/2.woff2") }');
    expect(urlsIn([linked], [adopted])).toEqual(['http://c.test/1.png', 'http://c.test/2.woff2']);
  });

  it('are read once', () => {
    const seen = new WeakSet<CSSStyleSheet>();
    const linked = sheet('a { background: url("http://c.test/1.png") }');
    expect(urlsIn([linked], [], seen)).toHaveLength(1);
    expect(urlsIn([linked], [], seen)).toEqual([]);
  });

  it('that may not be read are passed over, and tried again', () => {
    const seen = new WeakSet<CSSStyleSheet>();
    let loading = true;
    const late = {
      get cssRules(): readonly object[] {
        if (loading) throw new Error('InvalidAccessError');
        return [{ cssText: 'a { background: url("http://c.test/1.png") }' }];
      },
    };
    const other = sheet('b { background: url("http://c.test/2.png") }');
    expect(urlsIn([unreadable, late, other], [], seen)).toEqual(['http://c.test/2.png']);
    loading = false;
    expect(urlsIn([unreadable, late, other], [], seen)).toEqual(['http://c.test/1.png']);
  });
});
