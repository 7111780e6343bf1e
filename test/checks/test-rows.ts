import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/core/check.ts';
import { judgePage, type Outcome } from '../../src/core/verdict.ts';
import type { CheckRow } from './check-row.ts';

/** Runs a check's table: one test for each row. */
export function testRows(check: Check, rows: readonly CheckRow[]): void {
  describe(`the check ${check.id} judges`, () => {
    it.each(rows)('$name: $outcome', (row) => {
      const outcomes = judgePage(row.page, [check], row.settings).outcomes.map(told);
      expect(outcomes).toMatchObject([expected(row)]);
      // toMatchObject lets more findings pass than were expected.
      expect(outcomes.flatMap(codes)).toEqual(codes(expected(row)));
    });
  });
}

interface Told {
  readonly status: Outcome['status'];
  readonly detail?: string;
  /** What a pass tells. */
  readonly passed?: object;
  /** The parameters of what was found, by the finding's name within its check. */
  readonly findings?: Readonly<Record<string, object>>;
}

function told(outcome: Outcome): Told {
  const { status } = outcome;
  switch (status) {
    case 'pass':
      return { status, passed: outcome.parameters ?? {} };
    case 'found':
      return { status, findings: parametersOf(outcome) };
    case 'not-applicable':
      return { status, detail: outcome.reason };
    case 'not-observed':
      return { status, detail: outcome.missing };
    case 'error':
      return { status, detail: outcome.message };
  }
}

function expected(row: CheckRow): Told {
  switch (row.outcome) {
    case 'pass':
      return { status: row.outcome, passed: row.passed ?? {} };
    case 'found':
      return { status: row.outcome, findings: row.findings };
    case 'not-applicable':
      return { status: row.outcome, detail: row.reason };
    case 'not-observed':
      return { status: row.outcome, detail: row.missing };
  }
}

function parametersOf(outcome: Extract<Outcome, { status: 'found' }>) {
  const prefix = `${outcome.check}.`;
  return Object.fromEntries(
    outcome.findings.map(({ code, parameters }) => [code.slice(prefix.length), parameters]),
  );
}

function codes({ findings = {} }: Told): readonly string[] {
  return Object.keys(findings);
}
