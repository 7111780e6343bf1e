import { plainLine } from './plain-line.ts';

/** A cell's value; null where it was not observed or does not apply. */
export type CsvValue = string | number | boolean | null;

/**
 * A table as RFC 4180 has it: lines end in CR LF, cells that need it are quoted, quotes are doubled.
 * A text that a spreadsheet could take for a formula gets an apostrophe before it, which spreadsheets
 * take for “this is text”: https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function csvTable(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = harmless(plainLine(value));
  return /[",\r\n;\t]/.test(text) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Also behind a quote, a separator or white space, where some spreadsheets look again. */
function harmless(text: string): string {
  return /^[\s"',;\u2068]*[=+\-@|%\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text;
}
