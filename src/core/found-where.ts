import type { EvidenceItem } from './finding.ts';

/** What a check found, where there are facts for its words; nothing where there are none. */
export function foundWhere<const What extends string, Facts>(
  what: What,
  facts: Facts | null,
  evidence: readonly EvidenceItem[],
) {
  return facts === null ? [] : [{ what, parameters: facts, evidence }];
}
