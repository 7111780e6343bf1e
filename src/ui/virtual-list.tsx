import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowAfterKey, visibleRows, type RowRange } from './visible-rows.ts';

export interface VirtualListProps {
  /** What the list is of, read aloud. */
  readonly label: string;
  readonly total: number;
  /** The row that takes the focus from outside. */
  readonly active: number;
  readonly onActive: (row: number) => void;
  /** Which rows are on the page now. */
  readonly onRange: (range: RowRange) => void;
  /** One row, with one element that can be focused, of which `isActive` is in the order of Tab. */
  readonly renderRow: (place: number, isActive: boolean) => JSX.Element;
}

/**
 * A list of which only the rows in sight are on the page, so that it can be of any length. It scrolls
 * with the window. All rows are as high as `--row` says.
 */
export function VirtualList(props: VirtualListProps): JSX.Element {
  const { label, total, active, onActive, onRange, renderRow } = props;
  const list = useRef<HTMLUListElement>(null);
  const [range, setRange] = useState<RowRange>({ from: 0, to: 0 });
  const movedRef = useRef(false);

  useLayoutEffect(() => {
    const look = (): void => {
      const now = rangeInSight(list, total);
      setRange((before) => (before.from === now.from && before.to === now.to ? before : now));
    };
    look();
    const listeners = new AbortController();
    const options = { signal: listeners.signal, passive: true };
    addEventListener('scroll', look, options);
    addEventListener('resize', look, options);
    return () => listeners.abort();
  }, [total]);
  useEffect(() => onRange(range), [range, onRange, total]);
  useLayoutEffect(() => {
    if (!movedRef.current) return;
    movedRef.current = false;
    const place = list.current?.querySelector(`[aria-posinset="${active + 1}"] > *`);
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  }, [active]);

  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const page = Math.floor(innerHeight / rowHeightOf(list)) - 1;
      const to = rowAfterKey(event.key, active, { total, page });
      if (to === null) return;
      event.preventDefault();
      movedRef.current = to !== active;
      bringIntoSight(list, to);
      onActive(to);
    };
    const listeners = new AbortController();
    list.current?.addEventListener('keydown', press, { signal: listeners.signal });
    return () => listeners.abort();
  }, [active, total, onActive]);
  const shown = Array.from({ length: range.to - range.from }, (_, place) => range.from + place);
  // The row that Tab leads to is always there.
  if (active < total && !shown.includes(active)) shown.push(active);
  return (
    <ul
      ref={list}
      class="virtual-list"
      aria-label={label}
      style={{ blockSize: `calc(var(--row) * ${total})` }}
    >
      {shown.map((place) => (
        <li
          key={place}
          class="virtual-row"
          aria-posinset={place + 1}
          aria-setsize={total}
          style={{ insetBlockStart: `calc(var(--row) * ${place})` }}
          onFocusCapture={() => onActive(place)}
        >
          {renderRow(place, place === active)}
        </li>
      ))}
    </ul>
  );
}

type ListRef = RefObject<HTMLElement | null>;

function rowHeightOf({ current }: ListRef): number {
  const rowElement = current?.firstElementChild;
  return rowElement ? rowElement.getBoundingClientRect().height : usualRow;
}

/** Until there is a row to measure. */
const usualRow = 56;

function rangeInSight(list: ListRef, total: number): RowRange {
  const above = -(list.current?.getBoundingClientRect().top ?? 0);
  const rowHeight = rowHeightOf(list);
  return visibleRows({ above, windowHeight: innerHeight, rowHeight, total });
}

/** What stands fast at the window's top must not cover it. */
function bringIntoSight(list: ListRef, row: number): void {
  const height = rowHeightOf(list);
  const top = (list.current?.getBoundingClientRect().top ?? 0) + row * height;
  if (top < 0) scrollBy({ top: top - height, behavior: 'instant' });
  else if (top + height > innerHeight) {
    scrollBy({ top: top + 2 * height - innerHeight, behavior: 'instant' });
  }
}
