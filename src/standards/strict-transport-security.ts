/**
 * The Strict-Transport-Security field, RFC 6797 §6.1, as browsers read it. Where Chromium and the
 * RFC's letter differ, Chromium wins (net/http/http_security_headers.cc, ParseHSTSHeader), because
 * the question is what protects the person. Whether a policy is a good one is judged elsewhere.
 */
import {
  isToken,
  parseDirective,
  splitDirectives,
  trimOptionalWhitespace,
} from './http-directives.ts';
import type { HttpDirective } from './http-directives.ts';
import { isFatalHstsIssue, type HstsIssue, type HstsIssueCode } from './hsts-issues.ts';

/** Seconds Chromium keeps a policy at most, whatever was sent: one year. */
export const CHROMIUM_STORED_MAX_AGE = 365 * 86_400;

/** Seconds Firefox keeps a policy at most: one hundred years. */
export const FIREFOX_STORED_MAX_AGE = 100 * CHROMIUM_STORED_MAX_AGE;

/** `maxAge` in seconds as sent (at most `Number.MAX_SAFE_INTEGER`); 0 makes the browser forget. */
export interface HstsPolicy {
  readonly maxAge: number;
  readonly includeSubDomains: boolean;
  readonly preload: boolean;
}

export interface ParsedHsts {
  readonly policy: HstsPolicy | null;
  readonly issues: readonly HstsIssue[];
}

/**
 * Reads the field lines of one response, in order. Only the first counts (RFC 6797 §8.1). The policy
 * is null exactly where an issue is fatal or there is no field at all.
 */
export function parseStrictTransportSecurity(fields: readonly string[]): ParsedHsts {
  const [field, second] = fields;
  if (field === undefined) return { policy: null, issues: [] };

  const repeated: readonly HstsIssue[] =
    second === undefined ? [] : [{ code: 'repeated-field', value: second }];
  if (trimOptionalWhitespace(field) === '') {
    return { policy: null, issues: [...repeated, { code: 'empty-field' }] };
  }

  const pieces = splitDirectives(field);
  const directives = pieces.filter((piece) => piece !== '').map(parseDirective);
  const maxAges = named(directives, 'max-age');
  const subDomains = named(directives, 'includesubdomains');
  const preloads = named(directives, 'preload');
  const known = new Set([...maxAges, ...subDomains, ...preloads]);

  const syntax: readonly HstsIssue[] = [
    ...(pieces.includes('') ? [{ code: 'empty-directive' } as const] : []),
    ...maxAgeIssues(maxAges),
    ...subDomainsIssues(subDomains),
    ...preloadIssues(preloads),
    ...directives.filter((directive) => !known.has(directive)).map(unknownIssue),
  ];
  // What cannot be read at all may well hold the max-age: then only that is worth telling.
  const isMissing =
    maxAges.length === 0 &&
    !syntax.some((issue) => isFatalHstsIssue(issue) && issue.code !== 'directive-incomplete');
  const issues: readonly HstsIssue[] = [
    ...repeated,
    ...syntax,
    ...(isMissing ? [{ code: 'max-age-missing' } as const] : []),
  ];
  if (issues.some(isFatalHstsIssue)) return { policy: null, issues };

  const maxAge = Math.min(Number(maxAges[0]?.value), Number.MAX_SAFE_INTEGER);
  const policy = { maxAge, includeSubDomains: subDomains.length > 0, preload: preloads.length > 0 };
  return { policy, issues };
}

function named(directives: readonly HttpDirective[], name: string): readonly HttpDirective[] {
  return directives.filter((directive) => directive.name.toLowerCase() === name);
}

function maxAgeIssues(directives: readonly HttpDirective[]): readonly HstsIssue[] {
  return [
    ...(directives.length > 1 ? [issueOf('max-age-repeated', directives[1])] : []),
    ...directives.flatMap((directive): readonly HstsIssue[] => {
      if (!directive.isWellFormed || !/^\d+$/.test(directive.value ?? '')) {
        return [issueOf(isCommaJoined(directive) ? 'comma-joined' : 'max-age-invalid', directive)];
      }
      return [
        ...(directive.isQuoted ? [issueOf(quotedCode(directive), directive)] : []),
        ...(isSpaced(directive) ? [issueOf('max-age-spaced', directive)] : []),
        ...(/^0\d/.test(directive.value ?? '') ? [issueOf('max-age-leading-zero', directive)] : []),
        ...(isPastUint64(directive.value ?? '') ? [issueOf('max-age-too-large', directive)] : []),
      ];
    }),
  ];
}

function subDomainsIssues(directives: readonly HttpDirective[]): readonly HstsIssue[] {
  return [
    ...(directives.length > 1 ? [issueOf('include-subdomains-repeated', directives[1])] : []),
    ...directives
      .filter((directive) => directive.value !== null)
      .map((directive) =>
        issueOf(isCommaJoined(directive) ? 'comma-joined' : 'include-subdomains-valued', directive),
      ),
  ];
}

// To a browser `preload` is one more directive it does not know.
function preloadIssues(directives: readonly HttpDirective[]): readonly HstsIssue[] {
  return [
    ...(directives.length > 1 ? [issueOf('preload-repeated', directives[1])] : []),
    ...directives
      .filter((directive) => directive.value !== null)
      .map((directive) =>
        isReadable(directive) ? issueOf('preload-valued', directive) : unknownIssue(directive),
      ),
  ];
}

function unknownIssue(directive: HttpDirective): HstsIssue {
  if (isReadable(directive)) {
    const code = isAscii(directive.text) ? 'unknown-directive' : 'unknown-directive-not-ascii';
    return issueOf(code, directive);
  }
  if (isCommaJoined(directive)) return issueOf('comma-joined', directive);
  const code = isIncomplete(directive) ? 'directive-incomplete' : 'malformed-directive';
  return { code, directive: directive.text };
}

// `later=` and `=yes`, which only Chromium minds.
function isIncomplete({ text, name, value, isQuoted }: HttpDirective): boolean {
  if (value === null || !isAscii(text) || (name !== '' && !isToken(name))) return false;
  if (value === '') return true;
  // A quoted string that cannot be read is left as it was written.
  return name === '' && (isQuoted ? !value.startsWith('"') : isToken(value));
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}

// Firefox reads the backslash as a character of the number.
function quotedCode({ text }: HttpDirective): 'max-age-escaped' | 'max-age-quoted' {
  return text.includes('\\') ? 'max-age-escaped' : 'max-age-quoted';
}

function isReadable({ name, value, isQuoted, isWellFormed }: HttpDirective): boolean {
  return isWellFormed && isToken(name) && (value === null || isQuoted || isToken(value));
}

function isSpaced({ text }: HttpDirective): boolean {
  return /[ \t]=|=[ \t]/.test(text);
}

// A proxy joined two copies of the field, or somebody wrote `,` for `;`.
function isCommaJoined({ text }: HttpDirective): boolean {
  return /,[ \t]*(?:max-age|includesubdomains|preload)(?![\w-])/i.test(text);
}

// Chromium clips there, Firefox fails to parse: its integer has 64 bits.
function isPastUint64(digits: string): boolean {
  const limit = '18446744073709551615';
  const significant = digits.replace(/^0+/, '');
  return significant.length === limit.length
    ? significant > limit
    : significant.length > limit.length;
}

function issueOf(code: HstsIssueCode, directive: HttpDirective | undefined): HstsIssue {
  if (directive === undefined) return { code };
  const { name, value } = directive;
  return value === null ? { code, directive: name } : { code, directive: name, value };
}
