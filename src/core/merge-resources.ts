import { originOf } from '../standards/url.ts';
import type { InsecureResource, InsecureTrace } from './insecure-resource.ts';

/**
 * The same resources with those that several channels saw made one. A channel that knows the
 * destination for certain gives the row; what the others saw is added to it.
 */
export function mergeResources(
  resources: readonly InsecureResource[],
): readonly InsecureResource[] {
  const byRank = resources.toSorted((a, b) => vagueness(a) - vagueness(b));
  return byRank.reduce<readonly InsecureResource[]>((merged, resource) => {
    const isVague = vagueness(resource) > 0;
    if (!isVague || !merged.some((known) => speaksOf(resource, known)))
      return [...merged, resource];
    return merged.map((known) => (speaksOf(resource, known) ? merge(known, resource) : known));
  }, []);
}

/** A policy's directive often guards several destinations, and some channels name none at all. */
function vagueness({ destination, traces }: InsecureResource): number {
  if (destination === 'unknown') return 2;
  return traces.every((trace) => policyTraces.includes(trace)) ? 1 : 0;
}

const policyTraces: readonly InsecureTrace[] = [
  'violated',
  'requested-upgraded',
  'refused-by-policy',
];

/** Of a frame or an object, a policy tells the origin alone. */
function speaksOf(vague: InsecureResource, known: InsecureResource): boolean {
  // Nothing asks for where a form leads.
  if (vague.document !== known.document || known.destination === 'form') return false;
  if (vague.url === known.url) return true;
  const areFrames = [vague, known].every(({ destination }) => frames.has(destination));
  return areFrames && vague.url === `${originOf(known.url)}/`;
}

const frames: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object']);

function merge(into: InsecureResource, other: InsecureResource): InsecureResource {
  return {
    ...into,
    firstSeenAt: Math.min(into.firstSeenAt, other.firstSeenAt),
    traces: [...new Set([...into.traces, ...other.traces])].toSorted(),
    address: into.address ?? other.address,
    redirectedFrom: into.redirectedFrom ?? other.redirectedFrom,
  };
}
