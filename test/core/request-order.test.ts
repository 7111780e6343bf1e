import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { inRequestOrder } from '../../src/core/request-order.ts';
import { answered, committed, noon, redirected, started } from './observations.ts';

const at = (time: number, requestId: string): Observation =>
  started('https://a.test/', { time: noon + time, requestId });

function ordered(...observations: readonly Observation[]): readonly Observation[] {
  return inRequestOrder(observations.map((observation) => ({ observation }))).map(
    ({ observation }) => observation,
  );
}

describe('what is told of one request', () => {
  it('is put into the order of its times', () => {
    const steps = [
      started('https://a.test/1', { time: noon }),
      redirected('https://a.test/1', 'https://a.test/2', { time: noon + 1 }),
      redirected('https://a.test/2', 'https://a.test/', { time: noon + 2 }),
      answered('https://a.test/', { time: noon + 3 }),
    ] as const;
    const [start, first, second, answer] = steps;
    expect(ordered(second, start, first, answer)).toEqual(steps);
  });

  it('stays as it came where the times are the same', () => {
    const told = [redirected('https://a.test/1', 'https://a.test/2'), started('https://a.test/2')];
    expect(ordered(...told)).toEqual(told);
  });

  it('keeps the places that it had among the rest', () => {
    const [late, early, other] = [at(9, 'r'), at(1, 'r'), at(5, 'q')];
    const commit = committed('https://a.test/', 'a', { time: noon });
    expect(ordered(late, other, commit, early)).toEqual([early, other, commit, late]);
  });

  it('is all there, each in a place of its own request, whatever comes', () => {
    const told = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('q', 'r', 's')));
    fc.assert(
      fc.property(told, (some) => {
        const items = some.map(([time, request]) => ({ observation: at(time, request) }));
        const after = inRequestOrder(items);
        expect(new Set(after)).toEqual(new Set(items));
        const requests = (all: typeof after) =>
          all.map(({ observation }) => 'requestId' in observation && observation.requestId);
        expect(requests(after)).toEqual(requests(items));
      }),
    );
  });
});
