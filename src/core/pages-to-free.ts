/** A stored page that nobody has in front. */
export interface SparePage {
  readonly key: string;
  readonly tabId: number;
  readonly openedAt: number;
  /** Its size in storage. */
  readonly size: number;
}

/**
 * The pages to let go of so that `needed` more fits: the oldest of other tabs first, then the oldest
 * of the tab itself. None where all of them together would not do: then nothing is lost for nothing.
 * Pure.
 */
export function choosePagesToFree(
  pages: readonly SparePage[],
  tabId: number,
  needed: number,
): ReadonlySet<string> {
  const oldestFirst = pages.toSorted((a, b) => a.openedAt - b.openedAt);
  const ordered = [
    ...oldestFirst.filter((page) => page.tabId !== tabId),
    ...oldestFirst.filter((page) => page.tabId === tabId),
  ];
  const chosen = new Set<string>();
  let freed = 0;
  for (const { key, size } of ordered) {
    if (freed >= needed) break;
    chosen.add(key);
    freed += size;
  }
  return freed >= needed ? chosen : new Set();
}
