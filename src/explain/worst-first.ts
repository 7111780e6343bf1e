import type { Severity } from '../core/finding.ts';

const order: readonly Severity[] = ['danger', 'warning', 'notice'];

/** Findings by severity; within one, in the order the checks gave them. */
export function worstFirst<Found extends { readonly severity: Severity }>(
  findings: readonly Found[],
): readonly Found[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
