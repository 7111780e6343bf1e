import type {
  FoundOutcome,
  OtherOutcome,
  ReportedEvidence,
  ReportedFinding,
  ReportedPage,
  SiteReport,
} from '../core/site-report.ts';
import { worstFirst } from '../explain/worst-first.ts';
import { changesHtml } from './changes-html.ts';
import {
  code,
  element,
  htmlDocument,
  join,
  link,
  prose,
  table,
  text,
  type Html,
} from './html-text.ts';
import { tlsHtml } from './tls-html.ts';
import { visitsHtml } from './visits-html.ts';

/** The report for people: one file to open, print or attach, that loads nothing and runs nothing. */
export function siteReportHtml(report: SiteReport): string {
  const { page } = report;
  const name = page.host ?? 'this page';
  const body = join(
    [
      element('h1', join([text('How '), code(name), text(' reached this browser')], ' ')),
      element(
        'p',
        join([element('strong', text(page.verdict.title)), text(`(${page.verdict.level})`)], ' '),
      ),
      element('p', text(page.verdict.summary)),
      section('The page', [facts(page)]),
      section('Redirects', redirects(page)),
      section('Findings', findings(page)),
      section('Connection and certificate', tlsHtml(page.connection.tls)),
      section('Mixed content', mixedContent(page)),
      section('Passed', others(page, ['pass'])),
      section('Not observed', others(page, ['not-observed', 'error'])),
      section('Not applicable', others(page, ['not-applicable'])),
      section('Changes', changesHtml(report)),
      section('History', visitsHtml(report.visits, report.visitsCut)),
      element('p', text(about(report)), ' class="soft"'),
    ],
    '\n',
  );
  return htmlDocument(`How ${name} reached this browser`, body);
}

function section(title: string, blocks: readonly Html[]): Html {
  return blocks.length === 0 ? text('') : join([element('h2', text(title)), ...blocks], '\n');
}

function facts(page: ReportedPage): Html {
  const { connection, url, scheme, port, observedAt, freshness } = page;
  const unknown = text('not observed');
  const rows: readonly (readonly [string, Html])[] = [
    ['Address', url === '' ? text('not a URL') : code(url)],
    ['Scheme', text(scheme ?? 'none')],
    ['Port', text(port === null ? 'none' : `${port}`)],
    ['Observed at', text(observedAt)],
    ['Freshness', text(freshness)],
    ['HTTP version', connection.httpVersion === null ? unknown : text(connection.httpVersion)],
    ['IP address', connection.address === null ? unknown : code(connection.address)],
    ['TLS', text(connection.tls === null ? 'not told by this browser' : 'see below')],
  ];
  return table(
    ['Fact', 'Value'],
    rows.map(([fact, value]) => [text(fact), value]),
    true,
  );
}

function redirects({ redirects: hops }: ReportedPage): readonly Html[] {
  if (hops.length === 0) return [];
  const rows = hops.map(({ from, to, status, by, reason }) => [
    code(from),
    code(to),
    text(`${status}`),
    text(reason === null ? by : `${by} (${reason})`),
  ]);
  return [table(['From', 'To', 'Status', 'By'], rows)];
}

function findings({ outcomes }: ReportedPage): readonly Html[] {
  const found = outcomes.filter((outcome): outcome is FoundOutcome => outcome.status === 'found');
  if (found.length === 0) return [element('p', text('None.'))];
  return worstFirst(found.flatMap((outcome) => outcome.findings)).map(findingHtml);
}

function findingHtml(finding: ReportedFinding): Html {
  const { severity, title, summary, advice, spec, evidence, evidenceCut } = finding;
  const items = evidence.map((item) => element('li', evidenceHtml(item)));
  if (evidenceCut > 0) items.push(element('li', text(`and ${evidenceCut} more`)));
  return join([
    element('h3', text(title)),
    element('p', join([text(severity), code(finding.code)], ', '), ' class="soft"'),
    element('p', text(summary)),
    element('p', join([element('strong', text('What to do:')), prose(advice)], ' ')),
    element('p', join([element('strong', text('Standard:')), link(spec)], ' ')),
    items.length === 0 ? text('') : element('ul', join(items)),
  ]);
}

function evidenceHtml(item: ReportedEvidence): Html {
  const { source, url, at, freshness, to, status, error, field, destination, outcome } = item;
  const shown =
    field &&
    (field.value === null ? `${field.name} was not sent` : `${field.name}: ${field.value}`);
  const parts: readonly Html[] = [
    join([text(source), url === '' ? text('of no URL') : code(url)], ' '),
    ...(to === undefined ? [] : [join([text('to'), code(to)], ' ')]),
    ...(status === undefined ? [] : [text(`status ${status}`)]),
    ...(shown === undefined ? [] : [code(shown)]),
    ...(error === undefined ? [] : [join([text('error'), code(error)], ' ')]),
    ...(destination === undefined ? [] : [text(`as ${destination}`)]),
    ...(outcome === undefined ? [] : [text(outcome)]),
    ...(item.frameUrl === undefined ? [] : [join([text('in frame'), code(item.frameUrl)], ' ')]),
    ...(item.address === undefined ? [] : [join([text('from'), code(item.address)], ' ')]),
    text(`${at}, ${freshness}`),
  ];
  return join(parts, ', ');
}

function mixedContent({ mixedContent: resources, cut }: ReportedPage): readonly Html[] {
  if (resources.length === 0) return [];
  const rows = resources.map(({ url, destination, outcome, frameUrl }) => [
    code(url),
    text(destination),
    text(outcome),
    frameUrl === null ? text('the page') : code(frameUrl),
  ]);
  const isMore = cut.insecureResources > 0 || cut.more.includes('insecureResources');
  return [
    table(['Resource', 'Destination', 'Outcome', 'Named by'], rows),
    ...(isMore
      ? [element('p', text('More insecure resources are not listed.'), ' class="soft"')]
      : []),
  ];
}

function others(
  { outcomes }: ReportedPage,
  statuses: readonly OtherOutcome['status'][],
): readonly Html[] {
  const items = outcomes
    .filter((outcome): outcome is OtherOutcome => outcome.status !== 'found')
    .filter(({ status }) => statuses.includes(status))
    .map(({ title, sentence }) => element('li', join([text(`${title}:`), prose(sentence)], ' ')));
  return items.length === 0 ? [] : [element('ul', join(items))];
}

function about({ generatedAt, generator }: SiteReport): string {
  const { name, version, browser } = generator;
  return `Made by ${name} ${version} in ${browser} at ${generatedAt}. It says what this browser saw of this connection, and is no grade of the server.`;
}
