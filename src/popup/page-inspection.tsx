import type { JSX } from 'preact';
import type { PageRecord } from '../core/page-record.ts';
import { InspectionPanel } from '../ui/inspection-panel.tsx';
import { schemeOf } from '../standards/url.ts';
import type { PagePanelProps } from './page-panel.ts';

/** The way to a deep inspection, of a page that can have one. */
export function PageInspection({
  page,
  state,
  actions,
}: Pick<PagePanelProps, 'page' | 'state' | 'actions'>): JSX.Element | null {
  const tabId = state.tabId.value;
  if (tabId === null || !isInspectable(page)) return null;
  return (
    <InspectionPanel
      page={page}
      inspection={state.inspection.value}
      onInspect={(action) => actions.inspect(tabId, action)}
    />
  );
}

/** Only what is encrypted can be mixed with what is not. */
function isInspectable({ url, failure }: PageRecord): boolean {
  return failure === null && schemeOf(url) === 'https';
}
