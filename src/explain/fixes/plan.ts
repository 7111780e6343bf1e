import type { FactsOf } from '../../core/check.ts';
import type { EvidenceItem } from '../../core/finding.ts';
import type { Fix } from './fix.ts';
import type { FixTarget } from './target.ts';

/** Why the owner of a server has nothing to mend, in a sentence. */
export interface NothingToMend {
  readonly nothing: string;
}

/**
 * How a finding is mended: from the page's place, the finding's parameters and what they rest on. A plan
 * gives null where these leave nothing to mend.
 */
export type Plan<Facts> =
  | NothingToMend
  | ((page: FixTarget, facts: Facts, evidence: readonly EvidenceItem[]) => Fix | null);

/** A plan for every finding of a check. One that is missing does not compile. */
export type Plans<Checked extends { readonly findings: object }> = {
  readonly [What in keyof Checked['findings'] & string]: Plan<FactsOf<Checked['findings'][What]>>;
};

export function nothing(reason: string): NothingToMend {
  return { nothing: reason };
}
