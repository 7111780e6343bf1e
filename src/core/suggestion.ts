/** A part of a suggestion's text: what was typed (`match`), what matters less (`dim`), or neither. */
export interface SuggestionPart {
  readonly style: 'plain' | 'match' | 'dim';
  readonly text: string;
}

/** What the address bar offers for what is typed there after the keyword. */
export interface Suggestion {
  /** What is handed on when it is chosen. */
  readonly content: string;
  readonly parts: readonly SuggestionPart[];
}
