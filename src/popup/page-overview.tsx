import type { JSX } from 'preact';
import type { PortPermission, SitePort } from '../core/allowed-ports.ts';
import type { Check } from '../core/check.ts';
import { freshResponse, type PageRecord } from '../core/page-record.ts';
import { listFindings, type Verdict } from '../core/verdict.ts';
import { describeAccess, offersReload } from '../explain/describe-access.ts';
import { describeCut, describeFreedPages } from '../explain/describe-cut.ts';
import { lastSeenFresh } from '../explain/describe-freshness.ts';
import { describePath } from '../explain/path.ts';
import { worstFirst } from '../explain/worst-first.ts';
import { ExportMenu } from '../ui/export-menu.tsx';
import { FindingList } from '../ui/finding-list.tsx';
import { InspectionPanel } from '../ui/inspection-panel.tsx';
import { OutcomeList, type QuietOutcome } from '../ui/outcome-list.tsx';
import { PathPicture } from '../ui/path-picture.tsx';
import { PortPermissionBox } from '../ui/port-permission.tsx';
import { SiteHistorySection } from '../ui/site-history.tsx';
import { VerdictHeader } from '../ui/verdict-header.tsx';
import { AccessNotice } from './access-notice.tsx';
import type { PopupActions } from './popup-actions.ts';
import type { PopupState } from './popup-state.ts';
import { ReloadButton } from './reload-button.tsx';
import { schemeOf } from '../standards/url.ts';

export interface PageOverviewProps {
  readonly page: PageRecord;
  readonly verdict: Verdict;
  readonly freedPages: number;
  readonly permission: PortPermission;
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly checks: readonly Check[];
}

/** Everything that is told of one page. */
export function PageOverview(props: PageOverviewProps): JSX.Element {
  const { page, verdict, freedPages, state, actions, checks } = props;
  const history = state.history.value;
  const visits = history.kind === 'visits' ? history.visits : [];
  const steps = describePath(page, verdict);
  const address = freshResponse(page)?.address ?? null;
  const shared = { checks, disclosures: state.disclosures };
  const site = state.shownSite.value;
  const access = site && describeAccess(page, verdict.level, site);
  const tabId = state.tabId.value;
  const cut = describeCut(page);
  const freed = describeFreedPages(freedPages);
  const quiet = verdict.outcomes.filter((outcome) => outcome.status !== 'found');
  const passed = quiet.filter(({ status }) => status === 'pass');
  const silent = quiet.filter(({ status }) => status !== 'pass');
  return (
    <div class="page" data-level={verdict.level}>
      <main>
        <VerdictHeader
          page={page}
          verdict={verdict}
          access={site?.access ?? 'every-site'}
          lastFresh={lastSeenFresh(page, visits)}
        >
          {offersReload(page, verdict.level, site) && (
            <ReloadButton tabId={tabId} actions={actions} />
          )}
        </VerdictHeader>
        {access && <AccessNotice words={access} url={page.url} actions={actions} />}
        {steps.length > 0 && (
          <PathPicture steps={steps} address={address} disclosures={state.disclosures} />
        )}
        <FindingList
          findings={worstFirst(listFindings(verdict))}
          whenNone={whenNone(verdict, passed)}
          {...shared}
        />
        {isInspectable(page) && tabId !== null && (
          <InspectionPanel
            page={page}
            inspection={state.inspection.value}
            onInspect={(action) => actions.inspect(tabId, action)}
          />
        )}
        <PortPermissionBox
          permission={props.permission}
          onAllow={allowIn(tabId, actions)}
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
        <SiteHistorySection history={history} onForget={actions.forgetSite} />
      </main>
      {verdict.level !== 'none' && (
        <footer class="foot">
          <ExportMenu
            onExport={(format) => actions.exportReport({ page, verdict, visits }, format)}
          />
        </footer>
      )}
    </div>
  );
}

function allowIn(
  tabId: number | null,
  { allowPort }: PopupActions,
): (what: SitePort) => Promise<string | null> {
  return async (what) => (tabId === null ? 'This tab is gone.' : allowPort(tabId, what));
}

/** Only what is encrypted can be mixed with what is not. */
function isInspectable({ url, failure }: PageRecord): boolean {
  return failure === null && schemeOf(url) === 'https';
}

function whenNone({ level }: Verdict, passed: readonly QuietOutcome[]): string | null {
  if (level !== 'secure') return null;
  return passed.length === 1
    ? 'Nothing to mend. The one check that could look at this page found it in order.'
    : `Nothing to mend. ${passed.length} checks looked at this page and found it in order.`;
}
