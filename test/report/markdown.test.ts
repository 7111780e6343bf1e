import * as fc from 'fast-check';
import { parsers } from 'prettier/plugins/markdown';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { SiteReport } from '../../src/core/site-report.ts';
import { siteReportMarkdown } from '../../src/report/markdown.ts';
import { hostilePage, hostileText } from './hostile.ts';
import { reportOf, samples } from './report-of.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** All that a report is made of. Anything else came from what it reports on. */
const ownTypes = [
  'root',
  'heading',
  'paragraph',
  'text',
  'sentence',
  'word',
  'whitespace',
  'strong',
  'inlineCode',
  'table',
  'tableRow',
  'tableCell',
  'list',
  'listItem',
  'link',
];

async function nodesOf(report: SiteReport): Promise<readonly Node[]> {
  const tree = (await parsers.markdown.parse(siteReportMarkdown(report), {} as never)) as Node;
  return flatten(tree);
}

function flatten(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

function count(nodes: readonly Node[], type: string): number {
  return nodes.filter((node) => node.type === type).length;
}

describe('a report in Markdown', () => {
  it('lets nothing that a server or a page writes become markup', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePage, hostileText, async (page, browser) => {
        const generator = { name: 'Portlight', version: '0.1.0', browser };
        const report = reportOf(page, { generator });
        const nodes = await nodesOf(report);
        expect(nodes.filter(({ type }) => !ownTypes.includes(type))).toEqual([]);

        const links = nodes.flatMap(({ type, url }) => (type === 'link' ? [url] : []));
        const specs = checks.map(({ spec }) => spec);
        expect(links.filter((url) => !specs.includes(url ?? ''))).toEqual([]);

        expect(cellCounts(nodes)).toEqual(expectedCellCounts(report));
        expect(count(nodes, 'heading')).toBe(headings(report));
      }),
      { numRuns: 200 },
    );
  });

  it('shows a hostile address as it is, in a code span', async () => {
    const report = reportOf(samples.mixed);
    const url = 'http://cdn.test/?a=`<b>`&c=[d](e)*f*';
    const [first] = report.page.mixedContent;
    if (first === undefined) throw new Error('The sample has mixed content.');
    const page = { ...report.page, mixedContent: [{ ...first, url }] };
    const nodes = await nodesOf({ ...report, page });
    expect(nodes).toContainEqual(expect.objectContaining({ type: 'inlineCode', value: url }));
  });

  it.each(Object.entries(samples))('of a page that is %s leaves no gap', (_level, page) => {
    const text = siteReportMarkdown(reportOf(page));
    expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|\n\n\n| {2,}\S/);
    expect(text).toMatch(/^# .*[^\n]\n$/s);
  });

  it('goes from the verdict to the facts, the findings with the worst first, and the history', () => {
    const outline = siteReportMarkdown(reportOf(samples.weakened)).match(/^#+ .*$/gm);
    expect(outline).toEqual([
      '# How `weak.test` reached this browser',
      '## The page',
      '## Redirects',
      '## Findings',
      '### No HSTS',
      '### First request in clear text',
      '### Not on the usual port',
      '## Passed',
      '## Not observed',
      '## Not applicable',
      '## History',
      '## About this report',
    ]);
  });

  it('says under each finding what it rests on and what to do', () => {
    const text = siteReportMarkdown(reportOf(samples.mixed));
    expect(text).toContain(
      '- document `http://cdn.test/script.js?v=1`, as script, blocked, 2026-11-22T12:00:00.000Z, fresh',
    );
    expect(text).toMatch(/\*\*What to do:\*\* If the site is yours/);
  });
});

function cellCounts(nodes: readonly Node[]): readonly number[] {
  return nodes
    .filter(({ type }) => type === 'tableRow')
    .map(({ children }) => children?.length ?? 0);
}

/** Two columns of facts, four of everything else; a head and a row for each entry. */
function expectedCellCounts({ page, visits }: SiteReport): readonly number[] {
  return [
    ...rows(2, 8),
    ...rows(4, page.redirects.length),
    ...rows(4, page.mixedContent.length),
    ...rows(4, visits.length),
  ];
}

function headings({ page, visits }: SiteReport): number {
  const { outcomes } = page;
  const has = (...statuses: readonly string[]): boolean =>
    outcomes.some(({ status }) => statuses.includes(status));
  const sections = [
    page.redirects.length > 0,
    page.mixedContent.length > 0,
    has('pass'),
    has('not-observed', 'error'),
    has('not-applicable'),
    visits.length > 0,
  ].filter(Boolean).length;
  const findings = outcomes.flatMap((outcome) => outcome.findings).length;
  // The title, the page, the findings and the colophon are always there.
  return 4 + sections + findings;
}

function rows(columns: number, entries: number): readonly number[] {
  return entries === 0 ? [] : Array.from({ length: entries + 1 }, () => columns);
}
