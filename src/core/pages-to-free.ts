/** A page as it lies in the session's storage, whole or damaged. */
export interface StoredPage {
  readonly key: string;
  /** Zero where the record is damaged. */
  readonly openedAt: number;
  /** When its tab was last used; zero for a page that no tab refers to. */
  readonly tabUsedAt: number;
  readonly isInFront: boolean;
  /** Its size, as the browser counts it. */
  readonly bytes: number;
}

/**
 * The pages to let go of so that `bytes` become free: those of no tab, then those of the tabs longest
 * unused, the oldest first, and pages in front only after all others. None where all of them together
 * would not do: then nothing is lost for nothing. Pure.
 */
export function choosePagesToFree(
  pages: readonly StoredPage[],
  bytes: number,
): ReadonlySet<string> {
  const ordered = pages.toSorted(
    (a, b) =>
      Number(a.isInFront) - Number(b.isInFront) ||
      a.tabUsedAt - b.tabUsedAt ||
      a.openedAt - b.openedAt,
  );
  const chosen = new Set<string>();
  let freed = 0;
  for (const page of ordered) {
    if (freed >= bytes) break;
    chosen.add(page.key);
    freed += page.bytes;
  }
  return freed >= bytes ? chosen : new Set();
}
