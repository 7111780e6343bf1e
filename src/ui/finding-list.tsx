import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Check } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import type { Disclosures } from './disclosures.ts';
import { FindingItem } from './finding-item.tsx';

export interface FindingListProps {
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  readonly disclosures: Disclosures;
  /** Said where there is none; null to say nothing. */
  readonly whenNone: string | null;
}

/** What weakens the page, worst first. */
export function FindingList(props: FindingListProps): JSX.Element | null {
  const { findings, checks, disclosures, whenNone } = props;
  const id = useId();
  if (findings.length === 0 && whenNone === null) return null;
  return (
    <section class="findings" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        Findings
      </h2>
      {findings.length === 0 && <p class="calm">{whenNone}</p>}
      {findings.map((finding) => (
        <FindingItem
          key={finding.code}
          finding={finding}
          checks={checks}
          disclosures={disclosures}
        />
      ))}
    </section>
  );
}
