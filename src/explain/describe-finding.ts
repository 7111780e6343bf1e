import type { Check } from '../core/check.ts';
import type { Finding, Severity } from '../core/finding.ts';
import { inSentences } from './in-sentences.ts';
import { withoutBackticks } from './without-backticks.ts';

/** A finding in words. */
export interface FindingWords {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** Words alone. */
  readonly summary: string;
  /** Words, with code between backticks. */
  readonly advice: string;
  readonly why: string;
  readonly spec: string;
}

/** The words of a finding, made from its parameters by the check that owns it. Throws for a code no check has. */
export function describeFinding(finding: Finding, checks: readonly Check[]): FindingWords {
  const check = checks.find(({ id }) => finding.code.startsWith(`${id}.`));
  const kind = check?.findings[finding.code.slice(check.id.length + 1)];
  if (check === undefined || kind === undefined) throw new Error(`No check owns ${finding.code}`);
  // The check that made the parameters wrote these functions for them; the erased type cannot say so.
  const facts = inSentences(finding.parameters);
  const parameters = facts as never;
  const inAdvice = withoutBackticks(facts) as never;
  return {
    code: finding.code,
    severity: finding.severity,
    title: kind.title,
    summary: kind.summary(parameters),
    advice: kind.advice(inAdvice),
    why: check.why,
    spec: check.spec,
  };
}
