import type { Target } from '../../build/manifest.ts';
import type { LabCase } from '../lab/lab-case.ts';
import { factsOf, type FixWords } from './fix-facts.ts';
import { fixRules } from './fix-rules.ts';

/** What a server's owner must be told of a finding; null where they have nothing to mend. */
export function expectedFix(target: Target, labCase: LabCase, code: string): FixWords | null {
  const rule = fixRules[code];
  if (rule === undefined) throw new Error(`Write in fix-rules.ts how ${code} is mended.`);
  return rule === null ? null : rule(factsOf(target, labCase));
}
