import type { JSX } from 'preact';
import type { Check } from '../core/check.ts';
import { everySite } from '../core/site-query.ts';
import type { DashboardActions } from './dashboard-actions.ts';
import type { DashboardState } from './dashboard-state.ts';
import { DataPage } from './data-page.tsx';
import { GuidePage } from './guide-page.tsx';
import { routeHash, type Route } from '../core/full-view-route.ts';
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
  const isAmongSites = route.kind === 'sites' || route.kind === 'site';
  return (
    <>
      <header class="banner">
        <p class="brand">Portlight</p>
        <nav aria-label="Portlight">
          <a
            href={routeHash({ kind: 'sites', query: everySite })}
            aria-current={isAmongSites ? (route.kind === 'sites' ? 'page' : 'true') : undefined}
          >
            Sites
          </a>
          <a
            href={routeHash({ kind: 'data' })}
            aria-current={route.kind === 'data' ? 'page' : undefined}
          >
            Stored data
          </a>
          <a
            href={routeHash({ kind: 'guide', chapter: null })}
            aria-current={route.kind === 'guide' ? 'page' : undefined}
          >
            How this works
          </a>
          <a href="/src/options/index.html">Settings</a>
        </nav>
      </header>
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
      return <SitePage site={route.site} state={state} actions={actions} />;
    case 'data':
      return <DataPage state={state} actions={actions} />;
    case 'guide':
      return <GuidePage chapter={route.chapter} />;
  }
}
