import type { Finding } from '../../core/finding.ts';
import type { Fix } from './fix.ts';
import type { Plan } from './plan.ts';
import { targetOf } from './target.ts';

/** The plans of each check, by the file's name. A new file is enough to add some. */
const files = import.meta.glob<Readonly<Record<string, Plan<never>>>>('./plans/*.ts', {
  eager: true,
  import: 'default',
});

const plans: ReadonlyMap<string, Plan<never>> = new Map(
  Object.entries(files).flatMap(([path, ofCheck]) => {
    const check = path.replace(/^.*\/(.*)\.ts$/, '$1');
    return Object.entries(ofCheck).map(([what, plan]) => [`${check}.${what}`, plan] as const);
  }),
);

/** The plan for a finding's code; null for a code of no check. */
export function planOf(code: string): Plan<never> | null {
  return plans.get(code) ?? null;
}

/** How the owner of the server mends what was found on a page; null where there is nothing to mend. */
export function findFix(finding: Finding, pageUrl: string): Fix | null {
  const plan = planOf(finding.code);
  const page = targetOf(pageUrl);
  if (typeof plan !== 'function' || page === null) return null;
  // The check that made the parameters has these for its facts; the erased type cannot say so.
  return plan(page, finding.parameters as never, finding.evidence);
}

/** The codes that have a plan. */
export function planCodes(): readonly string[] {
  return [...plans.keys()];
}
