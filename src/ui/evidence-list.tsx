import type { JSX } from 'preact';
import type { EvidenceItem } from '../core/finding.ts';
import { EvidenceEntry } from './evidence-entry.tsx';
import { useRest } from './use-rest.ts';

/** Shown before somebody asks for the rest. */
const shownAtFirst = 4;

export interface EvidenceListProps {
  readonly items: readonly EvidenceItem[];
  /** Pieces that were counted but not kept. */
  readonly cut: number;
}

/** The evidence under a finding. */
export function EvidenceList({ items, cut }: EvidenceListProps): JSX.Element {
  const { list, isShown, show } = useRest(shownAtFirst);
  const shown = isShown ? items : items.slice(0, shownAtFirst);
  const hidden = items.length - shown.length;
  return (
    <div class="evidence">
      <ul ref={list} class="evidence-list" aria-label="Evidence">
        {shown.map((item, place) => (
          // Two pieces can be alike in all but their place.
          <EvidenceEntry key={`${place} ${item.url}`} item={item} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="quiet-button" onClick={show}>
          Show {hidden} more
        </button>
      )}
      {cut > 0 && hidden === 0 && <p class="remark">{cut} more were counted but not kept.</p>}
    </div>
  );
}
