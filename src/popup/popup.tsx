import type { JSX } from 'preact';
import type { Check } from '../core/check.ts';
import type { ShownSite } from '../core/host-access.ts';
import { QuietPage } from '../ui/quiet-page.tsx';
import { TroubleLines } from '../ui/trouble-lines.tsx';
import { PageView } from './page-view.tsx';
import type { PopupActions } from './popup-actions.ts';
import type { PopupState } from './popup-state.ts';
import { UnseenPage } from './unseen-page.tsx';

export interface PopupProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly checks: readonly Check[];
}

/** A window without a tab has no site to be kept from. */
const nowhere: ShownSite = { url: null, access: 'every-site' };

/** The popup: a function of its state. */
export function Popup({ state, actions, checks }: PopupProps): JSX.Element {
  return (
    <>
      <TroubleLines troubles={state.troubles.value} />
      <PopupBody state={state} actions={actions} checks={checks} />
      <output class="visually-hidden" aria-label="Verdict">
        {state.announcement.value}
      </output>
    </>
  );
}

function PopupBody({ state, actions, checks }: PopupProps): JSX.Element | null {
  const view = state.view.value;
  switch (view.kind) {
    case 'loading':
      return null;
    case 'unreadable':
      return (
        <main>
          <QuietPage
            level="none"
            title="Nothing to read"
            sentence="Portlight could not read what it noted of this page. Close this window and open it again."
          />
        </main>
      );
    case 'no-record': {
      const tabId = state.tabId.value;
      const site = tabId === null ? nowhere : state.shownSite.value;
      return (
        site && (
          <UnseenPage
            key={tabId}
            site={site}
            freedPages={view.freedPages}
            tabId={tabId}
            actions={actions}
          />
        )
      );
    }
    case 'page':
      // What one tab's controls said is nothing to the next.
      return (
        <PageView
          key={state.tabId.value}
          {...view}
          state={state}
          actions={actions}
          checks={checks}
        />
      );
  }
}
