import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Check } from '../core/check.ts';
import { describeKeeping } from '../explain/describe-keeping.ts';
import { ExportMenu } from '../ui/export-menu.tsx';
import { OwnScript } from '../ui/own-script.tsx';
import { HostText } from '../ui/host-text.tsx';
import { SiteHistorySection, type SiteHistory } from '../ui/site-history.tsx';
import type { DashboardActions } from './dashboard-actions.ts';
import type { DashboardState } from './dashboard-state.ts';
import { PageTitle } from './page-title.tsx';
import { SiteStanding } from './site-standing.tsx';

export interface SitePageProps {
  readonly site: string;
  readonly state: DashboardState;
  readonly actions: DashboardActions;
  readonly checks: readonly Check[];
}

/** What is kept of one site. */
export function SitePage({ site, state, actions, checks }: SitePageProps): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const read = state.history.value;
  // That of the site before stays until this one's is read.
  const history: SiteHistory =
    read.kind === 'visits' && read.site !== site ? { kind: 'loading' } : read;
  const visits = history.kind === 'visits' ? history.visits : [];
  useLayoutEffect(() => scrollTo({ top: 0, behavior: 'instant' }), [site]);
  return (
    <>
      <div class="page-head">
        <PageTitle title={site}>
          <bdi dir="ltr">
            <HostText host={site} />
          </bdi>
          <OwnScript host={site} />
        </PageTitle>
        {visits.length > 0 && (
          <ExportMenu
            onExport={(format) => void actions.exportSite(site, format).then(setProblem)}
          />
        )}
      </div>
      {problem !== null && (
        <p class="remark" role="alert">
          {problem}
        </p>
      )}
      {visits.length > 0 && <SiteStanding key={site} visits={visits} checks={checks} />}
      <SiteHistorySection
        key={site}
        history={history}
        keeping={describeKeeping(state.settings.value)}
        onForget={actions.forgetSite}
      />
    </>
  );
}
