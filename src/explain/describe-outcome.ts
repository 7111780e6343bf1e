import type { Check } from '../core/check.ts';
import { inSentence } from '../core/foreign-text.ts';
import { runnerReasons, type Outcome, type Passed } from '../core/verdict.ts';
import { inSentences } from './in-sentences.ts';
import { withoutBackticks } from './without-backticks.ts';

/** One sentence on an outcome that is not a finding: what passed, or why nothing can be said. */
export function describeOutcome(
  outcome: Exclude<Outcome, { status: 'found' }>,
  checks: readonly Check[],
): string {
  const check = checks.find(({ id }) => id === outcome.check);
  switch (outcome.status) {
    case 'pass':
      return passSentence(outcome, check);
    case 'not-observed':
      return check?.notObserved ?? '';
    case 'not-applicable':
      return runnerWords[outcome.reason] ?? check?.notApplicable[outcome.reason] ?? '';
    case 'error':
      return `This check failed to run, so nothing is said of it (${inSentence(outcome.message)}).`;
  }
}

function passSentence({ parameters = {} }: Passed, check: Check | undefined): string {
  const pass = check?.pass ?? '';
  // The check that gave the parameters wrote this function for them; the erased type cannot say so.
  if (typeof pass === 'string') return pass;
  return pass(withoutBackticks(inSentences(parameters)) as never);
}

const runnerWords: Readonly<Record<string, string>> = {
  [runnerReasons.notWeb]: 'This is not a web page.',
  [runnerReasons.noPage]: 'No page came that could be looked at.',
};
