import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfterKey, visibleRows, type RowWindow } from '../../src/ui/visible-rows.ts';

const usual: RowWindow = { above: 0, windowHeight: 560, rowHeight: 56, total: 100_000 };

describe('the rows on the page', () => {
  it.each<[string, Partial<RowWindow>, number, number]>([
    ['at the top', {}, 0, 18],
    ['before the top', { above: -300 }, 0, 13],
    ['in the middle', { above: 56_000 }, 992, 1_018],
    ['at the end', { above: 100_000 * 56 - 560 }, 99_982, 100_000],
    ['past the end', { above: 100_000 * 56 + 9_999 }, 100_000, 100_000],
    ['of a short list', { total: 3 }, 0, 3],
    ['of an empty list', { total: 0 }, 0, 0],
    ['before a row could be measured', { rowHeight: 0 }, 0, 0],
  ])('are, %s', (_name, other, from, to) => {
    expect(visibleRows({ ...usual, ...other })).toEqual({ from, to });
  });

  it('always cover the window, and are never many', () => {
    fc.assert(
      fc.property(
        fc.record({
          above: fc.integer({ min: -10_000, max: 6_000_000 }),
          windowHeight: fc.integer({ min: 1, max: 3_000 }),
          rowHeight: fc.integer({ min: 20, max: 200 }),
          total: fc.nat(100_000),
        }),
        (seen) => {
          const { from, to } = visibleRows(seen);
          expect(from).toBeLessThanOrEqual(to);
          expect(to - from).toBeLessThanOrEqual(seen.windowHeight / seen.rowHeight + 20);
          for (let row = 0; row < seen.total; row += 97) {
            const top = row * seen.rowHeight - seen.above;
            const isSeen = top + seen.rowHeight > 0 && top < seen.windowHeight;
            expect(!isSeen || (row >= from && row < to)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a key', () => {
  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 5, 4],
    ['PageDown', 5, 15],
    ['PageUp', 5, 0],
    ['Home', 5, 0],
    ['End', 5, 99],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['Enter', 5, null],
    ['toString', 5, null],
  ])('%s leads from row %i to %s', (key, from, to) => {
    expect(rowAfterKey(key, from, { total: 100, page: 10 })).toBe(to);
  });

  it('leads nowhere in an empty list', () => {
    expect(rowAfterKey('End', 0, { total: 0, page: 10 })).toBeNull();
  });
});
