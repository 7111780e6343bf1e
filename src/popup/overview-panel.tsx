import type { JSX } from 'preact';
import type { SitePort } from '../core/allowed-ports.ts';
import { freshResponse } from '../core/page-record.ts';
import { listFindings, type Verdict } from '../core/verdict.ts';
import { describeCut, describeFreedPages } from '../explain/describe-cut.ts';
import { describePath } from '../explain/path.ts';
import { describeWhoSees } from '../explain/who-sees/who-sees.ts';
import { worstFirst } from '../explain/worst-first.ts';
import { FindingList } from '../ui/finding-list.tsx';
import { HistoryLine } from '../ui/history-line.tsx';
import { OutcomeList, type QuietOutcome } from '../ui/outcome-list.tsx';
import { PathPicture } from '../ui/path-picture.tsx';
import { PortPermissionBox } from '../ui/port-permission.tsx';
import { WhoSeesSection } from '../ui/who-sees.tsx';
import type { PagePanelProps } from './page-panel.ts';
import { PageInspection } from './page-inspection.tsx';
import type { PopupActions } from './popup-actions.ts';

/** What matters most: the path, what was found, and what there is besides. */
export function OverviewPanel(props: PagePanelProps): JSX.Element {
  const { page, verdict, freedPages, state, actions, checks } = props;
  const steps = describePath(page, verdict);
  const whoSees = describeWhoSees(page, verdict);
  const shared = { checks, disclosures: state.disclosures };
  const cut = describeCut(page);
  const freed = describeFreedPages(freedPages);
  const quiet = verdict.outcomes.filter((outcome) => outcome.status !== 'found');
  const passed = quiet.filter(({ status }) => status === 'pass');
  const silent = quiet.filter(({ status }) => status !== 'pass');
  return (
    <>
      {steps.length > 0 && (
        <PathPicture
          steps={steps}
          address={freshResponse(page)?.address ?? null}
          disclosures={state.disclosures}
        />
      )}
      <FindingList
        findings={worstFirst(listFindings(verdict))}
        whenNone={whenNone(verdict, passed)}
        pageUrl={page.url}
        fixChoice={state.fixChoice}
        {...shared}
      />
      {whoSees !== null && <WhoSeesSection words={whoSees} disclosures={state.disclosures} />}
      <PageInspection page={page} state={state} actions={actions} />
      <PortPermissionBox
        permission={props.permission}
        onAllow={allowIn(state.tabId.value, actions)}
        onWithdraw={actions.withdrawPort}
      />
      {cut !== null && <p class="remark cut">{cut}</p>}
      {freed !== null && <p class="remark cut">{freed}</p>}
      {steps.length > 0 && (
        <div class="outcome-lists">
          <OutcomeList name="passed" title="Passed" outcomes={passed} {...shared} />
          <OutcomeList
            name="silent"
            title="Not observed or not applicable"
            outcomes={silent}
            {...shared}
          />
        </div>
      )}
      <HistoryLine history={state.history.value} onShow={() => state.tab.choose('history')} />
    </>
  );
}

function allowIn(
  tabId: number | null,
  { allowPort }: PopupActions,
): (what: SitePort) => Promise<string | null> {
  return async (what) => (tabId === null ? 'This tab is gone.' : allowPort(tabId, what));
}

function whenNone({ level }: Verdict, passed: readonly QuietOutcome[]): string | null {
  if (level !== 'secure') return null;
  return passed.length === 1
    ? 'Nothing to mend. The one check that could look at this page found it in order.'
    : `Nothing to mend. ${passed.length} checks looked at this page and found it in order.`;
}
