import type { JSX } from 'preact';
import type { Check } from '../core/check.ts';
import type { Outcome, Passed } from '../core/verdict.ts';
import { describeOutcome } from '../explain/describe-outcome.ts';
import { Disclosure } from './disclosure.tsx';
import type { Disclosures } from './disclosures.ts';
import { EvidenceList } from './evidence-list.tsx';
import { Glyph } from './glyph.tsx';
import { outcomeGlyphs } from './sign-glyphs.ts';

export type QuietOutcome = Exclude<Outcome, { status: 'found' }>;

export interface OutcomeListProps {
  readonly name: string;
  readonly title: string;
  readonly outcomes: readonly QuietOutcome[];
  readonly checks: readonly Check[];
  readonly disclosures: Disclosures;
}

/** Checks that found nothing, folded, each with its reason. */
export function OutcomeList(props: OutcomeListProps): JSX.Element | null {
  const { name, title, outcomes, checks, disclosures } = props;
  if (outcomes.length === 0) return null;
  const heading = (
    <>
      <span class="disclosure-title">{title}</span>
      <span class="count">
        {outcomes.length}
        <span class="visually-hidden">{outcomes.length === 1 ? ' check' : ' checks'}</span>
      </span>
    </>
  );
  return (
    <Disclosure disclosures={disclosures} name={name} title={heading} class="quiet">
      <OutcomeItems outcomes={outcomes} checks={checks} />
    </Disclosure>
  );
}

/** Each outcome with its reason. */
function OutcomeItems({
  outcomes,
  checks,
}: Pick<OutcomeListProps, 'outcomes' | 'checks'>): JSX.Element {
  return (
    <ul class="outcomes">
      {outcomes.map((outcome) => (
        <li key={outcome.check} data-status={outcome.status}>
          <Glyph shape={outcomeGlyphs[outcome.status]} />
          <div>
            <p class="outcome-title">
              {checks.find(({ id }) => id === outcome.check)?.title ?? outcome.check}
            </p>
            <p>{describeOutcome(outcome, checks)}</p>
            {outcome.status === 'pass' && <PassEvidence outcome={outcome} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a pass rests on, where its words tell facts. */
function PassEvidence({ outcome: { evidence } }: { outcome: Passed }): JSX.Element | null {
  if (evidence === undefined || evidence.length === 0) return null;
  return <EvidenceList items={evidence} cut={0} />;
}
