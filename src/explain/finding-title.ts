import type { Check } from '../core/check.ts';

/** The title of a kind of finding; the code itself where no check of this version has it. */
export function findingTitle(code: string, checks: readonly Check[]): string {
  const [id = '', ...kind] = code.split('.');
  const findings = checks.find((check) => check.id === id)?.findings ?? {};
  const name = kind.join('.');
  return (Object.hasOwn(findings, name) ? findings[name]?.title : undefined) ?? code;
}
