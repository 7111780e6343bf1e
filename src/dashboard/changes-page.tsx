import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { SiteChange } from '../core/change/site-change.ts';
import { routeHash } from '../core/full-view-route.ts';
import { describeRecent } from '../explain/describe-recent.ts';
import { describeUnreadable } from '../explain/describe-trouble.ts';
import { ChangeRow } from '../ui/change-row.tsx';
import { PiecewiseList } from '../ui/piecewise-list.tsx';
import type { ChangeFeed } from './change-feed.ts';
import { PageTitle } from './page-title.tsx';

/** What changed lately at all sites of this profile. */
export function ChangesPage({ feed }: { readonly feed: ChangeFeed }): JSX.Element {
  const { changes, sitesLeftOut, isComplete } = feed.recent.value;
  const problem = feed.problem.value;
  const worseOnly = feed.worseOnly.value;
  const shown = worseOnly ? changes.filter(isWorse) : changes;
  useLayoutEffect(() => scrollTo({ top: 0, behavior: 'instant' }), []);
  const sentences =
    problem === null
      ? describeRecent({ changes, sitesLeftOut, isSearching: !isComplete })
      : [describeUnreadable(problem)];
  return (
    <>
      <PageTitle title="What changed lately" />
      <output class="list-status remark">{sentences.join(' ')}</output>
      {changes.length > 0 && (
        <label class="switch">
          <input
            type="checkbox"
            checked={worseOnly}
            onChange={({ currentTarget }) => feed.wantWorseOnly(currentTarget.checked)}
          />
          Only what changed for the worse
        </label>
      )}
      {shown.length > 0 && (
        <PiecewiseList
          key={String(worseOnly)}
          items={shown}
          first={30}
          piece={50}
          label="Changes, newest first"
          class="changes"
          keyOf={({ change: { kind, place, after } }) => `${kind} ${place} ${after.time}`}
        >
          {({ site, change }) => (
            <ChangeRow change={change} href={routeHash({ kind: 'site', site })} />
          )}
        </PiecewiseList>
      )}
    </>
  );
}

function isWorse({ change }: SiteChange): boolean {
  return change.direction === 'worse';
}
