import type { ReportedHost } from '../core/observation.ts';
import type { MixedContentDestination } from '../standards/mixed-content.ts';
import { destinationOfTag } from './insecure-references.ts';

/** Totals of one document's sub-resources by origin, bounded. */
export interface HostCounts {
  readonly add: (origin: string, protocol: string) => void;
  readonly list: () => readonly ReportedHost[];
  readonly cut: () => number;
}

export function countHosts(cap: number): HostCounts {
  const hosts = new Map<string, { origin: string; protocol: string; count: number }>();
  let cut = 0;
  return {
    add(origin, protocol) {
      const host = hosts.get(origin);
      if (host) {
        host.count += 1;
        host.protocol ||= protocol;
      } else if (hosts.size < cap) hosts.set(origin, { origin, protocol, count: 1 });
      else cut += 1;
    },
    list: () => [...hosts.values()],
    cut: () => cut,
  };
}

/** `scheme://host:port` of a network URL as resource timing gives it; undefined for data: and the like. */
export function originOfEntry(url: string): string | undefined {
  const [, scheme, host] = /^((?:http|ws)s?:\/\/)(?:[^/?#@]*@)?([^/?#]+)/.exec(url) ?? [];
  return host === undefined ? undefined : `${scheme}${host}`;
}

/** Resource timing's initiator in Fetch's terms; `unknown` where one stands for several destinations. */
export function destinationOfEntry(initiatorType: string): MixedContentDestination {
  if (initiatorType === 'xmlhttprequest') return 'fetch';
  const ways = ['beacon', 'fetch', 'ping'] as const;
  return ways.find((way) => way === initiatorType) ?? destinationOfTag(initiatorType) ?? 'unknown';
}
