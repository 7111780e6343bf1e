import type { HistoryFileHead } from '../core/history-file.ts';
import type { ReportedVisit } from '../core/site-report.ts';
import type { Visit } from '../core/visit.ts';
import { reportVisit } from './build-site-report.ts';
import { csvTable } from './csv-text.ts';
import { code as htmlCode, element, htmlDocument, join, text } from './html-text.ts';
import { code, codeCell, prose, table } from './markdown-text.ts';
import { visitsHtml } from './visits-html.ts';

export interface SiteHistoryInput {
  readonly site: string;
  /** Newest first. */
  readonly visits: readonly Visit[];
  readonly head: Pick<HistoryFileHead, 'exportedAt' | 'generator'>;
}

/** The visits to a site as a document or table for people; `exportHistory` has them for programs. */
export function siteHistoryText(format: 'md' | 'html' | 'csv', input: SiteHistoryInput): string {
  switch (format) {
    case 'md':
      return historyMarkdown(input);
    case 'html':
      return historyHtml(input);
    case 'csv':
      return historyCsv(input);
  }
}

function historyMarkdown(input: SiteHistoryInput): string {
  const rows = input.visits
    .map(reportVisit)
    .map((visit) => [
      visit.time,
      codeCell(visit.url),
      visit.level,
      visit.findings.length === 0 ? 'none' : visit.findings.map(codeCell).join(', '),
    ]);
  const blocks = [
    `# Visits to ${code(input.site)}`,
    table(['Time', 'Page', 'Verdict', 'Findings'], rows),
    prose(about(input)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function historyHtml(input: SiteHistoryInput): string {
  const body = join(
    [
      element('h1', join([text('Visits to'), htmlCode(input.site)], ' ')),
      ...visitsHtml(input.visits.map(reportVisit), 0),
      element('p', text(about(input)), ' class="soft"'),
    ],
    '\n',
  );
  return htmlDocument(`Visits to ${input.site}`, body);
}

const columns = [
  'time',
  'page',
  'level',
  'freshness',
  'findings',
  'port',
  'HTTP version',
  'IP address',
  'Strict-Transport-Security',
] as const;

function historyCsv({ visits }: SiteHistoryInput): string {
  return csvTable(columns, visits.map(reportVisit).map(csvRow));
}

function csvRow(visit: ReportedVisit): readonly (string | number | null)[] {
  return [
    visit.time,
    visit.url,
    visit.level,
    visit.freshness,
    visit.findings.join(' '),
    visit.port,
    visit.httpVersion,
    visit.address,
    visit.strictTransportSecurity === null ? null : visit.strictTransportSecurity.join(', '),
  ];
}

function about({ visits, head }: SiteHistoryInput): string {
  const { name, version, browser } = head.generator;
  const count = visits.length === 1 ? 'One visit' : `${visits.length} visits`;
  return `${count}, as ${name} ${version} in ${browser} kept them until ${head.exportedAt}.`;
}
