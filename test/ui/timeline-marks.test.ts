import { describe, expect, it } from 'vitest';
import { timelineMarks } from '../../src/ui/timeline-marks.ts';
import type { Visit } from '../../src/core/visit.ts';
import { visitTo } from '../storage/visit-to.ts';

/** A visit on a day of 2026 by the reader's own clock, at noon. */
function on(month: number, day: number, level: Visit['level'] = 'secure', hour = 12): Visit {
  const time = new Date(2026, month - 1, day, hour).getTime();
  return visitTo('https://a.test/', { id: `${time}-${level}`, time, level });
}

/** As many on each of these days. */
function eachDay(month: number, days: number, times: number): readonly Visit[] {
  return Array.from({ length: days }, (_, day) =>
    Array.from({ length: times }, (_visit, hour) => on(month, day + 1, 'secure', hour)),
  ).flat();
}

function spansOf(visits: readonly Visit[]): readonly string[] {
  return [...new Set(timelineMarks(visits).map(({ span }) => span))];
}

describe('the marks of a timeline', () => {
  it('are one for each visit while they are few, oldest first', () => {
    const visits = [on(3, 2, 'mixed'), on(3, 1), on(1, 1)];
    expect(timelineMarks(visits).map(({ worst, span }) => [worst?.level, span])).toEqual([
      ['secure', 'visit'],
      ['secure', 'visit'],
      ['mixed', 'visit'],
    ]);
    expect(timelineMarks([])).toEqual([]);
  });

  it('are one for each day, week or month, whichever is the finest that fits', () => {
    expect(spansOf(eachDay(3, 30, 1))).toEqual(['day']);
    expect(spansOf([...eachDay(3, 30, 1), on(6, 30)])).toEqual(['week']);
    expect(spansOf([...eachDay(1, 30, 1), on(12, 31)])).toEqual(['week']);
    const old = { ...on(1, 1), time: new Date(2023, 0, 1).getTime() };
    expect(spansOf([...eachDay(3, 30, 1), old])).toEqual(['month']);
  });

  it('show the worst of their time, and how many visits it had', () => {
    const visits = [...eachDay(3, 2, 12), on(3, 2, 'insecure', 3), on(3, 2, 'mixed', 4)];
    expect(timelineMarks(visits).map(({ worst, visits: count }) => [worst?.level, count])).toEqual([
      ['secure', 12],
      ['insecure', 14],
    ]);
  });

  it('leave room for days without a visit, also where the clocks change', () => {
    const visits = [...eachDay(3, 1, 21), on(4, 5), on(10, 31)].slice(0, -1);
    const marks = timelineMarks(visits);
    expect(marks).toHaveLength(36);
    expect(marks.filter(({ worst }) => worst === null)).toHaveLength(34);
    const starts = marks.map(({ from }) => new Date(from));
    expect(starts.every((start) => start.getHours() === 0)).toBe(true);
    expect(starts.map((start) => start.getDate()).slice(-6)).toEqual([31, 1, 2, 3, 4, 5]);
  });

  it('begin their weeks on Mondays and their months on the first', () => {
    const weeks = timelineMarks([...eachDay(1, 30, 1), on(6, 30)]);
    expect(new Set(weeks.map(({ from }) => new Date(from).getDay()))).toEqual(new Set([1]));
    const months = timelineMarks([...eachDay(1, 30, 1), { ...on(1, 1), time: 0 }]);
    expect(new Set(months.map(({ from }) => new Date(from).getDate()))).toEqual(new Set([1]));
  });

  it('are never more than two lines hold, and never throw, whatever time is stored', () => {
    for (const time of [-8.64e15, 8.64e15, 1e300, -1e300]) {
      const marks = timelineMarks([...eachDay(3, 30, 1), { ...on(3, 1), time }]);
      expect(marks.length).toBeLessThanOrEqual(54);
    }
  });

  it('count a year of two thousand visits once each', () => {
    const year = Array.from({ length: 2_000 }, (_, place) =>
      on(1, 1 + (place % 364), 'secure', place % 24),
    );
    const marks = timelineMarks(year);
    expect(marks.reduce((sum, { visits }) => sum + visits, 0)).toBe(2_000);
    expect(marks.length).toBeLessThanOrEqual(54);
  });
});
