import type {
  ReportedEvidence,
  ReportedFinding,
  ReportedOutcome,
  SiteReport,
} from '../core/site-report.ts';
import { csvTable, type CsvValue } from './csv-text.ts';

const head = [
  'observed at',
  'page',
  'level',
  'check',
  'status',
  'finding',
  'severity',
  'what it means',
  'what to do',
  'standard',
  'evidence',
  'evidence address',
  'evidence time',
  'evidence freshness',
  'evidence detail',
] as const;

/** The report for a spreadsheet: one row for each check, and for each piece of evidence of a finding. */
export function siteReportCsv({ page }: SiteReport): string {
  const { observedAt, url, verdict, outcomes } = page;
  const rows = outcomes.flatMap((outcome) =>
    outcomeRows(outcome).map((row) => [observedAt, url, verdict.level, outcome.check, ...row]),
  );
  return csvTable(head, rows);
}

function outcomeRows(outcome: ReportedOutcome): readonly (readonly CsvValue[])[] {
  if (outcome.status === 'found') return outcome.findings.flatMap(findingRows);
  const nothing: readonly CsvValue[] = [null, null, null, null, null, null, null];
  return [[outcome.status, null, null, outcome.sentence, ...nothing]];
}

function findingRows(finding: ReportedFinding): readonly (readonly CsvValue[])[] {
  const { code, severity, summary, advice, spec, evidence, evidenceCut } = finding;
  const facts = ['found', code, severity, summary, advice, spec];
  const nothing = [null, null, null, null];
  const items = evidence.map((item) => [
    item.source,
    item.url,
    item.at,
    item.freshness,
    detailOf(item),
  ]);
  const cut = evidenceCut === 0 ? [] : [[`${evidenceCut} more`, ...nothing]];
  const rows = [...items, ...cut];
  return (rows.length === 0 ? [[null, ...nothing]] : rows).map((row) => [...facts, ...row]);
}

function detailOf(item: ReportedEvidence): string | null {
  const { field, status, error, destination, outcome, to, frameUrl, address } = item;
  const parts = [
    ...(field === undefined ? [] : [`${field.name}: ${field.value ?? 'not sent'}`]),
    ...(status === undefined ? [] : [`status ${status}`]),
    ...(error === undefined ? [] : [`error ${error}`]),
    ...(destination === undefined ? [] : [`as ${destination}`]),
    ...(outcome === undefined ? [] : [outcome]),
    ...(to === undefined ? [] : [`to ${to}`]),
    ...(frameUrl === undefined ? [] : [`in frame ${frameUrl}`]),
    ...(address === undefined ? [] : [`from ${address}`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}
