/** A list of rows that are all as high, and the part of it that the window shows. In CSS pixels. */
export interface RowWindow {
  /** How far the list's top lies above the window's. */
  readonly above: number;
  readonly windowHeight: number;
  readonly rowHeight: number;
  readonly total: number;
}

/** Places in a list, `to` not included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Rows kept on each side of those in sight, so that a short scroll finds them there. */
const spare = 8;

/** The rows to have on the page. Pure. */
export function visibleRows({ above, windowHeight, rowHeight, total }: RowWindow): RowRange {
  if (!(rowHeight > 0) || total <= 0) return { from: 0, to: 0 };
  const first = Math.floor(above / rowHeight) - spare;
  const last = Math.ceil((above + windowHeight) / rowHeight) + spare;
  const from = Math.min(Math.max(first, 0), total);
  return { from, to: Math.max(from, Math.min(last, total)) };
}

/** Where a key leads from a row; null for a key that leads nowhere. Pure. */
export function rowAfterKey(
  key: string,
  row: number,
  { total, page }: { readonly total: number; readonly page: number },
): number | null {
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  const to = move?.(row, Math.max(page, 1), total - 1);
  return to === undefined || total <= 0 ? null : Math.min(Math.max(to, 0), total - 1);
}

const moves: Readonly<Record<string, (row: number, page: number, last: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row, page) => row + page,
  PageUp: (row, page) => row - page,
  Home: () => 0,
  End: (_row, _page, last) => last,
};
