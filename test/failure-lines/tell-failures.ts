import { appendFileSync } from 'node:fs';

/**
 * Ends the output of a test runner with a line for each failed test. `npm test` names a file in
 * PORTLIGHT_FAILURE_LINES, to say them all once more at its own end: a log is often cut at its beginning.
 */
export function tellFailures(
  lines: readonly string[],
  file: string | undefined = process.env['PORTLIGHT_FAILURE_LINES'],
): void {
  for (const line of lines) console.log(line);
  if (file !== undefined) appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
}

/** What failed and the first line of each reason: cut where it is long, and without a terminal's colours. */
export function failureLine(what: string, reasons: readonly (string | undefined)[]): string {
  return `${what}: ${reasons.map(firstLine).join(' | ')}`;
}

// oxlint-disable-next-line no-control-regex -- the colours of a terminal
const colours = /\u001B\[[\d;]*m/g;

function firstLine(message = 'no message'): string {
  const line = message.replace(colours, '').split('\n', 1)[0] ?? '';
  return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}
