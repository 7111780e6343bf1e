import type { JSX } from 'preact';
import { PassingButton } from '../ui/passing-button.tsx';
import type { PopupActions } from './popup-actions.ts';

export interface ReloadButtonProps {
  readonly tabId: number | null;
  readonly actions: PopupActions;
}

/** Loads the page anew, so that its arrival can be seen. */
export function ReloadButton({ tabId, actions }: ReloadButtonProps): JSX.Element | null {
  if (tabId === null) return null;
  return (
    <PassingButton class="button reload" onClick={() => actions.reloadTab(tabId)}>
      Reload to check
    </PassingButton>
  );
}
