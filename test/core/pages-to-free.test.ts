import { describe, expect, it } from 'vitest';
import { choosePagesToFree, type SparePage } from '../../src/core/pages-to-free.ts';

const own = 1;
const pages: readonly SparePage[] = [
  { key: 'own-old', tabId: own, openedAt: 1, size: 100 },
  { key: 'other-new', tabId: 2, openedAt: 3, size: 100 },
  { key: 'other-old', tabId: 3, openedAt: 2, size: 100 },
  { key: 'own-new', tabId: own, openedAt: 4, size: 100 },
];

describe('room is made', () => {
  it.each<[number, readonly string[]]>([
    [1, ['other-old']],
    [100, ['other-old']],
    [101, ['other-old', 'other-new']],
    [300, ['other-old', 'other-new', 'own-old']],
    [400, ['other-old', 'other-new', 'own-old', 'own-new']],
  ])('for %i by the oldest pages, those of other tabs first', (needed, keys) => {
    expect([...choosePagesToFree(pages, own, needed)]).toEqual(keys);
  });

  it.each([401, 10_000])('for %i by no page: all of them would not be enough', (needed) => {
    expect(choosePagesToFree(pages, own, needed).size).toBe(0);
  });

  it('by no page where there is none', () => {
    expect(choosePagesToFree([], own, 1).size).toBe(0);
  });
});
