import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { ShownSite } from '../core/host-access.ts';

/** Where the popup gets the place of a tab, and what may be seen there. */
export interface SiteReads {
  readonly readSite: (tabId: number) => Promise<ShownSite>;
  readonly watchAccess: (changed: () => void) => () => void;
}

export interface SiteFollower {
  /** Null while it has not been read. */
  readonly site: ReadonlySignal<ShownSite | null>;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Reads a tab's place anew whenever `arrival` or the host access changes. */
export function followSite(
  reads: SiteReads,
  tabId: ReadonlySignal<number | null>,
  arrival: ReadonlySignal<unknown>,
  failed: () => void,
): SiteFollower {
  const site = signal<ShownSite | null>(null);
  const stops: (() => void)[] = [];
  let newest = 0;
  const read = async (of: number | null): Promise<void> => {
    const turn = ++newest;
    if (of === null) return;
    try {
      const found = await reads.readSite(of);
      // The answer to an earlier question must not cover that to a later one.
      if (turn === newest) site.value = found;
    } catch {
      if (turn === newest) failed();
    }
  };
  const start = (): void => {
    let shown: number | null = null;
    const stopEffect = effect(() => {
      void arrival.value;
      // What may be seen in one tab says nothing of another.
      if (tabId.value !== shown) site.value = null;
      shown = tabId.value;
      void read(shown);
    });
    stops.push(
      stopEffect,
      reads.watchAccess(() => void read(tabId.peek())),
    );
  };
  const stop = (): void => {
    newest++;
    for (const each of stops.splice(0)) each();
  };
  return { site, start, stop };
}
