import { describe, expect, it } from 'vitest';
import { linesToMend, type LintMessage } from '../../scripts/lint-messages.ts';

const ofPreact: LintMessage = {
  _type: 'warning',
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  file: 'assets/popup.js',
  line: 1,
  column: 9238,
};
const none = { errors: [], warnings: [], notices: [] };

describe('what the linter for Firefox finds', () => {
  it('is nothing to mend where it is Preact’s one assignment', () => {
    expect(linesToMend({ ...none, warnings: [ofPreact] })).toEqual([]);
  });

  it('is to mend where there is a second', () => {
    const ours = { ...ofPreact, column: 40_000 };
    expect(linesToMend({ ...none, warnings: [ofPreact, ours] })).toEqual([
      'warning UNSAFE_VAR_ASSIGNMENT in assets/popup.js:1:40000: Unsafe assignment to innerHTML',
    ]);
  });

  it.each(['errors', 'warnings', 'notices'] as const)('is to mend whatever else: %s', (kind) => {
    const found = { _type: 'x', code: 'ADDON_ID_REQUIRED', message: 'The ID is required.' };
    expect(linesToMend({ ...none, [kind]: [found] })).toEqual([
      'x ADDON_ID_REQUIRED in manifest.json: The ID is required.',
    ]);
  });
});
