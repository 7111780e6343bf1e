import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToTally, emptyTally, removeFromTally, type Tally } from '../../src/core/tally.ts';

function tallyOf(things: readonly string[], cap = 10_000): Tally {
  return things.reduce((tally, thing) => addToTally(tally, thing, cap), emptyTally);
}

const things = fc.array(fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('a', 'b', ' ')), {
  maxLength: 60,
});

describe('a tally', () => {
  it('counts distinct things, whatever they are and in whatever order', () => {
    fc.assert(
      fc.property(things, (all) => {
        expect(tallyOf([...all, ...all.toReversed()])).toMatchObject({
          count: new Set(all).size,
          more: false,
        });
      }),
    );
  });

  it('counts no more than its cap, and says that there were more', () => {
    fc.assert(
      fc.property(things, fc.nat({ max: 20 }), (all, cap) => {
        const size = new Set(all).size;
        expect(tallyOf(all, cap)).toMatchObject({ count: Math.min(size, cap), more: size > cap });
      }),
    );
  });

  it('tells addresses apart that differ in their last digits', () => {
    const all = Array.from({ length: 5_000 }, (_, at) => `document http://cdn.test/a.png?${at}`);
    const tally = tallyOf(all);
    expect(tally.count).toBe(5_000);
    expect(tally.seen.length).toBeLessThan(5_000 * 16);
  });

  it('forgets what is taken away, and only that', () => {
    fc.assert(
      fc.property(things, fc.string(), (all, gone) => {
        const rest = new Set(all);
        rest.delete(gone);
        const tally = removeFromTally(tallyOf([...all, gone]), gone);
        expect(tally.count).toBe(rest.size);
        expect(removeFromTally(tally, gone)).toBe(tally);
        expect([...rest].reduce((same, thing) => addToTally(same, thing, 10_000), tally)).toBe(
          tally,
        );
      }),
    );
  });
});
