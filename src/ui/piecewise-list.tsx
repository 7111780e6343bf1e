import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface PiecewiseListProps<Item> {
  readonly items: readonly Item[];
  /** Shown before somebody asks for more, and how many more each time. */
  readonly first: number;
  readonly piece: number;
  readonly label: string;
  /** What the hidden ones are, after their number. */
  readonly rest?: 'earlier' | 'more';
  readonly class: string;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ComponentChildren;
  readonly levelOf?: (item: Item) => string;
}

/** A list that is shown in pieces, so that a long one opens as quickly as a short one. */
export function PiecewiseList<Item>(props: PiecewiseListProps<Item>): JSX.Element {
  const { items, first, piece, label, keyOf, children, rest = 'earlier' } = props;
  const [count, setCount] = useState(first);
  const list = useRef<HTMLOListElement>(null);
  const hidden = Math.max(0, items.length - count);
  const more = Math.min(piece, hidden);

  // The reader goes on where the new piece begins, and the button may be gone.
  useLayoutEffect(() => {
    if (count > first) list.current?.querySelector<HTMLElement>('li[tabindex]')?.focus();
  }, [count, first]);

  return (
    <>
      <ol class={props.class} aria-label={label} ref={list}>
        {items.slice(0, count).map((item, place) => (
          <li
            key={keyOf(item)}
            data-level={props.levelOf?.(item)}
            tabIndex={count > first && place === count - piece ? -1 : undefined}
          >
            {children(item)}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button type="button" class="quiet-button" onClick={() => setCount(count + piece)}>
          {more === hidden ? `Show ${more} ${rest}` : `Show ${more} of ${hidden} ${rest}`}
        </button>
      )}
    </>
  );
}
