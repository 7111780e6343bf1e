import type { EvidenceItem } from '../../core/finding.ts';
import {
  parseStrictTransportSecurity,
  type HstsPolicy,
} from '../../standards/strict-transport-security.ts';

/** The HSTS Policy under a finding, as browsers read it; null where none can be read. */
export function sentPolicy(evidence: readonly EvidenceItem[]): HstsPolicy | null {
  const lines = evidence.flatMap(({ field }) =>
    field?.name === 'strict-transport-security' && field.value !== null ? [field.value] : [],
  );
  return parseStrictTransportSecurity(lines).policy;
}
