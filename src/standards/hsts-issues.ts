/** What can be wrong with a Strict-Transport-Security field; `hsts-readers.ts` tells what each reader does about it. */

/** What is wrong enough for Chromium to ignore the whole field. */
export const FATAL_HSTS_ISSUES = [
  'empty-field',
  'max-age-missing',
  'max-age-repeated',
  'max-age-invalid',
  'include-subdomains-repeated',
  'include-subdomains-valued',
  'comma-joined',
  'malformed-directive',
  'directive-incomplete',
] as const;

/** What Chromium passes over, and a careful reader would not. */
export const HSTS_REMARKS = [
  'repeated-field',
  'empty-directive',
  'unknown-directive',
  'unknown-directive-not-ascii',
  'max-age-quoted',
  'max-age-escaped',
  'max-age-spaced',
  'max-age-leading-zero',
  'max-age-too-large',
  'preload-repeated',
  'preload-valued',
] as const;

export type FatalHstsIssueCode = (typeof FATAL_HSTS_ISSUES)[number];
export type HstsRemarkCode = (typeof HSTS_REMARKS)[number];
export type HstsIssueCode = FatalHstsIssueCode | HstsRemarkCode;

/** `directive` is the name or the text as sent, `value` what follows its `=`, unquoted. */
export interface HstsIssue {
  readonly code: HstsIssueCode;
  readonly directive?: string;
  readonly value?: string;
}

/** Whether Chromium ignores a field with this issue. */
export function isFatalHstsIssue(issue: HstsIssue): boolean {
  return FATAL_HSTS_ISSUES.some((code) => code === issue.code);
}
