/**
 * Where a key leads in a row of tabs, by place: WAI-ARIA Authoring Practices, Tabs Pattern. Null for a
 * key that leads nowhere. In a text that runs from right to left, the next tab is on the left.
 */
export function tabForKey(
  key: string,
  at: { readonly place: number; readonly count: number; readonly rightToLeft: boolean },
): number | null {
  const { place, count, rightToLeft } = at;
  const next = (place + 1) % count;
  const previous = (place + count - 1) % count;
  switch (key) {
    case 'ArrowRight':
      return rightToLeft ? previous : next;
    case 'ArrowLeft':
      return rightToLeft ? next : previous;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
