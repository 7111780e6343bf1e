import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Visit } from '../core/visit.ts';
import { describeUnreadable } from '../explain/describe-trouble.ts';
import { ChangeList } from './change-list.tsx';
import { ClearHistory } from './clear-history.tsx';
import { TimelineStrip } from './timeline-strip.tsx';
import { VisitList } from './visit-list.tsx';

/** What is known of the history of a site. */
export type SiteHistory =
  | { readonly kind: 'loading' }
  /** `error` is the browser's own name of it. */
  | { readonly kind: 'unreadable'; readonly error: string }
  | { readonly kind: 'private' }
  | { readonly kind: 'visits'; readonly site: string; readonly visits: readonly Visit[] };

export interface SiteHistoryProps {
  readonly history: SiteHistory;
  /** What becomes of visits, where there is something to be said of it. */
  readonly keeping: string | null;
  /** Erases the site's visits; resolves with a sentence where that failed. */
  readonly onForget: (site: string) => Promise<string | null>;
}

/** Earlier visits to the site of the page. */
export function SiteHistorySection({
  history,
  keeping,
  onForget,
}: SiteHistoryProps): JSX.Element | null {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const forget = async (site: string): Promise<string | null> => {
    const failed = await onForget(site);
    // The button that was pressed goes with the visits.
    if (failed === null) heading.current?.focus();
    return failed;
  };
  if (history.kind === 'loading') return null;
  return (
    <section class="history" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} class="section-heading">
        History of this site
      </h2>
      {keeping !== null && history.kind !== 'private' && <p class="calm">{keeping}</p>}
      <HistoryBody history={history} onForget={forget} />
    </section>
  );
}

function HistoryBody({ history, onForget }: Omit<SiteHistoryProps, 'keeping'>): JSX.Element | null {
  switch (history.kind) {
    case 'loading':
      return null;
    case 'unreadable':
      return <p class="calm">{describeUnreadable(history.error)}</p>;
    case 'private':
      return <p class="calm">Nothing is kept of what you visit in a private window.</p>;
    case 'visits':
      return history.visits.length === 0 ? (
        <p class="calm">No visit to this site has been kept yet.</p>
      ) : (
        <>
          <TimelineStrip visits={history.visits} />
          <ChangeList visits={history.visits} />
          <h3 class="history-heading">Visits</h3>
          <VisitList visits={history.visits} />
          <ClearHistory site={history.site} onForget={onForget} />
        </>
      );
  }
}
