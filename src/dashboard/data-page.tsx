import type { JSX } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { describeRoom } from '../explain/describe-history.ts';
import { describeUnreadable } from '../explain/describe-trouble.ts';
import { Moment } from '../ui/moment.tsx';
import type { DashboardActions } from './dashboard-actions.ts';
import type { DashboardState } from './dashboard-state.ts';
import { EraseSection } from './erase-section.tsx';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';
import { PageTitle } from './page-title.tsx';

export interface DataPageProps {
  readonly state: DashboardState;
  readonly actions: DashboardActions;
}

/** What is stored, how much room it takes, and how to take it out, bring it in, or erase it. */
export function DataPage({ state, actions }: DataPageProps): JSX.Element {
  const id = useId();
  const problem = state.roomProblem.value;
  const room = problem === null ? state.room.value : null;
  useLayoutEffect(() => scrollTo({ top: 0, behavior: 'instant' }), []);
  return (
    <>
      <PageTitle title="Stored data" />
      <section class="card" aria-labelledby={id}>
        <h2 id={id}>What is stored</h2>
        {problem !== null && <p>{describeUnreadable(problem)}</p>}
        {problem === null && room === null && <p class="calm">Looking…</p>}
        {room !== null && describeRoom(room).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {room !== null && room.oldest !== null && (
          <p>
            The oldest visit is of <Moment at={room.oldest} />.
          </p>
        )}
        <p class="remark">
          All of it stays on this device. Nothing is kept of private windows, and no query strings,
          fragments or passwords. Details of open pages are held until the browser closes.
        </p>
      </section>
      <ExportSection onExport={actions.exportHistory} />
      <ImportSection onPreview={actions.previewImport} onImport={actions.importHistory} />
      <EraseSection
        onForgetOlderThan={actions.forgetOlderThan}
        onForgetEverything={actions.forgetEverything}
      />
    </>
  );
}
