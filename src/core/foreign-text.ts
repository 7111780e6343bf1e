/** Controls, marks of direction, lone surrogates, ends of lines: what makes a text look like another. */
const unshowable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Blocks whose letters run from right to left (UAX #9, the defaults of Bidi_Class). */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A text that a server or a page chose, as it may be shown: what cannot be seen is made visible. */
export function showable(text: string): string {
  return text.replace(unshowable, '\uFFFD');
}

/**
 * The same inside a sentence. Letters that run the other way are isolated (UAX #9 §2.4), so that they
 * turn nothing round but themselves.
 */
export function inSentence(text: string): string {
  const shown = showable(text);
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown;
}
