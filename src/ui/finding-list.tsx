import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Finding } from '../core/finding.ts';
import { FindingItem, type FindingItemProps } from './finding-item.tsx';

export interface FindingListProps extends Omit<FindingItemProps, 'finding'> {
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Said where there is none; null to say nothing. */
  readonly whenNone: string | null;
}

/** What weakens the page, worst first. */
export function FindingList(props: FindingListProps): JSX.Element | null {
  const { findings, whenNone, ...shared } = props;
  const id = useId();
  if (findings.length === 0 && whenNone === null) return null;
  return (
    <section class="findings" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        Findings
      </h2>
      {findings.length === 0 && <p class="calm">{whenNone}</p>}
      {findings.map((finding) => (
        <FindingItem key={finding.code} finding={finding} {...shared} />
      ))}
    </section>
  );
}
