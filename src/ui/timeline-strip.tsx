import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Visit } from '../core/visit.ts';
import { levelTitle } from '../explain/level-title.ts';
import { formatFull, formatMonth, formatShortDay } from './format-time.ts';
import { Glyph } from './glyph.tsx';
import { levelGlyphs } from './level-glyphs.ts';
import { timelineMarks, type TimelineMark } from './timeline-marks.ts';
import { timelineText } from './timeline-text.ts';

/**
 * The visits in their order, newest on the right: one mark each, or one for all of a day, week or month
 * with the worst level of it. Read aloud it is one sentence: the lists below have the rest.
 */
export function TimelineStrip({ visits }: { visits: readonly Visit[] }): JSX.Element {
  const marks = useMemo(() => timelineMarks(visits), [visits]);
  const [first, last] = [marks[0], marks.at(-1)];
  const isLong = first !== undefined && first.span !== 'visit';
  return (
    <div class={isLong ? 'timeline long' : 'timeline'}>
      <p class="visually-hidden">{timelineText(visits.toReversed())}</p>
      <p class="marks" aria-hidden="true">
        {marks.map((mark) => (
          <Mark key={mark.key} mark={mark} />
        ))}
      </p>
      {isLong && last !== undefined && (
        <p class="timeline-scale" aria-hidden="true">
          <span>{formatShortDay(first.from)}</span>
          <span>{`worst of each ${first.span}`}</span>
          <span>{formatShortDay(last.from)}</span>
        </p>
      )}
    </div>
  );
}

function Mark({ mark }: { mark: TimelineMark }): JSX.Element {
  const { worst, visits } = mark;
  if (worst === null) return <span class="mark empty" title={`${spanText(mark)}: no visit`} />;
  const title = levelTitle(worst.level, worst.findings, worst.freshness);
  const count = visits === 1 ? '' : `, worst of ${visits} visits`;
  return (
    <span class="mark" data-level={worst.level} title={`${spanText(mark)}: ${title}${count}`}>
      <Glyph shape={levelGlyphs[worst.level]} />
    </span>
  );
}

function spanText({ span, from }: TimelineMark): string {
  switch (span) {
    case 'visit':
      return formatFull(from);
    case 'day':
      return formatShortDay(from);
    case 'week':
      return `Week of ${formatShortDay(from)}`;
    case 'month':
      return formatMonth(from);
  }
}
