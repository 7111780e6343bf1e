import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureLine, tellFailures } from './tell-failures.ts';

describe('the line of a failed test', () => {
  it.each<[string, readonly (string | undefined)[], string]>([
    ['one reason', ['expected 1 to be 2'], 'a test: expected 1 to be 2'],
    ['several', ['one', 'two'], 'a test: one | two'],
    ['a reason without words', [undefined], 'a test: no message'],
    ['several lines', ['first\nsecond'], 'a test: first'],
    ['a terminal’s colours', ['\u001B[31mred\u001B[39m'], 'a test: red'],
    ['a long one', ['x'.repeat(501)], `a test: ${'x'.repeat(500)}…`],
  ])('has of %s what fits on it', (_name, reasons, line) => {
    expect(failureLine('a test', reasons)).toBe(line);
  });
});

describe('the lines of a run', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'portlight-lines-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
    vi.restoreAllMocks();
  });

  it('are printed, and kept with those of the runs before for the end of npm test', () => {
    const print = vi.spyOn(console, 'log').mockReturnValue();
    const file = join(directory, 'failures');
    tellFailures(['unit'], file);
    tellFailures([], file);
    tellFailures(['end to end', 'another'], file);
    expect(readFileSync(file, 'utf8')).toBe('unit\nend to end\nanother\n');
    expect(print.mock.calls.flat()).toEqual(['unit', 'end to end', 'another']);
  });
});
