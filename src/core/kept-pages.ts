import { limits } from './limits.ts';
import type { PageRecord } from './page-record.ts';

/**
 * The pages of a tab that are kept, of these, which stand oldest first: the one in front and the
 * newest. What was prerendered for a page that is gone is never shown any more, and goes first.
 */
export function keptPages(
  order: readonly string[],
  active: string | null,
  pages: Readonly<Record<string, PageRecord>>,
): readonly string[] {
  const inFront = active === null ? -1 : order.indexOf(active);
  const isWaste = (key: string): boolean => !pages[key]?.shown && order.indexOf(key) < inFront;
  const surplus = order
    .filter((key) => key !== active)
    .toSorted((a, b) => Number(isWaste(b)) - Number(isWaste(a)))
    .slice(0, -(limits.pagesPerTab - 1));
  return order.filter((key) => !surplus.includes(key));
}
