/** What Mozilla's linter says of one place of an extension. */
export interface LintMessage {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The linter's JSON, as far as it is read here. */
export interface LintResult {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
  readonly notices: readonly LintMessage[];
}

/**
 * What is left to mend, a line each. One assignment to innerHTML is Preact's own, for a property that
 * Portlight never uses; a second one would be ours.
 */
export function linesToMend({ errors, warnings, notices }: LintResult): readonly string[] {
  const all = [...errors, ...warnings, ...notices];
  const ofPreact = all.find(
    ({ code, message }) =>
      code === 'UNSAFE_VAR_ASSIGNMENT' && message === 'Unsafe assignment to innerHTML',
  );
  return all
    .filter((one) => one !== ofPreact)
    .map(({ _type, code, message, file = 'manifest.json', line, column }) => {
      const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
      return `${_type} ${code} in ${place}: ${message}`;
    });
}
