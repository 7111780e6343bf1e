import { describe, expect, it } from 'vitest';
import { choosePagesToFree, type StoredPage } from '../../src/core/pages-to-free.ts';

const behind = { isInFront: false, bytes: 100 };
const inFront = { isInFront: true, bytes: 100 };
const pages: readonly StoredPage[] = [
  { key: 'used-front', openedAt: 60, tabUsedAt: 60, ...inFront },
  { key: 'used-old', openedAt: 1, tabUsedAt: 60, ...behind },
  { key: 'unused-front', openedAt: 50, tabUsedAt: 50, ...inFront },
  { key: 'unused-new', openedAt: 40, tabUsedAt: 50, ...behind },
  { key: 'unused-old', openedAt: 30, tabUsedAt: 50, ...behind },
  { key: 'of-no-tab', openedAt: 99, tabUsedAt: 0, ...behind },
];
const order = [
  'of-no-tab',
  'unused-old',
  'unused-new',
  'used-old',
  'unused-front',
  'used-front',
] as const;

describe('room is made', () => {
  it.each([
    [1, 1],
    [100, 1],
    [101, 2],
    [300, 3],
    [400, 4],
    [401, 5],
    [600, 6],
  ])(
    'for %i bytes by the first %i: of no tab, longest unused, oldest, in front last',
    (bytes, count) => {
      expect([...choosePagesToFree(pages, bytes)]).toEqual(order.slice(0, count));
    },
  );

  it.each([601, 10_000])('for %i bytes by no page: all of them would not be enough', (bytes) => {
    expect(choosePagesToFree(pages, bytes).size).toBe(0);
  });

  it.each([0, -1])('for %i bytes by no page: there is room', (bytes) => {
    expect(choosePagesToFree(pages, bytes).size).toBe(0);
  });

  it('by no page where there is none', () => {
    expect(choosePagesToFree([], 1).size).toBe(0);
  });
});
