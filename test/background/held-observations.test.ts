import { describe, expect, it } from 'vitest';
import { holdObservations } from '../../src/background/held-observations.ts';
import type { Waiting } from '../../src/background/store-batch.ts';
import { limits } from '../../src/core/limits.ts';
import type { Observation } from '../../src/core/observation.ts';
import { reported, started } from '../core/observations.ts';

const url = 'https://a.test/';

function waiting(observation: Observation, key: string | null = null): Waiting {
  return { observation, key, isLeftover: false, settle: tellTwice };
}

function tellTwice(): void {
  throw new Error('Nobody may be told twice.');
}

describe('what could not be stored', () => {
  it('is held in order, for nobody who waits, and never folded twice', () => {
    const first = holdObservations([], [waiting(started(url), 'a')]).held;
    const { held, givenUp } = holdObservations(first, [waiting(started(url), 'b')]);
    expect(held.map(({ key, isLeftover }) => [key, isLeftover])).toEqual([
      ['a', true],
      ['b', true],
    ]);
    for (const { settle } of held) settle(null);
    expect(givenUp).toEqual([]);
  });

  it('is held once for each document that reports again', () => {
    const [old, other, again] = [
      waiting(reported(url, 'a', { cutHosts: 1 })),
      waiting(reported(url, 'b')),
      waiting(reported(url, 'a', { cutHosts: 2 })),
    ];
    const { held, givenUp } = holdObservations([old, other], [again]);
    expect(held.map(({ observation }) => observation)).toEqual([
      other.observation,
      again.observation,
    ]);
    expect(givenUp).toEqual([]);
  });

  it('is bounded: the oldest is given up', () => {
    const many = Array.from({ length: limits.observationsHeld + 2 }, (_, place) =>
      waiting(started(url), String(place)),
    );
    const { held, givenUp } = holdObservations(many.slice(0, 10), many.slice(10));
    expect(held).toHaveLength(limits.observationsHeld);
    expect(givenUp.map(({ key }) => key)).toEqual(['0', '1']);
  });
});
