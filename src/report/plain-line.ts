/**
 * A text that a page's server or owner may have chosen, in one line: without controls and line
 * separators, and with the marks that turn text round or hide it made visible.
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '\uFFFD')
    .trim();
}
