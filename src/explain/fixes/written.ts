import type { Language, Scope, Snippet } from './fix.ts';

/** A value that was made safe for one language. Nothing else of a page gets into its snippets. */
export interface Written<In extends Language> {
  readonly language: In;
  readonly text: string;
}

type Values<In extends Language> = readonly (Written<In> | number)[];

/** A template of a language: its values were made safe for that language, or it does not compile. */
export type Template<In extends Language> = (
  pieces: TemplateStringsArray,
  ...values: Values<In>
) => Snippet;

export function template<In extends Language>(language: In, scope: Scope): Template<In> {
  return (pieces, ...values) => ({ language, scope, text: fill(pieces, values) });
}

/** Part of a snippet, put together in the same way. */
export function phrase<In extends Language>(language: In) {
  return (pieces: TemplateStringsArray, ...values: Values<In>): Written<In> => ({
    language,
    text: fill(pieces, values),
  });
}

/** The snippet's lines, without those that a value left empty. */
function fill(pieces: TemplateStringsArray, values: Values<Language>): string {
  const lines = pieces
    .map((piece, place) => `${piece}${textOf(values[place])}`)
    .join('')
    .replaceAll(/^\n+|\s+$/g, '');
  const indent = /^ */.exec(lines)?.[0] ?? '';
  return lines
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function textOf(value: Written<Language> | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? `${value}` : value.text;
}

/** A value of our own making, such as `max-age=300; includeSubDomains`: words and marks that every language takes. */
export function ours<In extends Language>(language: In, text: string): Written<In> {
  if (!/^[\w =;:.,/-]*$/.test(text))
    throw new Error(`“${text}” may mean something in ${language}.`);
  return { language, text };
}
