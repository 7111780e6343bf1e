import { limits } from './limits.ts';

/** Each of these once, as a sentence can hold them: a server or a page may name hundreds. */
export function shortList(texts: readonly string[]): string {
  const each = [...new Set(texts)];
  const shown = each.slice(0, limits.listedInSentence).join(', ');
  const rest = each.length - limits.listedInSentence;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** The beginning of a text that a sentence quotes. */
export function shortQuote(text: string): string {
  if (text.length <= limits.quotedInSentence) return text;
  // Half a character would be left of one that is cut in two.
  return `${text.slice(0, limits.quotedInSentence).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
