import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PopupActions } from './popup-actions.ts';

export interface SideButtonProps {
  readonly tabId: number | null;
  readonly actions: Pick<PopupActions, 'openAtSide'>;
}

/** Shows the app at the side of the window, where there is such a place. */
export function SideButton({
  tabId,
  actions: { openAtSide },
}: SideButtonProps): JSX.Element | null {
  const [problem, setProblem] = useState<string | null>(null);
  if (openAtSide === null || tabId === null) return null;
  const open = async (): Promise<void> => setProblem(await openAtSide(tabId));
  return (
    <>
      {problem !== null && (
        <p class="remark" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="button" onClick={() => void open()}>
        <span class="visually-hidden">Open </span>
        At the side
      </button>
    </>
  );
}
