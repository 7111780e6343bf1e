import { isUpgradeable } from '../standards/mixed-content.ts';
import type { InsecureResource, InsecureTrace } from './insecure-resource.ts';

/**
 * What became of a mixed resource:
 * - `blocked`: the browser did not fetch it.
 * - `upgraded`: the browser asks for its https twin instead.
 * - `loaded-insecurely`: it was asked for in clear text.
 * - `declared`: the document names it; nothing shows that it was asked for.
 */
export type MixedOutcome = 'blocked' | 'upgraded' | 'loaded-insecurely' | 'declared';

type Traced = Pick<InsecureResource, 'destination' | 'traces'>;

export function outcomeOf(resource: Traced): MixedOutcome {
  const has = (...wanted: readonly InsecureTrace[]): boolean => hasTrace(resource, wanted);
  if (has('answered', 'requested')) return 'loaded-insecurely';
  if (has('fetched-upgraded', 'redirected-upgraded', 'deferred')) return 'upgraded';
  if (has(...blockedTraces)) return 'blocked';
  if (has('requested-upgraded')) return 'upgraded';
  // The policy is asked before anything is: an image or a film that nothing else shows may wait.
  return has('violated') && !mayBeUpgraded(resource) ? 'blocked' : 'declared';
}

/** Asked for over https, redirected to http, and fetched over https all the same. */
export function isUpgradedRedirect({ traces }: Pick<Traced, 'traces'>): boolean {
  const telling = traces.filter((trace) => trace !== 'requested-upgraded').toSorted();
  // Chromium tells of one step; Firefox of two, to http and back.
  return ['redirected-upgraded', 'fetched-upgraded redirected-insecurely'].includes(
    telling.join(' '),
  );
}

export function hasTrace(
  { traces }: Pick<Traced, 'traces'>,
  wanted: readonly InsecureTrace[],
): boolean {
  return wanted.some((trace) => traces.includes(trace));
}

/** By what it is for. Whether it was is told by what was seen. */
export function mayBeUpgraded({ destination }: Pick<Traced, 'destination'>): boolean {
  if (destination === 'form') return false;
  return isUpgradeable({ destination, cors: false, imageset: false });
}

/** What shows that the browser, or something in it, did not let it be asked for. */
export const blockedTraces: readonly InsecureTrace[] = [
  'timed',
  'element-failed',
  'asked-for',
  'frame-failed',
  'redirected-insecurely',
  'request-blocked',
];
