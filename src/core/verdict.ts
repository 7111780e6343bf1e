import type { Check } from './check.ts';
import { gatherEvidence, isWebPage, type Evidence, type EvidenceName } from './evidence.ts';
import type { EvidenceItem, Finding } from './finding.ts';
import type { Freshness } from './freshness.ts';
import { limits } from './limits.ts';
import { pageFreshness, type PageRecord } from './page-record.ts';
import { noSettings, type JudgingSettings } from './settings.ts';
import { worseLevel, type VerdictLevel } from './verdict-level.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { schemeOf } from '../standards/url.ts';

/** What one check came to. */
export type Outcome =
  | Passed
  | { readonly check: string; readonly status: 'found'; readonly findings: readonly Finding[] }
  | { readonly check: string; readonly status: 'not-applicable'; readonly reason: string }
  | { readonly check: string; readonly status: 'not-observed'; readonly missing: EvidenceName }
  | { readonly check: string; readonly status: 'error'; readonly message: string };

/** A pass, with the facts its words tell where it has some, and what they rest on. */
export interface Passed {
  readonly check: string;
  readonly status: 'pass';
  readonly parameters?: Finding['parameters'];
  readonly evidence?: readonly EvidenceItem[];
}

/** What Portlight says of a page. Data only; `explain/` puts it into words. */
export interface Verdict {
  readonly level: VerdictLevel;
  readonly freshness: Freshness;
  readonly outcomes: readonly Outcome[];
}

/** Reasons the runner itself gives for not asking a check. */
export const runnerReasons = { notWeb: 'not-a-web-page', noPage: 'no-page-came' } as const;

/** Judges a page with every check. A check that throws spoils only its own outcome. Pure. */
export function judgePage(
  page: PageRecord,
  checks: readonly Check[],
  settings: JudgingSettings = noSettings,
): Verdict {
  const evidence = gatherEvidence(page, settings);
  const outcomes = checks.map((check) => runCheck(check, page, evidence));
  const levels = outcomes.flatMap((outcome) =>
    outcome.status === 'found' ? findingLevels(outcome, checks) : [],
  );
  return {
    level: levels.reduce(worseLevel, baseLevel(page, evidence)),
    freshness: pageFreshness(page),
    outcomes,
  };
}

export function listFindings(verdict: Verdict): readonly Finding[] {
  return verdict.outcomes.flatMap((outcome) =>
    outcome.status === 'found' ? outcome.findings : [],
  );
}

function runCheck(check: Check, page: PageRecord, evidence: Evidence): Outcome {
  const outcome = { check: check.id };
  if (!isWebPage(page)) {
    return { ...outcome, status: 'not-applicable', reason: runnerReasons.notWeb };
  }
  if (page.failure && !check.needs.includes('ending')) {
    return { ...outcome, status: 'not-applicable', reason: runnerReasons.noPage };
  }
  const missing = check.needs.find((name) => evidence[name] === null);
  if (missing !== undefined) return { ...outcome, status: 'not-observed', missing };
  try {
    return judge(check, evidence);
  } catch (error) {
    return { ...outcome, status: 'error', message: String(error) };
  }
}

function judge(check: Check, evidence: Evidence): Outcome {
  const names = [...check.needs, ...(check.uses ?? [])];
  const declared = Object.fromEntries(names.map((name) => [name, evidence[name]]));
  // What the check needs was found non-null just above; fromEntries cannot carry that in its type.
  const judgement = check.judge(declared as unknown as Parameters<typeof check.judge>[0]);
  if ('notApplicable' in judgement) {
    return { check: check.id, status: 'not-applicable', reason: judgement.notApplicable };
  }
  if ('notObserved' in judgement) {
    return { check: check.id, status: 'not-observed', missing: judgement.notObserved };
  }
  if ('passed' in judgement) {
    const items = judgement.evidence.slice(0, limits.evidencePerFinding);
    return { check: check.id, status: 'pass', parameters: judgement.passed, evidence: items };
  }
  if (judgement.length === 0) return { check: check.id, status: 'pass' };
  const findings = judgement.map(({ what, parameters, evidence: items }): Finding => {
    const kind = check.findings[what];
    if (kind === undefined) throw new Error(`${check.id} found an undeclared ${what}`);
    return {
      code: `${check.id}.${what}`,
      severity: kind.severity,
      parameters,
      evidence: items.slice(0, limits.evidencePerFinding),
      evidenceCut: Math.max(0, items.length - limits.evidencePerFinding),
    };
  });
  return { check: check.id, status: 'found', findings };
}

function findingLevels(
  outcome: { readonly check: string; readonly findings: readonly Finding[] },
  checks: readonly Check[],
): readonly VerdictLevel[] {
  const check = checks.find(({ id }) => id === outcome.check);
  return outcome.findings.flatMap(({ code }) => {
    const level = check?.findings[code.slice(outcome.check.length + 1)]?.level;
    return level ? [level] : [];
  });
}

/** The level before any finding: what the address and the observation alone allow to be said. */
function baseLevel(page: PageRecord, { unsettledResources }: Evidence): VerdictLevel {
  if (page.failure) return 'failed';
  if (isLocalUrl(page.url)) return 'local';
  if (!isWebPage(page)) return 'none';
  if (schemeOf(page.url) === 'http') return 'insecure';
  // What was upgraded or waits in a form may be mixed content: nothing good can be said then either.
  const isSettled = unsettledResources.every(
    ({ outcome, destination }) => outcome === 'declared' && destination !== 'form',
  );
  return isSettled && pageFreshness(page) === 'fresh' ? 'secure' : 'unknown';
}
