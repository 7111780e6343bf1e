import { describe, expect, it } from 'vitest';
import { pickCookieNames, pickSetCookies } from '../../src/core/cookie-fields.ts';
import { limits } from '../../src/core/limits.ts';

const many = limits.cookiesPerMessage + 2;
const long = 'x'.repeat(limits.cookieTextLength + 1);

describe('the cookies of an answer', () => {
  it('are none where no line sets one', () => {
    expect(pickSetCookies([{ name: 'Cookie', value: 'a=1' }])).toBeNull();
  });

  it('are cut in number, and what is cut is counted', () => {
    const lines = Array.from({ length: many }, () => ({ name: 'Set-Cookie', value: 'a=1' }));
    const picked = pickSetCookies(lines);
    expect(picked?.list).toHaveLength(limits.cookiesPerMessage);
    expect(picked?.cut).toBe(2);
  });

  it('are cut in length', () => {
    const value = `${long}=1; Path=/${long}; Domain=${long}`;
    const [cookie] = pickSetCookies([{ name: 'set-cookie', value }])?.list ?? [];
    for (const text of [cookie?.name, cookie?.path, cookie?.domain]) {
      expect(text).toHaveLength(limits.cookieTextLength);
    }
  });
});

describe('the names of a request’s cookies', () => {
  it.each([
    ['', []],
    ['a=1', ['a']],
    ['a=1; b=2;c = 3', ['a', 'b', 'c']],
    ['a=b=c', ['a']],
    ['secret', ['']],
    ['=secret', ['']],
  ])('of %j are %j', (value, names) => {
    expect(pickCookieNames([{ name: 'cookie', value }])).toEqual({ names, cut: 0 });
  });

  it('hold nothing that turns a text round or hides in it', () => {
    const name = 'a\u202Eb\u061Cc\u200B\uD800';
    const shown = 'a\uFFFDb\uFFFDc\uFFFD\uFFFD';
    expect(pickCookieNames([{ name: 'cookie', value: `${name}=1` }]).names).toEqual([shown]);
    const lines = [{ name: 'set-cookie', value: `${name}=1; Path=/${name}` }];
    expect(pickSetCookies(lines)?.list).toMatchObject([{ name: shown, path: `/${shown}` }]);
  });

  it('are none without the field', () => {
    expect(pickCookieNames([{ name: 'Set-Cookie', value: 'a=1' }])).toEqual({ names: [], cut: 0 });
  });

  it('are cut, and what is cut is counted', () => {
    const value = Array.from({ length: many }, () => `${long}=1`).join('; ');
    const { names, cut } = pickCookieNames([{ name: 'Cookie', value }]);
    expect(names).toHaveLength(limits.cookiesPerMessage);
    expect(names[0]).toHaveLength(limits.cookieTextLength);
    expect(cut).toBe(2);
  });
});
