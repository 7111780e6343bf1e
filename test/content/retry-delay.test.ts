import { expect, it } from 'vitest';
import { retryDelay } from '../../src/content/retry-delay.ts';

it('a report that is not stored is sent again ever less often, for some eight minutes', () => {
  const delays = Array.from({ length: 10 }, (_, place) => retryDelay(place + 1) ?? 0);
  expect(delays.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
  expect(delays.reduce((sum, delay) => sum + delay, 0) / 60_000).toBeCloseTo(8.5, 1);
  expect(retryDelay(11)).toBeNull();
});
