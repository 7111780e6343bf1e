import { siteOf } from '../standards/site.ts';

/**
 * How the name of a site may begin that a person is typing, the likeliest first: as it was typed, and
 * as the site of the address that it is so far. Empty where nothing was typed.
 */
export function typedPrefixes(typed: string): readonly string[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return [];
  return [...new Set([text, typedSite(text) ?? text])];
}

/** The site of an address that is typed with or without its scheme; null where it is none. */
export function typedSite(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return null;
  return siteOf(text.includes('://') ? text : `http://${text}`) || null;
}
