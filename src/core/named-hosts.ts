import { hostOf } from '../standards/url.ts';

/** The first host that a finding speaks of, and how many it speaks of besides. */
export type NamedHosts = {
  readonly host: string;
  /** Findings that were stored before it was counted have none. */
  readonly others: number;
};

/** Of addresses, the first one's host. */
export function nameHosts(urls: readonly string[]): NamedHosts {
  const hosts = [...new Set(urls.map(hostOf))];
  return { host: hosts[0] ?? '', others: Math.max(0, hosts.length - 1) };
}

/** `a.test`, `a.test and another host`, `a.test and 2 other hosts`. */
export function hostsText({ host, others }: NamedHosts): string {
  if (!(others > 0)) return host;
  return `${host} and ${others === 1 ? 'another host' : `${others} other hosts`}`;
}
