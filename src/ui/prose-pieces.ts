/** A stretch of a sentence: words, a host (or its URL), or a directive that must not break at its hyphens. */
export interface ProsePiece {
  readonly kind: 'words' | 'host' | 'directive';
  readonly text: string;
}

const whole =
  /(?<host>(?<![\w.-])(?:https?:\/\/)?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]*[a-z\d](?::\d+)?)|(?<directive>[a-z]+-[a-z]+=\w+)/gi;

/** Finds the hosts and directives in a sentence. */
export function prosePieces(sentence: string): readonly ProsePiece[] {
  const pieces: ProsePiece[] = [];
  let end = 0;
  for (const match of sentence.matchAll(whole)) {
    if (match.index > end) {
      pieces.push({ kind: 'words', text: sentence.slice(end, match.index) });
    }
    const kind = match.groups?.['host'] === undefined ? 'directive' : 'host';
    pieces.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  return end < sentence.length ? [...pieces, { kind: 'words', text: sentence.slice(end) }] : pieces;
}
