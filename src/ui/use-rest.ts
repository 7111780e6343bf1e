import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * A list of which only the first items are shown until somebody asks for the rest. The button that was
 * pressed is gone then: the reader goes on at the first item that came.
 */
export interface Rest {
  readonly isShown: boolean;
  readonly show: () => void;
  readonly list: RefObject<HTMLUListElement | null>;
}

export function useRest(first: number): Rest {
  const [isShown, setShown] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const next = isShown ? list.current?.children[first] : null;
    if (!(next instanceof HTMLElement)) return;
    next.setAttribute('tabindex', '-1');
    next.focus();
  }, [isShown, first]);
  return { isShown, show: () => setShown(true), list };
}
