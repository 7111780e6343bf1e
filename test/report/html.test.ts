import * as fc from 'fast-check';
import { parsers } from 'prettier/plugins/html';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { ReportedChange } from '../../src/core/site-report.ts';
import { siteReportHtml } from '../../src/report/html.ts';
import { siteHistoryText } from '../../src/report/site-history.ts';
import { pageOf } from '../checks/page-of.ts';
import { certificateOf, firefoxTold, rootOf } from '../core/connections.ts';
import { noon } from '../core/observations.ts';
import { visitTo } from '../storage/visit-to.ts';
import { hostilePage, hostileText } from './hostile.ts';
import { reportOf, samples } from './report-of.ts';

interface Node {
  readonly name?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string | null }[];
  readonly children?: readonly Node[];
}

/** All that a report is made of. Anything else came from what it reports on. */
const ownElements = new Set(
  (
    'html head meta title style body main h1 h2 h3 p strong code ul li a ' +
    'div table thead tbody tr th td'
  ).split(' '),
);
const ownAttributes = new Set(
  'lang charset http-equiv content name dir class scope href rel'.split(' '),
);

async function nodesOf(html: string): Promise<readonly Node[]> {
  const tree = (await parsers.html.parse(html, {
    parser: 'html',
    filepath: 'a.html',
  } as never)) as Node;
  return flatten(tree);
}

function flatten(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

/** What is there that no report is made of. */
async function faultsOf(html: string): Promise<readonly unknown[]> {
  const elements = (await nodesOf(html)).filter(({ attrs }) => attrs !== undefined);
  const attributes = elements.flatMap(({ attrs = [] }) => attrs);
  const strange = elements.filter(
    ({ name = '' }) => !name.startsWith('#') && !ownElements.has(name),
  );
  const specs = checks.map(({ spec }) => spec);
  const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value ?? '');
  return [
    ...strange,
    ...attributes.filter(({ name }) => !ownAttributes.has(name)),
    ...links.filter((url) => !specs.includes(url)),
  ];
}

/** The words of the body, with one space where the page has any number or a tag. */
function textOf(html: string): string {
  const [, body = ''] = html.split('<main>');
  return body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',');
}

describe('a report in HTML', () => {
  it('lets nothing that a server or a page writes become markup', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePage, hostileText, async (page, browser) => {
        const generator = { name: 'Portlight', version: '0.1.0', browser };
        expect(await faultsOf(siteReportHtml(reportOf(page, { generator })))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells of the connection, the certificate and what changed, as Markdown does', async () => {
    const certificates = [certificateOf(), rootOf()];
    const page = pageOf('https://a.test/', { security: firefoxTold({ certificates }) });
    const report = reportOf(page);
    const change: ReportedChange = {
      kind: 'hsts-vanished',
      direction: 'worse',
      place: 'a.test',
      before: { time: '2026-01-01T00:00:00.000Z', url: 'https://a.test/' },
      after: { time: '2026-01-02T00:00:00.000Z', url: 'https://a.test/' },
      until: null,
      sentence: 'HSTS is no longer sent.',
    };
    const words = textOf(siteReportHtml({ ...report, changes: [change], changesCut: 2 }));
    expect(words).toMatch(/Connection and certificate.*Version TLS 1\.3 .*TLS_AES_128_GCM_SHA256/);
    expect(words).toMatch(/Issued by CN=Sample Authority,O=Sample,C=XX /);
    expect(words).toMatch(/Vouched for by: .*came with the browser, SHA-256 /);
    expect(words).toMatch(
      /Changes For the worse: HSTS is no longer sent\. a\.test, last seen otherwise at 2026-01-01T/,
    );
    expect(words).toContain('2 more changes are not listed.');
    const quiet = textOf(siteReportHtml(reportOf(pageOf('https://a.test/'))));
    expect(quiet).toContain('TLS not told by this browser');
    expect(quiet).not.toContain('Connection and certificate');
  });

  it.each([
    ['an element', '<script>alert(1)</script>'],
    ['an end', '</code></td></table><img src=x onerror=alert(1)>'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['an entity', '&lt;script&gt;'],
    ['a comment', '<!-- -->'],
  ])('shows %s as it is', async (_name, hostile) => {
    const report = reportOf(samples.mixed);
    const page = { ...report.page, host: hostile, url: hostile };
    const html = siteReportHtml({ ...report, page });
    expect(await faultsOf(html)).toEqual([]);
    expect(html).not.toContain(hostile);
    const visit = { ...visitTo('https://a.test/'), url: `https://a.test/${hostile}` };
    const head = {
      exportedAt: new Date(noon).toISOString(),
      generator: { name: 'Portlight', version: hostile, browser: hostile },
    };
    expect(
      await faultsOf(siteHistoryText('html', { site: hostile, visits: [visit], head })),
    ).toEqual([]);
  });

  it.each(Object.entries(samples))('of a page that is %s leaves no gap', (_level, page) => {
    expect(siteReportHtml(reportOf(page))).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
  });

  it('makes no code of what a host has between backticks', () => {
    const html = siteReportHtml(reportOf(pageOf('http://a`id`.test/')));
    expect(html).toContain('between you and a`id`.test can read');
    expect(html).not.toContain('<code dir="ltr">id</code>');
  });

  it('would run and load nothing, and has no script', () => {
    const html = siteReportHtml(reportOf(samples.weakened));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(html).not.toMatch(/<script|javascript:|\bon[a-z]+=|url\(|@import/i);
    expect(html.match(/<h[12].*?<\/h[12]>/g)).toEqual([
      '<h1>How <code dir="ltr">weak.test</code> reached this browser</h1>',
      '<h2>The page</h2>',
      '<h2>Redirects</h2>',
      '<h2>Findings</h2>',
      '<h2>Passed</h2>',
      '<h2>Not observed</h2>',
      '<h2>Not applicable</h2>',
      '<h2>History</h2>',
    ]);
  });
});

describe('the visits to a site', () => {
  const head = {
    exportedAt: new Date(noon).toISOString(),
    generator: { name: 'Portlight', version: '0.1.0', browser: 'Chromium 156' },
  };
  const input = { site: 'a.test', visits: [visitTo('https://a.test/=1|2')], head };

  it('are a table in Markdown and a row each in CSV', () => {
    expect(siteHistoryText('md', input)).toContain('`https://a.test/=1%7C2`');
    expect(siteHistoryText('csv', input).split('\r\n')).toHaveLength(3);
  });
});
