import type { JSX } from 'preact';
import { RequestList } from '../ui/request-list.tsx';
import { PageInspection } from './page-inspection.tsx';
import type { PagePanelProps } from './page-panel.ts';

/** What the page asked for, and the way to see all of it. */
export function RequestsPanel(
  props: Pick<PagePanelProps, 'page' | 'state' | 'actions'>,
): JSX.Element {
  return (
    <>
      <PageInspection {...props} />
      <RequestList page={props.page} />
    </>
  );
}
