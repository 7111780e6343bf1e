import { describe, expect, it } from 'vitest';
import { isMarkedOnBadge } from '../../src/core/badge-mark.ts';
import { verdictLevels } from '../../src/core/verdict-level.ts';

const all = { badgeWeakened: true, badgeMixed: true, badgeUnknown: true };
const none = { badgeWeakened: false, badgeMixed: false, badgeUnknown: false };

describe('the badge marks', () => {
  it.each([
    ['everything that is to be marked', all, 'failed insecure mixed weakened unknown'],
    [
      'no gaps where that was chosen',
      { ...all, badgeWeakened: false },
      'failed insecure mixed unknown',
    ],
    [
      'no mixed pages where that was chosen',
      { ...all, badgeMixed: false },
      'failed insecure weakened unknown',
    ],
    [
      'no “?” where that was chosen',
      { ...all, badgeUnknown: false },
      'failed insecure mixed weakened',
    ],
    ['clear text and pages that did not come, whatever was chosen', none, 'failed insecure'],
  ])('%s', (_name, preferences, levels) => {
    const marked = verdictLevels.filter((level) => isMarkedOnBadge(level, preferences));
    expect(marked.join(' ')).toBe(levels);
  });
});
