import type { Observation } from './observation.ts';

/**
 * The same items, with those of one request in the order of their times, in the places that they have
 * together. To a worker that is just starting, Chromium can tell the latest event before those that
 * waited for it to start.
 */
export function inRequestOrder<Item extends { readonly observation: Observation }>(
  items: readonly Item[],
): readonly Item[] {
  const byTime = items.toSorted((a, b) => a.observation.time - b.observation.time);
  const requests = new Map<string, Item[]>();
  for (const item of byTime) {
    const id = requestOf(item);
    if (id !== null) requests.set(id, [...(requests.get(id) ?? []), item]);
  }
  return items.map((item) => requests.get(requestOf(item) ?? '')?.shift() ?? item);
}

/** Null for what is not told of a request. */
function requestOf({ observation }: { readonly observation: Observation }): string | null {
  return 'requestId' in observation ? observation.requestId : null;
}
