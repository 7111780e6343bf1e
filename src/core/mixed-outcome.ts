import type { InsecureTrace } from './insecure-resource.ts';

/**
 * What became of a mixed resource:
 * - `blocked`: the browser did not fetch it.
 * - `upgraded`: the browser asks for its https twin instead.
 * - `loaded-insecurely`: it was asked for in clear text.
 * - `declared`: the document names it; nothing shows that it was asked for.
 */
export type MixedOutcome = 'blocked' | 'upgraded' | 'loaded-insecurely' | 'declared';

type Traced = { readonly traces: readonly InsecureTrace[] };

export function outcomeOf({ traces }: Traced): MixedOutcome {
  const has = (...wanted: readonly InsecureTrace[]): boolean =>
    wanted.some((trace) => traces.includes(trace));
  if (has('answered', 'requested')) return 'loaded-insecurely';
  if (has('fetched-upgraded', 'redirected-upgraded', 'deferred')) return 'upgraded';
  return has(...blockedTraces) ? 'blocked' : 'declared';
}

/** Asked for over https, redirected to http, and fetched over https all the same. */
export function isUpgradedRedirect({ traces }: Traced): boolean {
  return traces.every((trace) => trace === 'redirected-upgraded');
}

const blockedTraces: readonly InsecureTrace[] = [
  'timed',
  'element-failed',
  'asked-for',
  'frame-failed',
  'redirected-insecurely',
  'request-blocked',
];
