import * as fc from 'fast-check';
import { parsers } from 'prettier/plugins/markdown';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { ReportedTls } from '../../src/core/reported-tls.ts';
import type { SiteReport } from '../../src/core/site-report.ts';
import { siteReportMarkdown } from '../../src/report/markdown.ts';
import { pageOf } from '../checks/page-of.ts';
import { certificateOf, chromiumTold, firefoxTold } from '../core/connections.ts';
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
      '### Clear text on the way',
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

  it('tells connection, certificate and who vouches for it, where the browser does', () => {
    const text = siteReportMarkdown(
      reportOf(pageOf('https://a.test/', { security: firefoxTold() })),
    );
    const [, section = ''] = /\n## Connection and certificate\n\n(.*?)\n\n## /s.exec(text) ?? [];
    expect(section.split('\n')).toEqual([
      '| Fact | Value |',
      '| --- | --- |',
      '| Version | TLS 1.3 |',
      '| Cipher suite | `TLS_AES_128_GCM_SHA256` |',
      '| Key exchange | `x25519` |',
      '| Handshake signed with | `ecdsa_secp256r1_sha256` |',
      '| Forward secrecy | yes |',
      '| Certificate of | `CN=a.test` |',
      '| Issued by | `CN=Sample Authority,O=Sample,C=XX` |',
      '| Valid from | 2026-10-23T12:00:00.000Z |',
      '| Valid until | 2027-01-21T12:00:00.000Z |',
      '| Names | `a.test`, `*.a.test`, `192.0.2.1` |',
      '| Public key | `EC, P-256, 256 bits` |',
      '| Signature algorithm | `ECDSA with SHA-256` |',
      '| Serial number | `2C:CB` |',
      '| SHA-256 fingerprint | `D2:E8` |',
      '| SHA-1 fingerprint | `93:70` |',
      '',
      '**Vouched for by:**',
      '',
      '- `CN=Sample Authority,O=Sample,C=XX`, came with the browser, SHA-256 `D2:E8`',
    ]);
  });

  it.each([
    [chromiumTold({ overriddenError: 'unknown' }), '| Bypassed warning | `unknown` |'],
    [chromiumTold(), '| Version | not told by this browser |'],
    [firefoxTold({ certificates: [] }), 'The browser showed no certificate.'],
    [firefoxTold({ cutCertificates: 2 }), '2 more certificates are not listed.'],
    [
      chromiumTold({ certificates: [certificateOf({ details: null, sha1: null })] }),
      '| Names | not told by this browser |',
    ],
  ])('says where the browser tells less: %#', (security, says) => {
    expect(siteReportMarkdown(reportOf(pageOf('https://a.test/', { security })))).toContain(says);
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
    ...rows(2, tlsFacts(page.connection.tls)),
    ...rows(4, page.mixedContent.length),
    ...rows(4, visits.length),
  ];
}

/** Those of the connection, that a warning was bypassed, and those of the server's certificate. */
function tlsFacts(tls: ReportedTls | null): number {
  if (tls === null) return 0;
  return 5 + (tls.bypassedWarning === null ? 0 : 1) + (tls.certificates.length > 0 ? 10 : 0);
}

function headings({ page, visits }: SiteReport): number {
  const { outcomes } = page;
  const has = (...statuses: readonly string[]): boolean =>
    outcomes.some(({ status }) => statuses.includes(status));
  const sections = [
    page.redirects.length > 0,
    page.connection.tls !== null,
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
