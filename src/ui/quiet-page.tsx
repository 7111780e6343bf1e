import type { ComponentChildren, JSX } from 'preact';
import type { VerdictLevel } from '../core/verdict-level.ts';
import { Glyph } from './glyph.tsx';
import { levelGlyphs } from './level-glyphs.ts';
import { VerdictTitle } from './verdict-title.tsx';

export interface QuietPageProps {
  readonly level: VerdictLevel;
  readonly title: string;
  readonly sentence: string;
  readonly children?: ComponentChildren;
}

/** What the popup says when there is no page record to show. */
export function QuietPage({ level, title, sentence, children }: QuietPageProps): JSX.Element {
  return (
    <header class="verdict" data-level={level}>
      <Glyph shape={levelGlyphs[level]} class="verdict-glyph" />
      <div class="verdict-words">
        <VerdictTitle title={title} />
      </div>
      <p class="verdict-summary">{sentence}</p>
      {children}
    </header>
  );
}
