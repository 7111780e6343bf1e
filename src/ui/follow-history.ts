import { effect, type ReadonlySignal } from '@preact/signals';
import { limits } from '../core/limits.ts';
import { errorName } from '../core/trouble.ts';
import type { Visit } from '../core/visit.ts';
import type { SiteHistory } from './site-history.tsx';

/** Where the visits of a site come from. */
export interface HistoryReads {
  readonly listVisits: (site: string, limit: number) => Promise<readonly Visit[]>;
  readonly watchHistory: (changed: () => void) => () => void;
}

interface HistoryFollower {
  readonly reads: HistoryReads;
  readonly site: ReadonlySignal<string | null>;
  readonly isPrivate: ReadonlySignal<boolean>;
  readonly history: { value: SiteHistory };
}

/** Keeps `history` to that of the site in front. Returns how to stop. */
export function followHistory({ reads, site, isPrivate, history }: HistoryFollower): () => void {
  let newest = 0;
  const load = async (of: string): Promise<void> => {
    const turn = ++newest;
    const read = await reads.listVisits(of, limits.visitsRead).then(
      (visits): SiteHistory => ({ kind: 'visits', site: of, visits }),
      (error: unknown): SiteHistory => ({ kind: 'unreadable', error: errorName(error) }),
    );
    // The answer to an earlier question must not cover that to a later one.
    if (turn === newest) history.value = read;
  };
  let asked: string | null = null;
  const ask = (of: string | null, hidden: boolean): void => {
    // Visits to one site must not stand under another while they are read.
    if (of !== asked) history.value = { kind: 'loading' };
    asked = of;
    if (of !== null && !hidden) return void load(of);
    newest++;
    history.value = { kind: hidden ? 'private' : 'loading' };
  };
  const stopEffect = effect(() => ask(site.value, isPrivate.value));
  const stopWatch = reads.watchHistory(() => ask(site.peek(), isPrivate.peek()));
  return () => {
    stopEffect();
    stopWatch();
    newest++;
  };
}
