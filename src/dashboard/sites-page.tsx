import type { JSX } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';
import type { Check } from '../core/check.ts';
import type { SiteQuery } from '../core/site-query.ts';
import { counted } from '../explain/describe-history.ts';
import { describeUnreadable } from '../explain/describe-trouble.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { RowRange } from '../ui/visible-rows.ts';
import type { DashboardState } from './dashboard-state.ts';
import { PageTitle } from './page-title.tsx';
import { routeHash } from '../core/full-view-route.ts';
import { SiteFilters } from './site-filters.tsx';
import { SiteRow } from './site-row.tsx';

export interface SitesPageProps {
  readonly state: DashboardState;
  readonly query: SiteQuery;
  readonly checks: readonly Check[];
}

/** All sites of this profile. */
export function SitesPage({ state, query, checks }: SitesPageProps): JSX.Element {
  const { sites, activeRow } = state;
  const total = sites.total.value;
  useLayoutEffect(() => {
    scrollTo({ top: state.scrolled(), behavior: 'instant' });
    return () => state.leaveAt(scrollY);
  }, [state]);
  const ask = useCallback(
    (next: SiteQuery): void => {
      // A place to come back to, but not one for each letter.
      history.replaceState(null, '', routeHash({ kind: 'sites', query: next }));
      state.setActiveRow(0);
      state.go(location.hash);
      scrollTo({ top: 0, behavior: 'instant' });
    },
    [state],
  );
  const show = useCallback((range: RowRange) => sites.show(range), [sites]);
  const shown = Math.min(total, longestList);
  return (
    <>
      <PageTitle title="Sites" />
      <SiteFilters query={query} counts={state.counts.value} checks={checks} onQuery={ask} />
      <output class="list-status remark">{statusOf(state, query)}</output>
      {total > 0 && (
        <VirtualList
          label="Sites"
          total={shown}
          active={Math.min(activeRow.value, shown - 1)}
          onActive={state.setActiveRow}
          onRange={show}
          renderRow={(place, isActive) => (
            <SiteRow site={sites.rowAt(place)} isActive={isActive} checks={checks} />
          )}
        />
      )}
    </>
  );
}

/** Rows beyond this would make the page higher than browsers can show: Firefox ends at 17,895,697 pixels. */
const longestList = 180_000;

function statusOf({ sites, room }: DashboardState, query: SiteQuery): string {
  const problem = sites.problem.value;
  if (problem !== null) return describeUnreadable(problem);
  const total = sites.total.value;
  const isSearching = sites.isSearching.value;
  if (isSearching && total === 0) return 'Looking…';
  const isEvery = query.text.trim() === '' && query.level === null && query.finding === null;
  if (total === 0) {
    return isEvery ? 'No visit has been kept yet.' : 'No site is like that.';
  }
  const parts = [`${counted(total, 'site')}${isSearching ? ' so far' : ''}.`];
  if (total > longestList) parts.push(`The first ${longestList.toLocaleString('en')} are shown.`);
  if (room.value?.isSummedUp === false) parts.push('Older visits are still being looked through.');
  return parts.join(' ');
}
