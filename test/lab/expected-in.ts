import type { Target } from '../../build/manifest.ts';
import type { Expected, LabCase } from './lab-case.ts';

/**
 * What a page of the lab must be judged to be in a browser, without a deep inspection. Of every encrypted
 * page Firefox shows the certificate, and the lab's authority was put into its profile: a notice that is
 * true there, as it would be in a company. Chromium as it is installed shows none.
 */
export function expectedIn(target: Target, labCase: LabCase): Expected {
  const { level, findings } = seenPassively(labCase);
  if (target === 'chromium') return { level, findings };
  const inFirefox = labCase.inFirefox ?? { level, findings };
  if (!encrypted.has(inFirefox.level)) return inFirefox;
  return {
    level: inFirefox.level,
    findings: [...inFirefox.findings, 'certificate.local-authority'].toSorted(),
  };
}

const encrypted: ReadonlySet<Expected['level']> = new Set(['secure', 'weakened', 'mixed']);

/** What can be seen without changing the page. */
function seenPassively(labCase: LabCase): Expected {
  return labCase.deepInspection ? { level: 'secure', findings: [] } : labCase;
}
