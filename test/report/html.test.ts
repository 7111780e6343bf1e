import * as fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
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

type Node = DefaultTreeAdapterTypes.Node;

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

function elementsOf(node: Node): readonly DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'attrs' in node ? [node, ...children] : children;
}

/** What is there that no report is made of, and what the HTML standard calls a parse error. */
function faultsOf(html: string): readonly unknown[] {
  const errors: string[] = [];
  const elements = elementsOf(parse(html, { onParseError: ({ code }) => errors.push(code) }));
  const attributes = elements.flatMap(({ attrs }) => attrs);
  const specs = checks.map(({ spec }) => spec);
  const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
  return [
    ...errors,
    ...elements.map(({ tagName }) => tagName).filter((name) => !ownElements.has(name)),
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
  it('lets nothing that a server or a page writes become markup', () => {
    fc.assert(
      fc.property(hostilePage, hostileText, (page, browser) => {
        const generator = { name: 'Portlight', version: '0.1.0', browser };
        expect(faultsOf(siteReportHtml(reportOf(page, { generator })))).toEqual([]);
      }),
      { numRuns: 200 },
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
  ])('shows %s as it is', (_name, hostile) => {
    const report = reportOf(samples.mixed);
    const page = { ...report.page, host: hostile, url: hostile };
    const html = siteReportHtml({ ...report, page });
    expect(faultsOf(html)).toEqual([]);
    expect(html).not.toContain(hostile);
    const visit = { ...visitTo('https://a.test/'), url: `https://a.test/${hostile}` };
    const head = {
      exportedAt: new Date(noon).toISOString(),
      generator: { name: 'Portlight', version: hostile, browser: hostile },
    };
    expect(faultsOf(siteHistoryText('html', { site: hostile, visits: [visit], head }))).toEqual([]);
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
