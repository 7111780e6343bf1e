import type { JSX } from 'preact';
import type { EvidenceItem } from '../core/finding.ts';
import { describeEvidence, type EvidenceWords } from '../explain/describe-evidence.ts';
import { Moment } from './moment.tsx';
import { UrlText } from './url-text.tsx';

/** One piece of evidence: what was seen, of which URL, when, and whether it was fresh. */
export function EvidenceEntry({ item }: { item: EvidenceItem }): JSX.Element {
  const words = describeEvidence(item);
  return (
    <li class="evidence-entry">
      <p class="evidence-source">
        <span>{words.source}</span>
        {words.outcome !== null && (
          <span class="outcome" data-outcome={item.outcome}>
            {words.outcome}
          </span>
        )}
      </p>
      <p class="evidence-url">
        <UrlText url={words.url} />
      </p>
      {words.redirectedTo !== null && (
        <p class="evidence-url">
          <span class="evidence-relation">led to</span> <UrlText url={words.redirectedTo} />
        </p>
      )}
      {words.field !== null && <Field field={words.field} />}
      {words.frameUrl !== null && (
        <p class="evidence-url">
          <span class="evidence-relation">in the frame</span> <UrlText url={words.frameUrl} />
        </p>
      )}
      <p class="remark">
        <Moment at={words.at} />
        {` · ${[words.freshness, ...words.notes].join(' · ')}`}
      </p>
    </li>
  );
}

function Field({ field }: { field: NonNullable<EvidenceWords['field']> }): JSX.Element {
  return (
    <p class="evidence-field">
      <span class="field-name">{field.name}:</span>{' '}
      {field.value === null ? <em>not sent</em> : <bdi dir="ltr">{field.value}</bdi>}
    </p>
  );
}
