import type {
  FoundOutcome,
  OtherOutcome,
  ReportedPage,
  ReportedVisit,
  SiteReport,
} from '../core/site-report.ts';
import { worstFirst } from '../explain/worst-first.ts';
import { findingMarkdown } from './markdown-finding.ts';
import { tlsMarkdown } from './markdown-tls.ts';
import { changeWords } from './report-change.ts';
import { code, codeCell, prose, proseWithCode, table } from './markdown-text.ts';

/** The report for people: a document that can be read, mailed, or attached to a ticket. */
export function siteReportMarkdown(report: SiteReport): string {
  const { page } = report;
  const sections = [
    `# How ${page.host === null ? 'this page' : code(page.host)} reached this browser`,
    `**${prose(page.verdict.title)}** (${page.verdict.level})`,
    prose(page.verdict.summary),
    ...section('The page', [factsTable(page)]),
    ...section('Redirects', redirects(page)),
    ...section('Findings', findings(page)),
    ...section('Connection and certificate', tlsMarkdown(page.connection.tls)),
    ...section('Mixed content', mixedContent(page)),
    ...section('Passed', others(page, ['pass'])),
    ...section('Not observed', others(page, ['not-observed', 'error'])),
    ...section('Not applicable', others(page, ['not-applicable'])),
    ...section('Changes', changes(report)),
    ...section('History', history(report)),
    ...section('About this report', [about(report)]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(title: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks];
}

function factsTable(page: ReportedPage): string {
  const { connection } = page;
  const unknown = 'not observed';
  const rows: readonly (readonly [string, string])[] = [
    ['Address', page.url === '' ? 'not a URL' : codeCell(page.url)],
    ['Scheme', page.scheme === null ? 'none' : codeCell(page.scheme)],
    ['Port', page.port === null ? 'none' : `${page.port}`],
    ['Observed at', page.observedAt],
    ['Freshness', freshnessWords[page.freshness]],
    ['HTTP version', connection.httpVersion === null ? unknown : prose(connection.httpVersion)],
    ['IP address', connection.address === null ? unknown : codeCell(connection.address)],
    ['TLS', connection.tls === null ? 'not told by this browser' : 'see below'],
  ];
  return table(['Fact', 'Value'], rows);
}

const freshnessWords: Readonly<Record<ReportedPage['freshness'], string>> = {
  fresh: 'fresh: it crossed the network for this page',
  cache: 'from the browser’s cache',
  'not-observed': 'not observed',
};

function redirects(page: ReportedPage): readonly string[] {
  if (page.redirects.length === 0) return [];
  const rows = page.redirects.map(({ from, to, status, by, reason }) => [
    codeCell(from),
    codeCell(to),
    `${status}`,
    reason === null ? by : `${by} (${prose(reason)})`,
  ]);
  return [table(['From', 'To', 'Status', 'By'], rows), ...cutNote(page.cut.hops, 'redirects')];
}

function findings({ outcomes }: ReportedPage): readonly string[] {
  const found = outcomes.filter((outcome): outcome is FoundOutcome => outcome.status === 'found');
  if (found.length === 0) return ['None.'];
  return worstFirst(found.flatMap((outcome) => outcome.findings)).flatMap(findingMarkdown);
}

function mixedContent(page: ReportedPage): readonly string[] {
  if (page.mixedContent.length === 0) return [];
  const rows = page.mixedContent.map(({ url, destination, outcome, frameUrl }) => [
    codeCell(url),
    destination,
    outcome,
    frameUrl === null ? 'the page' : codeCell(frameUrl),
  ]);
  const { insecureResources, more } = page.cut;
  const isMore = more.includes('insecureResources');
  const note = cutNote(insecureResources, 'insecure resources', isMore);
  return [table(['Resource', 'Destination', 'Outcome', 'Named by'], rows), ...note];
}

function others(
  { outcomes }: ReportedPage,
  statuses: readonly OtherOutcome['status'][],
): readonly string[] {
  const lines = outcomes
    .filter((outcome): outcome is OtherOutcome => outcome.status !== 'found')
    .filter(({ status }) => statuses.includes(status))
    .map(({ title, sentence }) => `- ${prose(title)}: ${proseWithCode(sentence)}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function changes({ changes: list, changesCut }: SiteReport): readonly string[] {
  if (list.length === 0) return [];
  const lines = list.map(
    ({ direction, sentence, place, before }) =>
      `- ${changeWords[direction]}: ${prose(sentence)} ${code(place)}, last seen otherwise at ${before.time}`,
  );
  return [lines.join('\n'), ...cutNote(changesCut, 'changes')];
}

function history({ visits, visitsCut }: SiteReport): readonly string[] {
  if (visits.length === 0) return [];
  const rows = visits.map((visit) => [
    visit.time,
    codeCell(visit.url),
    visit.level,
    findingCodes(visit),
  ]);
  return [table(['Time', 'Page', 'Verdict', 'Findings'], rows), ...cutNote(visitsCut, 'visits')];
}

function findingCodes({ findings: codes }: ReportedVisit): string {
  return codes.length === 0 ? 'none' : codes.map(codeCell).join(', ');
}

function cutNote(count: number, what: string, isMore = false): readonly string[] {
  if (count === 0) return isMore ? [`More ${what} are not listed.`] : [];
  return [`${isMore ? 'More than ' : ''}${count} more ${what} are not listed.`];
}

function about({ generatedAt, generator }: SiteReport): string {
  const { name, version, browser } = generator;
  const made = `Made by ${prose(name)} ${prose(version)} in ${prose(browser)} at ${generatedAt}.`;
  return `${made} It says what this browser saw of this connection, and is no grade of the server.`;
}
