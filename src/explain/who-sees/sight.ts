/**
 * What somebody can do with a thing:
 * - `reads`, `changes`: they can. `probably`: they can, unless something hid it that was not observed.
 * - `cannot`: neither read nor change it.
 * - `unknown`: not to be told from here.
 */
export type Sight = 'reads' | 'changes' | 'probably' | 'cannot' | 'unknown';

/**
 * What a statement rests on:
 * - `observed`: the browser told it of this page.
 * - `standard`: it follows from how the protocol works, whatever the page.
 * - `not-observed`: the browser did not tell.
 */
export type Certainty = 'observed' | 'standard' | 'not-observed';

/** What is spoken of. One column names each at most once. */
export type SightTopic =
  | 'arrival'
  | 'ends'
  | 'amount'
  | 'server-name'
  | 'certificate'
  | 'look-up'
  | 'address'
  | 'fields'
  | 'cookies'
  | 'typed'
  | 'answer'
  | 'content'
  | 'device-authority'
  | 'changes'
  | 'first-requests'
  | 'open-parts'
  | 'kept-parts'
  | 'named-parts'
  | 'open-forms'
  | 'open-downloads'
  | 'other-hosts'
  | 'proxy'
  | 'site'
  | 'your-address'
  | 'identity'
  | 'terminator'
  | 'behind';

/** One statement about one audience. */
export interface SightItem {
  readonly topic: SightTopic;
  readonly sight: Sight;
  /** A few words that go on after what `sight` says: `The host’s name`. */
  readonly what: string;
  /** A sentence or two with this page's facts. */
  readonly detail: string;
  readonly certainty: Certainty;
  /** Addresses that were open, without what could be secret in them; at most `placesShown`. */
  readonly places: readonly string[];
  /** Those beyond, counted. */
  readonly morePlaces: number;
}

export const placesShown = 4;

type Words = readonly [topic: SightTopic, sight: Sight, what: string, detail: string];

export function observed(...words: Words): SightItem {
  return itemOf('observed', words);
}

export function byStandard(...words: Words): SightItem {
  return itemOf('standard', words);
}

/** What was not observed is never claimed. */
export function notObserved(
  topic: SightTopic,
  sight: 'probably' | 'unknown',
  what: string,
  detail: string,
): SightItem {
  return itemOf('not-observed', [topic, sight, what, detail]);
}

/** The item with the addresses it speaks of, each once. */
export function at(item: SightItem, places: readonly string[]): SightItem {
  const each = [...new Set(places)];
  const shown = each.slice(0, placesShown);
  return { ...item, places: shown, morePlaces: each.length - shown.length };
}

function itemOf(certainty: Certainty, [topic, sight, what, detail]: Words): SightItem {
  return { topic, sight, what, detail, certainty, places: [], morePlaces: 0 };
}

export const sightWords: Readonly<Record<Sight, string>> = {
  reads: 'Can read',
  changes: 'Can change',
  probably: 'Can probably read',
  cannot: 'Cannot read or change',
  unknown: 'Not known',
};

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  observed: 'Seen here',
  standard: 'By the standard',
  'not-observed': 'Not observed',
};
