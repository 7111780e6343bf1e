import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** How a person turned away: Escape wants the focus back, a click or Tab elsewhere took it along. */
export type Dismissal = 'escape' | 'left';

/** While `open`, tells when a person turns away from the element. */
export function useDismiss(
  element: RefObject<HTMLElement | null>,
  open: boolean,
  dismiss: (how: Dismissal) => void,
): void {
  // At once, not after the next frame: a key may come before that.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const listeners = new AbortController();
    const { signal } = listeners;
    const leave = ({ target }: Event): void => {
      const inside = element.current;
      if (inside && target instanceof Node && !inside.contains(target)) dismiss('left');
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Unhandled, it would close the whole popup.
      event.preventDefault();
      dismiss('escape');
    };
    document.addEventListener('keydown', press, { signal });
    document.addEventListener('focusin', leave, { signal });
    document.addEventListener('pointerdown', leave, { signal });
    return () => listeners.abort();
  }, [open, element, dismiss]);
}
