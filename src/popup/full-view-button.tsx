import type { JSX } from 'preact';
import type { PopupActions } from './popup-actions.ts';

export interface FullViewButtonProps {
  /** The site to show there; null for all of them. */
  readonly site: string | null;
  readonly actions: PopupActions;
}

/** Opens the full view in a tab of its own, or goes to the one that is open. */
export function FullViewButton({ site, actions }: FullViewButtonProps): JSX.Element {
  return (
    <button type="button" class="button" onClick={() => actions.openFullView(site)}>
      <span class="visually-hidden">Open </span>
      Full view
    </button>
  );
}
