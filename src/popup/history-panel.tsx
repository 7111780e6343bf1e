import type { JSX } from 'preact';
import { describeKeeping } from '../explain/describe-keeping.ts';
import { SiteHistorySection } from '../ui/site-history.tsx';
import type { PagePanelProps } from './page-panel.ts';

/** Earlier visits to the site of the page. */
export function HistoryPanel({
  state,
  actions,
}: Pick<PagePanelProps, 'state' | 'actions'>): JSX.Element {
  return (
    <SiteHistorySection
      history={state.history.value}
      keeping={describeKeeping(state.settings.value)}
      onForget={actions.forgetSite}
    />
  );
}
