import { navigationBreak, type NavigationBreak } from '../core/navigation-break.ts';
import { navigationErrorKind } from '../core/navigation-error.ts';
import { breakWords } from './path-break-words.ts';
import type { PathFacts } from './path-facts.ts';
import type { PathStepId } from './path-step.ts';

/** Where a path ended. */
export interface PathBreak {
  readonly at: PathStepId;
  readonly stateText: string;
  readonly explanation: string;
  /** What is known of the steps before: passed, never tried, or nothing. */
  readonly before: 'passed' | 'not-tried' | 'unknown';
}

export function pathBreak(error: string, facts: PathFacts): PathBreak {
  const kind = navigationErrorKind(error);
  const { text, explain } = breakWords[kind];
  const { at, before = 'passed' } = places[navigationBreak(kind, facts.scheme)];
  return { at, before, stateText: text, explanation: explain(facts) };
}

const places: Readonly<
  Record<NavigationBreak, Pick<PathBreak, 'at'> & Partial<Pick<PathBreak, 'before'>>>
> = {
  device: { at: 'name' },
  proxy: { at: 'name' },
  name: { at: 'name' },
  connection: { at: 'port' },
  tls: { at: 'tls' },
  http: { at: 'http' },
  silence: { at: 'port' },
  'port-policy': { at: 'port', before: 'not-tried' },
  policy: { at: 'page', before: 'unknown' },
  unknown: { at: 'page', before: 'unknown' },
};
