/**
 * A JSON text (RFC 8259) that holds one object, taken apart while it arrives, so that a file of any
 * size can be read in pieces: https://www.rfc-editor.org/rfc/rfc8259#section-2.
 */

/** The value of a member, or one element of a member that is an array: its text, still to be parsed. */
export interface JsonPiece {
  readonly name: string;
  readonly isElement: boolean;
  readonly text: string;
}

/** Why a text cannot be taken apart. */
export type JsonFault = 'not-an-object' | 'malformed' | 'too-long';

export interface JsonSplit {
  readonly pieces: readonly JsonPiece[];
  /** What is wrong after these pieces; nothing more is read then. */
  readonly fault: JsonFault | null;
}

export interface JsonSplitter {
  /** The pieces that end in these characters. */
  readonly add: (characters: string) => JsonSplit;
  /** Whether the object has ended and nothing came after it. */
  readonly isWhole: () => boolean;
}

type Place =
  | 'start'
  | 'first-name'
  | 'name'
  | 'colon'
  | 'value'
  | 'in-value'
  | 'first-element'
  | 'element'
  | 'in-element'
  | 'after-array'
  | 'end';

// White space, a string, a mark of structure, or a literal. What ends in the middle has no match yet.
const token = /[ \t\n\r]+|"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\],:]|[^ \t\n\r"{}[\],:]+(?=[^])/y;

/**
 * Takes an object apart. `longest` is how many characters a piece may have. Whether a piece is JSON
 * in itself, its reader finds out.
 */
export function splitJson(longest: number): JsonSplitter {
  let place: Place = 'start';
  let rest = '';
  let name = '';
  let text = '';
  let depth = 0;
  let fault: JsonFault | null = null;

  const move = (to: Place): null => {
    place = to;
    return null;
  };
  const begin = (next: string, to: Place): JsonFault | null => {
    if (/^[}\],:]/.test(next)) return 'malformed';
    [text, depth, place] = ['', 0, to];
    return grow(next);
  };
  const grow = (next: string): JsonFault | null => {
    if (next === '{' || next === '[') depth++;
    if (next === '}' || next === ']') depth--;
    text += next;
    if (depth < 0) return 'malformed';
    return text.length > longest ? 'too-long' : null;
  };
  const end = (to: Place): JsonPiece => {
    const isElement = place === 'in-element';
    place = to;
    return { name, isElement, text };
  };
  const readName = (next: string): JsonFault | null => {
    if (!next.startsWith('"')) return 'malformed';
    name = next.slice(1, -1);
    return move('colon');
  };

  const take = (next: string): JsonPiece | JsonFault | null => {
    switch (place) {
      case 'start':
        return next === '{' ? move('first-name') : 'not-an-object';
      case 'first-name':
        return next === '}' ? move('end') : readName(next);
      case 'name':
        return readName(next);
      case 'colon':
        return next === ':' ? move('value') : 'malformed';
      case 'value':
        return next === '[' ? move('first-element') : begin(next, 'in-value');
      case 'in-value':
        if (depth === 0 && next === ',') return end('name');
        return depth === 0 && next === '}' ? end('end') : grow(next);
      case 'first-element':
        return next === ']' ? move('after-array') : begin(next, 'in-element');
      case 'element':
        return begin(next, 'in-element');
      case 'in-element':
        if (depth === 0 && next === ',') return end('element');
        return depth === 0 && next === ']' ? end('after-array') : grow(next);
      case 'after-array':
        if (next === ',') return move('name');
        return next === '}' ? move('end') : 'malformed';
      case 'end':
        return 'malformed';
    }
  };

  const add = (characters: string): JsonSplit => {
    const pieces: JsonPiece[] = [];
    const arrived = rest + characters;
    let read = 0;
    token.lastIndex = 0;
    while (fault === null) {
      const match = token.exec(arrived);
      if (match === null) break;
      const [next] = match;
      read = token.lastIndex;
      const isSpace = /^[ \t\n\r]/.test(next);
      // White space parts what stands beside it, and means nothing else.
      const came = isSpace ? (place.startsWith('in-') ? grow(' ') : null) : take(next);
      if (typeof came === 'string') fault = came;
      else if (came !== null) pieces.push(came);
    }
    rest = arrived.slice(read);
    if (rest.length > longest) fault ??= 'too-long';
    return { pieces, fault };
  };
  return { add, isWhole: () => fault === null && place === 'end' && rest === '' };
}
