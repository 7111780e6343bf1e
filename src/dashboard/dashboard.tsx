import type { JSX } from 'preact';
import type { Check } from '../core/check.ts';
import { Banner } from '../ui/banner.tsx';
import { TroubleLines } from '../ui/trouble-lines.tsx';
import { ChangesPage } from './changes-page.tsx';
import type { DashboardActions } from './dashboard-actions.ts';
import type { DashboardState } from './dashboard-state.ts';
import { DataPage } from './data-page.tsx';
import { GuidePage } from './guide-page.tsx';
import type { Route } from '../core/full-view-route.ts';
import { SitePage } from './site-page.tsx';
import { SitesPage } from './sites-page.tsx';

export interface DashboardProps {
  readonly state: DashboardState;
  readonly actions: DashboardActions;
  readonly checks: readonly Check[];
}

/** The full view: a function of its state. */
export function Dashboard(props: DashboardProps): JSX.Element {
  const route = props.state.route.value;
  return (
    <>
      <Banner
        place={route.kind === 'site' ? 'sites' : route.kind}
        isBelow={route.kind === 'site'}
      />
      <TroubleLines troubles={props.state.troubles.value} />
      <main>
        <Place {...props} route={route} />
      </main>
    </>
  );
}

function Place({
  state,
  actions,
  checks,
  route,
}: DashboardProps & { readonly route: Route }): JSX.Element {
  switch (route.kind) {
    case 'sites':
      return <SitesPage state={state} query={route.query} checks={checks} />;
    case 'site':
      return <SitePage site={route.site} state={state} actions={actions} checks={checks} />;
    case 'changes':
      return <ChangesPage feed={state.changes} />;
    case 'data':
      return <DataPage state={state} actions={actions} />;
    case 'guide':
      return <GuidePage chapter={route.chapter} />;
  }
}
