import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

let isFirst = true;

export interface PageTitleProps {
  /** For the window. */
  readonly title: string;
  /** Where it is more than a text. */
  readonly children?: ComponentChildren;
}

/** The heading of a place in the full view. Whoever comes there by a link begins to read at it. */
export function PageTitle({ title, children }: PageTitleProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title} – Portlight`;
    // A page that is opened begins at its top by itself.
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, [title]);
  return (
    <h1 ref={heading} class="page-title" tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
