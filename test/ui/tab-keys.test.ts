import { describe, expect, it } from 'vitest';
import { tabForKey } from '../../src/ui/tab-keys.ts';

const count = 4;

describe('a key in a row of tabs', () => {
  it.each<[string, number, { readonly ltr: number | null; readonly rtl: number | null }]>([
    ['ArrowRight', 1, { ltr: 2, rtl: 0 }],
    ['ArrowLeft', 1, { ltr: 0, rtl: 2 }],
    ['ArrowRight', 3, { ltr: 0, rtl: 2 }],
    ['ArrowLeft', 0, { ltr: 3, rtl: 1 }],
    ['ArrowLeft', 3, { ltr: 2, rtl: 0 }],
    ['Home', 2, { ltr: 0, rtl: 0 }],
    ['End', 2, { ltr: 3, rtl: 3 }],
    ['ArrowDown', 1, { ltr: null, rtl: null }],
    ['Enter', 1, { ltr: null, rtl: null }],
    ['h', 1, { ltr: null, rtl: null }],
  ])('%s on tab %i', (key, place, { ltr, rtl }) => {
    expect(tabForKey(key, { place, count, rightToLeft: false })).toBe(ltr);
    expect(tabForKey(key, { place, count, rightToLeft: true })).toBe(rtl);
  });

  it('stays where there is only one tab', () => {
    expect(tabForKey('ArrowRight', { place: 0, count: 1, rightToLeft: false })).toBe(0);
    expect(tabForKey('ArrowLeft', { place: 0, count: 1, rightToLeft: false })).toBe(0);
  });
});
