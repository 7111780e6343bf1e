import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { listChanges } from '../core/change/list-changes.ts';
import type { Visit } from '../core/visit.ts';
import { ChangeRow } from './change-row.tsx';
import { PiecewiseList } from './piecewise-list.tsx';

/** What changed between the visits to a site, newest first; nothing where nothing did. */
export function ChangeList({ visits }: { visits: readonly Visit[] }): JSX.Element | null {
  const id = useId();
  const changes = useMemo(() => listChanges(visits), [visits]);
  if (changes.length === 0) return null;
  return (
    <section class="changes-section" aria-labelledby={id}>
      <h3 id={id} class="history-heading">
        What changed
      </h3>
      <PiecewiseList
        items={changes}
        first={5}
        piece={20}
        label="Changes, newest first"
        class="changes"
        keyOf={({ kind, place, after }) => `${kind} ${place} ${after.time}`}
      >
        {(change) => <ChangeRow change={change} />}
      </PiecewiseList>
    </section>
  );
}
