import type { JSX } from 'preact';
import type { Visit } from '../core/visit.ts';
import { levelTitle } from '../explain/level-title.ts';
import { formatFull } from './format-time.ts';
import { Glyph } from './glyph.tsx';
import { levelGlyphs } from './level-glyphs.ts';
import { timelineText } from './timeline-text.ts';

/** Marks that fit in one line at the usual width. */
const marks = 20;

/** One mark per visit, newest on the right. Read aloud it is one sentence: the list below has the rest. */
export function TimelineStrip({ visits }: { visits: readonly Visit[] }): JSX.Element {
  const shown = visits.slice(0, marks).toReversed();
  return (
    <p class="timeline">
      <span class="visually-hidden">{timelineText(shown)}</span>
      {shown.map(({ id, level, findings, freshness, time }) => (
        <span
          key={id}
          class="mark"
          data-level={level}
          title={`${levelTitle(level, findings, freshness)}, ${formatFull(time)}`}
          aria-hidden="true"
        >
          <Glyph shape={levelGlyphs[level]} />
        </span>
      ))}
    </p>
  );
}
