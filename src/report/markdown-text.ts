import { plainLine } from './plain-line.ts';

/**
 * Values that a page's server or owner chose, made safe to stand in Markdown (CommonMark 0.31 and
 * GitHub's additions): whatever they hold, it is shown and not read as markup.
 */

/** Prose: one line, in which no character marks anything up and no address becomes a link. */
export function prose(text: string): string {
  return escapeLine(plainLine(text));
}

/** Literal text, such as a URL: a code span that no backtick inside it can close. */
export function code(text: string): string {
  const line = plainLine(text);
  if (line === '') return 'empty';
  const runs = line.match(/`+/g)?.map((run) => run.length) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const isPadded = line.startsWith('`') || line.endsWith('`');
  return isPadded ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Literal text in a cell of a table, where a bar would end the cell even inside a code span. */
export function codeCell(text: string): string {
  return code(text.replaceAll('|', '%7C'));
}

/** Prose with its code kept: the checks' own words set commands between backticks. */
export function proseWithCode(text: string): string {
  return plainLine(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeLine(part)))
    .join('');
}

/** A table, of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(tableLine).join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function escapeLine(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#~|!&$@]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replaceAll(/www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
