import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends a run with one line for each failed test: a log is often cut at its beginning. */
export default class FailureLines implements Reporter {
  readonly #lines: string[] = [];

  onTestEnd(test: TestCase, { status, duration, errors }: TestResult): void {
    if (status === test.expectedStatus || status === 'skipped') return;
    const reasons = errors.map(({ message }) => firstLine(message)).join(' | ');
    const seconds = (duration / 1_000).toFixed(1);
    this.#lines.push(
      `${status} after ${seconds} s: ${test.titlePath().slice(2).join(' › ')}: ${reasons}`,
    );
  }

  onEnd(): void {
    for (const line of this.#lines) console.log(line);
  }
}

// oxlint-disable-next-line no-control-regex -- the colours of a terminal
const colours = /\u001B\[[\d;]*m/g;

function firstLine(message = 'no message'): string {
  return message.replace(colours, '').split('\n', 1)[0] ?? '';
}
