import type { ComponentChildren, JSX } from 'preact';
import type { HostAccess } from '../core/host-access.ts';
import type { PageRecord } from '../core/page-record.ts';
import type { Verdict } from '../core/verdict.ts';
import { describeFreshness } from '../explain/describe-freshness.ts';
import { describeVerdict } from '../explain/describe-verdict.ts';
import { Glyph } from './glyph.tsx';
import { HostName } from './host-name.tsx';
import { levelGlyphs } from './level-glyphs.ts';
import { Moment } from './moment.tsx';
import { Prose } from './prose.tsx';
import { clockSign } from './sign-glyphs.ts';
import { VerdictTitle } from './verdict-title.tsx';

export interface VerdictHeaderProps {
  readonly page: PageRecord;
  readonly verdict: Verdict;
  /** What may be seen of the page's site now. */
  readonly access: HostAccess;
  /** When this origin was last seen fresh; null where that is not known. */
  readonly lastFresh: number | null;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** The level in a shape, a title and a sentence. */
export function VerdictHeader(props: VerdictHeaderProps): JSX.Element {
  const { page, verdict, access, lastFresh, children } = props;
  const { title, summary } = describeVerdict(verdict, page, access);
  const freshness = describeFreshness(page);
  return (
    <header class="verdict">
      <Glyph shape={levelGlyphs[verdict.level]} class="verdict-glyph" />
      <div class="verdict-words">
        <p class="verdict-host">
          <HostName url={page.url} />
        </p>
        <VerdictTitle title={title} />
      </div>
      <p class="verdict-summary">
        <Prose text={summary} />
      </p>
      {freshness !== null && (
        <p class="verdict-freshness">
          <Glyph shape={clockSign} />
          <span>
            {freshness}
            {lastFresh !== null && (
              <>
                {' '}
                Last seen fresh <Moment at={lastFresh} />.
              </>
            )}
          </span>
        </p>
      )}
      {children}
    </header>
  );
}
