import type { JSX } from 'preact';
import { describeAccess, offersReload } from '../explain/describe-access.ts';
import { lastSeenFresh } from '../explain/describe-freshness.ts';
import { ExportMenu } from '../ui/export-menu.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { VerdictHeader } from '../ui/verdict-header.tsx';
import { AccessNotice } from './access-notice.tsx';
import { CertificatePanel } from './certificate-panel.tsx';
import { Foot } from './foot.tsx';
import { FullViewButton } from './full-view-button.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { pageTabs, type PagePanelProps, type PageTab } from './page-panel.ts';
import { ReloadButton } from './reload-button.tsx';
import { RequestsPanel } from './requests-panel.tsx';
import { SideButton } from './side-button.tsx';

/** Everything that is told of one page: the verdict, and below it a tab for each kind of thing. */
export function PageView(props: PagePanelProps): JSX.Element {
  const { page, verdict, state, actions } = props;
  const history = state.history.value;
  const visits = history.kind === 'visits' ? history.visits : [];
  const site = state.shownSite.value;
  const Panel = panels[state.tab.chosen.value];
  const access = site && describeAccess(page, verdict.level, site);
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
            <ReloadButton tabId={state.tabId.value} actions={actions} />
          )}
        </VerdictHeader>
        {access && <AccessNotice words={access} url={page.url} actions={actions} />}
        {verdict.level === 'none' ? (
          <OverviewPanel {...props} />
        ) : (
          <Tabs label="About this page" tabs={tabs} choice={state.tab}>
            <Panel {...props} />
          </Tabs>
        )}
      </main>
      <Foot>
        {/* An address leaves its trace in the browser’s own history. */}
        <FullViewButton site={page.private === false ? page.site : null} actions={actions} />
        <SideButton tabId={state.tabId.value} actions={actions} />
        {verdict.level !== 'none' && (
          <ExportMenu
            onExport={(format) => actions.exportReport({ page, verdict, visits }, format)}
            onCopy={() => actions.reportText({ page, verdict, visits }, 'md')}
          />
        )}
      </Foot>
    </div>
  );
}

const panels: Readonly<Record<PageTab, (props: PagePanelProps) => JSX.Element>> = {
  overview: OverviewPanel,
  requests: RequestsPanel,
  certificate: CertificatePanel,
  history: HistoryPanel,
};

const titles: Readonly<Record<PageTab, string>> = {
  overview: 'Overview',
  requests: 'Requests',
  certificate: 'Certificate',
  history: 'History',
};

const tabs = pageTabs.map((id) => ({ id, title: titles[id] }));
