import type { ReportedEvidence, ReportedFinding } from '../core/site-report.ts';
import { code, prose, proseWithCode } from './markdown-text.ts';

/** One finding as Markdown blocks: what it is, what to do, and what it rests on. */
export function findingMarkdown(finding: ReportedFinding): readonly string[] {
  const { code: name, severity, title, summary, advice, spec, evidence, evidenceCut } = finding;
  const lines = evidence.map((item) => `- ${evidenceLine(item)}`);
  const cut = evidenceCut === 0 ? [] : [`- and ${evidenceCut} more`];
  return [
    `### ${prose(title)}`,
    `${severity}, ${code(name)}`,
    proseWithCode(summary),
    `**What to do:** ${proseWithCode(advice)}`,
    `**Standard:** <${spec}>`,
    ...(lines.length === 0 ? [] : ['**Evidence:**', [...lines, ...cut].join('\n')]),
  ];
}

function evidenceLine(item: ReportedEvidence): string {
  const { source, url, at, freshness, to, status, error, field, destination } = item;
  const parts = [
    `${prose(source)} ${url === '' ? 'of no URL' : code(url)}`,
    ...(to === undefined ? [] : [`to ${code(to)}`]),
    ...(status === undefined ? [] : [`status ${status}`]),
    ...(field === undefined ? [] : [fieldText(field)]),
    ...(error === undefined ? [] : [`error ${code(error)}`]),
    ...(destination === undefined ? [] : [`as ${prose(destination)}`]),
    ...(item.outcome === undefined ? [] : [prose(item.outcome)]),
    ...(item.frameUrl === undefined ? [] : [`in frame ${code(item.frameUrl)}`]),
    ...(item.address === undefined ? [] : [`from ${code(item.address)}`]),
    `${at}, ${freshness}`,
  ];
  return parts.join(', ');
}

function fieldText({ name, value }: NonNullable<ReportedEvidence['field']>): string {
  return value === null ? `${code(name)} was not sent` : code(`${name}: ${value}`);
}
