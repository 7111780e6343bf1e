import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { failureLine, tellFailures } from './tell-failures.ts';

export default class FailureLines implements Reporter {
  readonly #lines: string[] = [];

  onTestEnd(test: TestCase, { status, duration, errors }: TestResult): void {
    if (status === test.expectedStatus || status === 'skipped') return;
    const what = `${status} after ${(duration / 1_000).toFixed(1)} s: ${test.titlePath().slice(2).join(' › ')}`;
    this.#lines.push(
      failureLine(
        what,
        errors.map(({ message }) => message),
      ),
    );
  }

  onEnd(): void {
    tellFailures(this.#lines);
  }
}
