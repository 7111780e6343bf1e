import { describe, expect, it } from 'vitest';
import { noSettings, type Settings } from '../../src/core/settings.ts';
import { describeKeeping } from '../../src/explain/describe-keeping.ts';

describe('of what becomes of visits is said', () => {
  it.each<[Partial<Settings>, string | null]>([
    [{}, null],
    [{ historyDays: 1 }, 'Visits are kept for one day.'],
    [{ historyDays: 30 }, 'Visits are kept for 30 days.'],
    [{ historyDays: 365 }, 'Visits are kept for a year.'],
    [
      { recording: false, historyDays: 30 },
      'Recording is switched off in the settings, so nothing new is kept.',
    ],
    [
      { recording: false, managed: ['recording'] },
      'Your administrator has switched recording off, so nothing new is kept.',
    ],
  ])('%j: %s', (settings, sentence) => {
    expect(describeKeeping({ ...noSettings, ...settings })).toBe(sentence);
  });
});
