import type { JSX } from 'preact';
import type { Check } from '../core/check.ts';
import { siteOrders, type SiteOrder, type SiteQuery } from '../core/site-query.ts';
import { verdictLevels } from '../core/verdict-level.ts';
import { findingTitle } from '../explain/finding-title.ts';
import { levelTitle } from '../explain/level-title.ts';
import type { SiteCounts } from '../storage/site-listing.ts';

export interface SiteFiltersProps {
  readonly query: SiteQuery;
  readonly counts: SiteCounts | null;
  readonly checks: readonly Check[];
  readonly onQuery: (query: SiteQuery) => void;
}

/** Which sites to show, and in which order. */
export function SiteFilters({ query, counts, checks, onQuery }: SiteFiltersProps): JSX.Element {
  const levels = verdictLevels.filter(
    (level) => counts?.levels.has(level) === true || level === query.level,
  );
  const codes = new Set([
    ...(counts?.findings.keys() ?? []),
    ...(query.finding === null ? [] : [query.finding]),
  ]);
  const findings = [...codes]
    .map((code) => ({ code, title: findingTitle(code, checks) }))
    .toSorted((a, b) => a.title.localeCompare(b.title));
  return (
    <search class="site-filters">
      <label class="field wide">
        <span>Search</span>
        <input
          type="search"
          value={query.text}
          placeholder="Part of a name"
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onQuery({ ...query, text: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>Sort by</span>
        <select
          value={query.order}
          onChange={({ currentTarget }) => {
            const order = siteOrders.find((known) => known === currentTarget.value);
            if (order) onQuery({ ...query, order });
          }}
        >
          {siteOrders.map((order) => (
            <option key={order} value={order}>
              {orderTitles[order]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Level</span>
        <select
          value={query.level ?? ''}
          onChange={({ currentTarget }) => {
            const level = verdictLevels.find((known) => known === currentTarget.value);
            onQuery({ ...query, level: level ?? null });
          }}
        >
          <option value="">Every level</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {`${levelTitle(level)} (${(counts?.levels.get(level) ?? 0).toLocaleString('en')})`}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Finding</span>
        <select
          value={query.finding ?? ''}
          onChange={({ currentTarget }) =>
            onQuery({ ...query, finding: currentTarget.value || null })
          }
        >
          <option value="">Whatever was found</option>
          {findings.map(({ code, title }) => (
            <option key={code} value={code}>
              {`${title} (${(counts?.findings.get(code) ?? 0).toLocaleString('en')})`}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

const orderTitles: Readonly<Record<SiteOrder, string>> = {
  worst: 'Worst first',
  newest: 'Newest first',
  changed: 'Most changed first',
  name: 'Name',
};
