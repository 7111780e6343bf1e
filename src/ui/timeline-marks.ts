import { verdictLevels } from '../core/verdict-level.ts';
import type { Visit } from '../core/visit.ts';

type Judged = Pick<Visit, 'id' | 'time' | 'level' | 'findings' | 'freshness'>;

/** One mark of the timeline: a visit, or all of a stretch of time. */
export interface TimelineMark {
  readonly key: string;
  /** When it begins; of a single visit its moment. */
  readonly from: number;
  readonly span: TimelineSpan;
  readonly visits: number;
  /** The worst visit of it; null for a stretch without any. */
  readonly worst: Judged | null;
}

export type TimelineSpan = 'visit' | 'day' | 'week' | 'month';

/** Marks that fit at the usual width: in one line, and in the two of a longer time. */
const inOneLine = 20;
const inAll = 54;

/**
 * The visits as marks, oldest first. A few are shown one by one; many by the day, the week or the
 * month, in the reader's calendar, whichever is the finest that fits. What is older than the marks
 * that fit by the month is left out.
 */
export function timelineMarks(visits: readonly Judged[]): readonly TimelineMark[] {
  const ordered = visits.toSorted((a, b) => a.time - b.time);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (ordered.length <= inOneLine) return ordered.map(markOfVisit);
  const span = spans.find((one) => countBetween(first.time, last.time, one) <= inAll) ?? 'month';
  const stretches = stretchesUpTo(last.time, first.time, span);
  const groups = new Map<number, Judged[]>();
  for (const visit of ordered) {
    const from = startOf(visit.time, span);
    const group = groups.get(from);
    if (group) group.push(visit);
    else groups.set(from, [visit]);
  }
  return stretches.map((from) => markOf(from, span, groups.get(from) ?? []));
}

const spans = ['day', 'week', 'month'] as const;

function markOfVisit(visit: Judged): TimelineMark {
  return { key: visit.id, from: visit.time, span: 'visit', visits: 1, worst: visit };
}

function markOf(from: number, span: TimelineSpan, visits: readonly Judged[]): TimelineMark {
  return { key: `${from}`, from, span, visits: visits.length, worst: worstOf(visits) };
}

/** The newest of the worst. */
function worstOf(visits: readonly Judged[]): Judged | null {
  const level = verdictLevels.find((one) => visits.some((visit) => visit.level === one));
  return visits.findLast((visit) => visit.level === level) ?? null;
}

function countBetween(first: number, last: number, span: Exclude<TimelineSpan, 'visit'>): number {
  const days = { day: 1, week: 7, month: 30 }[span];
  return (startOf(last, span) - startOf(first, span)) / (days * 86_400_000) + 1;
}

function stretchesUpTo(
  last: number,
  first: number,
  span: Exclude<TimelineSpan, 'visit'>,
): readonly number[] {
  const starts: number[] = [];
  for (let at = startOf(last, span); at >= startOf(first, span) && starts.length < inAll;) {
    starts.push(at);
    // A day before it began is in the one before, however long the clocks make a day.
    at = startOf(at - 3_600_000, span);
  }
  return starts.toReversed();
}

/** Midnight of the day, of its Monday, or of the first of its month. */
function startOf(time: number, span: TimelineSpan): number {
  const day = new Date(time);
  day.setHours(0, 0, 0, 0);
  if (span === 'week') day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  if (span === 'month') day.setDate(1);
  return day.getTime();
}
