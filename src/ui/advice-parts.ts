/** A stretch of advice: words, or something to paste. */
export interface AdvicePart {
  readonly kind: 'text' | 'inline-code' | 'snippet';
  readonly text: string;
}

/** Splits advice at its backticks. Code that ends the advice stands in a line of its own. */
export function adviceParts(advice: string): readonly AdvicePart[] {
  const pieces = advice.split('`');
  // An odd backtick belongs to the words.
  if (pieces.length % 2 === 0) return [{ kind: 'text', text: advice }];
  return pieces.flatMap((text, place): readonly AdvicePart[] => {
    if (text === '') return [];
    if (place % 2 === 0) return [{ kind: 'text', text }];
    const rest = pieces.slice(place + 1).join('');
    return [{ kind: rest.trim() === '' ? 'snippet' : 'inline-code', text }];
  });
}
