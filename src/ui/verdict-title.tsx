import type { JSX } from 'preact';
import { useFocusHeir } from './use-focus-heir.ts';

/** The heading of what is told of a page. A control that went away hands it the focus. */
export function VerdictTitle({ title }: { readonly title: string }): JSX.Element {
  const heading = useFocusHeir<HTMLHeadingElement>();
  return (
    <h1 ref={heading} class="verdict-title" tabIndex={-1}>
      {title}
    </h1>
  );
}
