import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../src/report/csv-text.ts';
import { siteReportCsv } from '../../src/report/csv.ts';
import { hostilePage } from './hostile.ts';
import { reportOf, samples } from './report-of.ts';

/** A reader that knows no more than RFC 4180, section 2. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** What spreadsheets begin to calculate at. */
const formula = /^[\s"',;]*[=+\-@|%\uFF0B\uFF0D\uFF1D\uFF20]/;

describe('a table as CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "a"', '"say ""a"""'],
    ['a;b', '"a;b"'],
    ['a\r\nb', 'a b'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"`],
    ['\t=1', "'=1"],
    ['"=1', `"'""=1"`],
    ['＝1', "'＝1"],
    ['%0A=1', "'%0A=1"],
    ['\u202Eevil', '\uFFFDevil'],
    ['\u061Cevil\u2069', '\uFFFDevil\uFFFD'],
    ['\u2068שלום\u2069', '\u2068שלום\u2069'],
    ['\u2068=1\u2069', "'\u2068=1\u2069"],
    ['\u2068\u202Ea\u2069', '\uFFFD\uFFFDa\uFFFD'],
    ['', ''],
  ])('writes %j as %s', (value, cell) => {
    expect(csvTable([], [[value]])).toBe(`\r\n${cell}\r\n`);
  });

  it.each([
    [null, ''],
    [-5, '-5'],
    [true, 'true'],
  ])('writes %s as it is: %s', (value, cell) => {
    expect(csvTable(['a'], [[value]])).toBe(`a\r\n${cell}\r\n`);
  });

  it('is read back by any reader, with no cell that a spreadsheet would calculate', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[=+@\-"',;\t\r\n a]*$/),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = readCsv(csvTable(['a', 'b'], rows));
        expect(read).toHaveLength(rows.length + 1);
        for (const row of read) {
          expect(row).toHaveLength(2);
          expect(row.filter((cell) => formula.test(cell) && !cell.startsWith("'"))).toEqual([]);
        }
      }),
    );
  });
});

describe('a report as CSV', () => {
  it('has as many cells in each row, whatever a server or a page writes', () => {
    fc.assert(
      fc.property(hostilePage, (page) => {
        const rows = readCsv(siteReportCsv(reportOf(page)));
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([15]));
        const cells = rows.flat();
        expect(cells.filter((cell) => formula.test(cell) && !cell.startsWith("'"))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has a row for each check, and for each piece of evidence', () => {
    const report = reportOf(samples.mixed);
    const rows = readCsv(siteReportCsv(report)).slice(1);
    const evidence = report.page.outcomes
      .flatMap((outcome) => [...outcome.findings])
      .map((finding) => Math.max(finding.evidence.length, 1));
    const quiet = report.page.outcomes.filter(({ status }) => status !== 'found');
    expect(rows).toHaveLength(evidence.reduce((sum, count) => sum + count, 0) + quiet.length);
    expect(rows.map((row) => row[11])).toContain('http://cdn.test/script.js?v=1');
  });

  it('counts in a last row what was not kept of the evidence', () => {
    const report = reportOf(samples.mixed);
    const outcomes = report.page.outcomes.flatMap((outcome) =>
      outcome.status === 'found'
        ? [{ ...outcome, findings: outcome.findings.map((one) => ({ ...one, evidenceCut: 7 })) }]
        : [],
    );
    const rows = readCsv(siteReportCsv({ ...report, page: { ...report.page, outcomes } })).slice(1);
    const counts = rows.filter((row) => row[10] === '7 more');
    expect(counts).toHaveLength(outcomes.flatMap(({ findings }) => findings).length);
    expect(rows.at(-1)).toEqual([...(rows.at(-2)?.slice(0, 10) ?? []), '7 more', '', '', '', '']);
  });
});
