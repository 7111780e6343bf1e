import { findFix } from '../../src/explain/fixes/find-fix.ts';
import type { Fix, Language, Snippet } from '../../src/explain/fixes/fix.ts';
import { foundSamples } from '../explain/fixes/found-samples.ts';

/** A snippet with the findings of which it is part. */
export interface Sample {
  readonly snippet: Snippet;
  readonly of: string;
}

/** Hosts that are not plain names, each with a port of its own. */
const places = [
  null,
  'https://[2001:db8::1]:8443/',
  'https://192.0.2.7/',
  'https://under_score.xn--bcher-kva.example/',
  `https://${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.example/`,
  'https://a;b$(c)`d`.test/',
];

/** Every snippet of a language that any finding has, once, filled in for each kind of place. */
export function snippetsIn(language: Language): readonly Sample[] {
  const all = foundSamples.flatMap(({ code, finding, pageUrl }) =>
    places.flatMap((place) => {
      const fix = findFix(finding, place ?? pageUrl);
      return fix === null ? [] : snippetsOf(fix).map((snippet) => ({ snippet, of: code }));
    }),
  );
  const first = new Map(
    all
      .filter(({ snippet }) => snippet.language === language)
      .toReversed()
      .map((sample) => [sample.snippet.text, sample]),
  );
  return [...first.values()].toReversed();
}

export function snippetsOf(fix: Fix): readonly Snippet[] {
  const parts = [...fix.parts, ...fix.choices.flatMap((choice) => choice.parts), ...fix.verify];
  return parts.flatMap(({ snippet }) => snippet ?? []);
}
