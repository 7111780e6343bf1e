import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PageRecord } from '../core/page-record.ts';
import { describeCutRequests } from '../explain/describe-cut.ts';
import {
  describeFiltered,
  describeGaps,
  describeHosts,
} from '../explain/requests/describe-requests.ts';
import { filterHosts } from '../explain/requests/filter-hosts.ts';
import { groupHosts } from '../explain/requests/group-hosts.ts';
import { listHosts } from '../explain/requests/list-hosts.ts';
import { HostGroupItem } from './host-group.tsx';

/** The hosts that a page asked for its parts, by site, insecure ones first, with a filter. */
export function RequestList({ page }: { readonly page: PageRecord }): JSX.Element {
  const id = useId();
  const [filter, setFilter] = useState('');
  const hosts = listHosts(page);
  const shown = filterHosts(hosts, filter);
  const isFiltered = filter.trim() !== '';
  const cut = describeCutRequests(page);
  return (
    <section class="requests" aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        Hosts
      </h2>
      {hosts.length > 0 && (
        <>
          <input
            type="search"
            class="filter"
            aria-label="Filter hosts"
            placeholder="Host, port or “insecure”"
            spellcheck={false}
            autocomplete="off"
            value={filter}
            onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          />
          {/* Spoken where somebody filters, not at everything that a page loads meanwhile. */}
          <p class="remark" aria-live={isFiltered ? 'polite' : 'off'}>
            {isFiltered
              ? describeFiltered(shown, hosts)
              : describeHosts(groupHosts(hosts, page.site))}
          </p>
        </>
      )}
      {groupHosts(shown, page.site).map((group) => (
        <HostGroupItem key={group.site} group={group} />
      ))}
      {cut !== null && <p class="remark">{cut}</p>}
      {describeGaps(page, hosts).map((sentence) => (
        <p key={sentence} class="remark">
          {sentence}
        </p>
      ))}
    </section>
  );
}
