import type { Check } from '../core/check.ts';
import type { EvidenceItem, Finding } from '../core/finding.ts';
import type { ReportedEvidence, ReportedFinding, ReportedOutcome } from '../core/site-report.ts';
import type { Outcome } from '../core/verdict.ts';
import { describeFinding } from '../explain/describe-finding.ts';
import { describeOutcome } from '../explain/describe-outcome.ts';
import { isoTime, pageAddress, resourceAddress } from './report-address.ts';

/** One check's outcome with its words, as the site report holds it. */
export function reportOutcome(outcome: Outcome, checks: readonly Check[]): ReportedOutcome {
  const { check, status } = outcome;
  const title = checks.find(({ id }) => id === check)?.title ?? check;
  if (status === 'found') {
    const findings = outcome.findings.map((finding) => reportFinding(finding, checks));
    return { check, title, status, findings };
  }
  const sentence = describeOutcome(outcome, checks);
  return { check, title, status, reason: reasonOf(outcome), sentence, findings: [] };
}

function reasonOf(outcome: Exclude<Outcome, { status: 'found' }>): string | null {
  switch (outcome.status) {
    case 'pass':
      return null;
    case 'not-applicable':
      return outcome.reason;
    case 'not-observed':
      return outcome.missing;
    case 'error':
      return outcome.message;
  }
}

function reportFinding(finding: Finding, checks: readonly Check[]): ReportedFinding {
  const { code, severity, title, summary, advice, spec } = describeFinding(finding, checks);
  const evidence = finding.evidence.map(reportEvidence);
  const { evidenceCut } = finding;
  return { code, severity, title, summary, advice, spec, evidence, evidenceCut };
}

function reportEvidence(item: EvidenceItem): ReportedEvidence {
  // What has a destination is a part of the page; all else is the page's own address or the way to it.
  const address = item.destination === undefined ? pageAddress : resourceAddress;
  return {
    ...item,
    url: address(item.url),
    at: isoTime(item.at),
    ...(item.to === undefined ? {} : { to: address(item.to) }),
    ...(item.frameUrl === undefined ? {} : { frameUrl: pageAddress(item.frameUrl) }),
  };
}
