import type { InsecureResource } from './insecure-resource.ts';
import { isUpgradedRedirect, outcomeOf, type MixedOutcome } from './mixed-outcome.ts';

/** What a finding speaks of together, the least grave first. */
const kinds = [
  'declared',
  'redirect-upgraded',
  'upgraded',
  'form',
  'blocked',
  'loaded-insecurely',
] as const satisfies readonly (MixedOutcome | 'form' | 'redirect-upgraded')[];

type Kind = (typeof kinds)[number];

function kindOf(resource: InsecureResource): Kind {
  if (resource.destination === 'form') return 'form';
  return isUpgradedRedirect(resource) ? 'redirect-upgraded' : outcomeOf(resource);
}

/**
 * The place of the resource that has to leave a full list for the newcomer; null where the newcomer
 * stays out. What is graver comes first, and no kind is crowded out: else the cap, not the page, would
 * decide the verdict.
 */
export function findPlace(
  resources: readonly InsecureResource[],
  newcomer: InsecureResource,
): number | null {
  const places = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  for (const [place, resource] of resources.entries()) places.get(kindOf(resource))?.push(place);
  const own = kindOf(newcomer);
  const isMissing = places.get(own)?.length === 0;
  const giving = kinds.find(
    (kind) =>
      (isMissing || kinds.indexOf(kind) < kinds.indexOf(own)) &&
      (places.get(kind)?.length ?? 0) > 1,
  );
  return giving === undefined ? null : (places.get(giving)?.at(-1) ?? null);
}
