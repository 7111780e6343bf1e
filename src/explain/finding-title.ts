import type { Check, FindingKind } from '../core/check.ts';
import { worstFirst } from './worst-first.ts';

/** The title of a kind of finding; the code itself where no check of this version has it. */
export function findingTitle(code: string, checks: readonly Check[]): string {
  return kindOf(code, checks)?.title ?? code;
}

/** The titles of what was found, by its codes: worst first, each once. */
export function findingTitles(
  codes: readonly string[],
  checks: readonly Check[],
): readonly string[] {
  const kinds = codes.map((code) => ({
    title: findingTitle(code, checks),
    severity: kindOf(code, checks)?.severity ?? 'notice',
  }));
  return [...new Set(worstFirst(kinds).map(({ title }) => title))];
}

function kindOf(code: string, checks: readonly Check[]): FindingKind<never> | undefined {
  const [id = '', ...kind] = code.split('.');
  const findings = checks.find((check) => check.id === id)?.findings ?? {};
  const name = kind.join('.');
  return Object.hasOwn(findings, name) ? findings[name] : undefined;
}
