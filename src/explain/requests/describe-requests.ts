import { isWebPage } from '../../core/evidence.ts';
import type { PageRecord } from '../../core/page-record.ts';
import { count } from './describe-host.ts';
import type { HostGroup } from './group-hosts.ts';
import { isInsecure, type RequestedHost } from './requested-host.ts';

/** How many hosts and sites there are, in a sentence. Ports and schemes of a host count as one host. */
export function describeHosts(groups: readonly HostGroup[]): string {
  const hosts = groups.flatMap((group) => group.hosts);
  const total = countHosts(hosts);
  // Those named with http of which nothing more was seen, unless the host did worse elsewhere.
  const open = countHosts(hosts.filter(isInsecure));
  const insecure = countHosts(hosts.filter((host) => isInsecure(host) && host.state !== 'unclear'));
  const standings = [
    { number: insecure, word: 'insecure' },
    { number: open - insecure, word: 'not observed' },
  ].filter(({ number }) => number > 0);
  if (total === 1) return `${['1 host', ...standings.map(({ word }) => word)].join(', ')}.`;
  const all = `${total.toLocaleString('en')} hosts of ${count(groups.length, 'site', 'sites')}`;
  const some = standings.map(
    ({ number, word }) => `${number.toLocaleString('en')} of them ${word}`,
  );
  return `${[all, ...some].join(', ')}.`;
}

/** What a filter leaves, in a sentence. */
export function describeFiltered(
  shown: readonly RequestedHost[],
  all: readonly RequestedHost[],
): string {
  const total = count(countHosts(all), 'host', 'hosts');
  return shown.length === 0
    ? `None of ${total} matches.`
    : `${countHosts(shown).toLocaleString('en')} of ${total}.`;
}

function countHosts(hosts: readonly RequestedHost[]): number {
  return new Set(hosts.map(({ host }) => host)).size;
}

/** Why less is listed than the page may have asked for, sentence by sentence. */
export function describeGaps(page: PageRecord, hosts: readonly RequestedHost[]): readonly string[] {
  if (page.failure !== null) return ['No page came, so it asked for nothing.'];
  if (!isWebPage(page)) return ['Only the requests of web pages are observed.'];
  const isReported = Object.values(page.documents).some(({ reportedAt }) => reportedAt !== null);
  const remote = hosts.filter(({ state }) => state === 'secure');
  return [
    ...(isReported ? [] : ['What this page asked for has not been observed.']),
    ...(remote.some(({ protocol }) => protocol === null)
      ? ['Where no protocol stands, the browser did not tell it.']
      : []),
    ...(remote.some(({ addresses }) => addresses.length === 0)
      ? [
          'Addresses are observed of the page itself, of the way to it, and of what went in clear text.',
        ]
      : []),
  ];
}
