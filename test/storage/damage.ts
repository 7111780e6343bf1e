/** A value as storage gives it back. */
export function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

type Damaged = readonly [place: string, value: unknown];

/**
 * The record, damaged once in each place: every property of it and of the records below it left out,
 * and made something else. Names in `optional` may be left out.
 */
export function damagedCopies(
  record: object,
  optional: readonly string[] = [],
): readonly Damaged[] {
  return placesOf(record).flatMap((place): readonly Damaged[] => {
    const name = place.join('.');
    const isText = ['string', 'null'].includes(kindOf(at(record, place)));
    const other = isText ? { not: 'text' } : 'text';
    const broken: Damaged = [`${name} is something else`, changed(record, place, other)];
    if (optional.includes(String(place.at(-1)))) return [broken];
    return [[`${name} is left out`, changed(record, place, undefined)], broken];
  });
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

function at(value: unknown, place: readonly string[]): unknown {
  return place.reduce((below, key) => (below as Readonly<Record<string, unknown>>)[key], value);
}

function placesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [
    // An item left out of a list leaves a good list.
    ...(Array.isArray(value) ? [] : [[key]]),
    ...placesOf(below).map((place) => [key, ...place]),
  ]);
}

function changed(value: unknown, [key, ...deeper]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const isList = Array.isArray(value);
  const entries = Object.entries(value as object)
    .map(([name, below]): [string, unknown] => [
      name,
      name === key ? changed(below, deeper, to) : below,
    ])
    .filter(([, below]) => below !== undefined);
  return isList ? entries.map(([, below]) => below) : Object.fromEntries(entries);
}
