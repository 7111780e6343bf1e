import { hostStates, type RequestedHost } from './requested-host.ts';

/** The origins of one site. */
export interface HostGroup {
  /** Registrable domain, or the host where there is none. */
  readonly site: string;
  /** The site of the page itself. */
  readonly isOwn: boolean;
  /** Never empty; insecure ones first. */
  readonly hosts: readonly RequestedHost[];
}

/**
 * The origins by site, insecure ones first, then the page's own site, then by name. Never by count:
 * while a page loads, that would let everything jump.
 */
export function groupHosts(
  hosts: readonly RequestedHost[],
  ownSite: string | null,
): readonly HostGroup[] {
  const bySite = new Map<string, RequestedHost[]>();
  for (const host of hosts) bySite.set(host.site, [...(bySite.get(host.site) ?? []), host]);
  const groups = [...bySite].map(([site, members]) => ({
    site,
    isOwn: site === ownSite,
    hosts: members.toSorted(compareHosts),
  }));
  return groups.toSorted(compareGroups);
}

function compareHosts(a: RequestedHost, b: RequestedHost): number {
  return (
    rank(a) - rank(b) ||
    Number(b.isPage) - Number(a.isPage) ||
    a.host.localeCompare(b.host, 'en') ||
    (a.port ?? 0) - (b.port ?? 0) ||
    a.scheme.localeCompare(b.scheme, 'en')
  );
}

function compareGroups(a: HostGroup, b: HostGroup): number {
  return (
    worst(a) - worst(b) || Number(b.isOwn) - Number(a.isOwn) || a.site.localeCompare(b.site, 'en')
  );
}

function worst({ hosts }: HostGroup): number {
  return Math.min(...hosts.map(rank));
}

/** That something is on this machine is no reason to stand before what is encrypted. */
function rank({ state }: RequestedHost): number {
  return state === 'local' ? hostStates.indexOf('secure') : hostStates.indexOf(state);
}
