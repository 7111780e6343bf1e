import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For what may go away while it has the focus: the page's heading has it then. */
export function useFocusHeir<Kind extends HTMLElement>(): RefObject<Kind | null> {
  const ref = useRef<Kind>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element === null || element !== document.activeElement) return;
      // The heading may be replaced in the same turn.
      queueMicrotask(() => document.querySelector<HTMLElement>('h1')?.focus());
    };
  }, []);
  return ref;
}
