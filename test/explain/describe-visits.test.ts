import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.ts';
import { describeVisitCount } from '../../src/explain/describe-visits.ts';

describe('the number of visits in a sentence', () => {
  it.each([
    [0, null],
    [1, 'One visit to this site is kept.'],
    [2, '2 visits to this site are kept.'],
    [limits.visitsRead, `${limits.visitsRead} or more visits to this site are kept.`],
  ])('%i', (count, sentence) => {
    expect(describeVisitCount(count)).toBe(sentence);
  });
});
