import type { JSX } from 'preact';
import type { Check } from '../core/check.ts';
import type { Finding, Severity } from '../core/finding.ts';
import { describeFinding } from '../explain/describe-finding.ts';
import { chapterOfFinding } from '../explain/guide/chapter-ids.ts';
import { specLabel } from '../explain/spec-label.ts';
import { Advice } from './advice.tsx';
import { Disclosure } from './disclosure.tsx';
import type { Disclosures } from './disclosures.ts';
import { EvidenceList } from './evidence-list.tsx';
import { findingKey } from './finding-key.ts';
import type { FixChoice } from './fix-choice.ts';
import { FixGuide } from './fix-guide.tsx';
import { GuideLink } from './guide-link.tsx';
import { Glyph } from './glyph.tsx';
import { Prose } from './prose.tsx';
import { severityGlyphs } from './sign-glyphs.ts';

export interface FindingItemProps {
  readonly finding: Finding;
  readonly checks: readonly Check[];
  readonly disclosures: Disclosures;
  /** The page that it was found on. */
  readonly pageUrl: string;
  readonly fixChoice: FixChoice;
}

/** A finding: closed its title, open what was seen, why it matters and how to fix it. */
export function FindingItem(props: FindingItemProps): JSX.Element {
  const { finding, checks, disclosures, pageUrl, fixChoice } = props;
  const words = describeFinding(finding, checks);
  const chapter = chapterOfFinding(finding.code);
  const count = finding.evidence.length + finding.evidenceCut;
  const title = (
    <>
      <Glyph shape={severityGlyphs[finding.severity]} class="severity-glyph" />
      <span class="disclosure-title">
        <span class="visually-hidden">{severityNames[finding.severity]}: </span>
        {words.title}
      </span>
      {count > 1 && (
        <span class="count">
          {count}
          <span class="visually-hidden"> pieces of evidence</span>
        </span>
      )}
    </>
  );
  return (
    <Disclosure
      disclosures={disclosures}
      name={findingKey(finding.code)}
      title={title}
      class={`finding ${finding.severity}`}
    >
      <h4>What we saw</h4>
      <p>
        <Prose text={words.summary} />
      </p>
      <EvidenceList items={finding.evidence} cut={finding.evidenceCut} />
      <h4>Why it matters</h4>
      <p>{words.why}</p>
      <h4>How to fix it</h4>
      <Advice text={words.advice} />
      <FixGuide finding={finding} pageUrl={pageUrl} fixChoice={fixChoice} />
      <p class="spec">
        <a href={words.spec} target="_blank" rel="noreferrer">
          {specLabel(words.spec)}
          <span class="visually-hidden"> (opens in a new tab)</span>
        </a>
        {chapter !== null && <GuideLink chapter={chapter} />}
      </p>
    </Disclosure>
  );
}

const severityNames: Readonly<Record<Severity, string>> = {
  danger: 'Danger',
  warning: 'Warning',
  notice: 'Notice',
};
