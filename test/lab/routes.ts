import { isIpLiteral } from '../../src/standards/ip-address.ts';
import { isLoopbackHost } from '../../src/standards/trustworthy.ts';
import { portOf, serverKindOf, type ServerKind } from './server-kind.ts';
import type { Site } from './site.ts';

/** A place where a server of the lab is expected. */
export interface Place {
  /** One of this machine's own, in 127.0.0.0/8, or ::1. */
  readonly address: string;
  /** As addresses of the lab have it. */
  readonly port: number;
  readonly kind: ServerKind;
}

/** For a browser that can lead each name to an address, but a port to the same one everywhere. */
export interface Routes {
  /** Where each name leads. Addresses and names of this machine lead where they always do. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Addresses of other machines, without brackets. All of them are to lead to 127.0.0.1. */
  readonly elsewhere: readonly string[];
  readonly places: readonly Place[];
}

/** Gives one address to all hosts that have the same servers on the same ports. */
export function routesOf(sites: readonly Site[]): Routes {
  const local = sites.filter((site) => isLoopbackHost(hostOf(site)));
  const elsewhere = sites.filter((site) => !local.includes(site) && isIpLiteral(hostOf(site)));
  const named = sites.filter((site) => ![...local, ...elsewhere].includes(site));
  const groups = new Map<string, { readonly address: string; readonly sites: readonly Site[] }>();
  const addresses = new Map<string, string>();
  for (const host of new Set(named.map(hostOf))) {
    const ofHost = named.filter((site) => hostOf(site) === host);
    const servers = ofHost
      .map((site) => `${portOf(site)} ${serverKindOf(site)}`)
      .toSorted()
      .join();
    const group = groups.get(servers) ?? { address: `127.0.77.${groups.size + 1}`, sites: ofHost };
    groups.set(servers, group);
    addresses.set(host, group.address);
  }
  return {
    addresses,
    elsewhere: elsewhere.map((site) => hostOf(site).replaceAll(/[[\]]/gu, '')),
    places: [
      {
        address: '127.0.0.1',
        sites: [...local.filter((site) => !isOurIpv6(site)), ...elsewhere],
      },
      { address: '::1', sites: local.filter(isOurIpv6) },
      ...groups.values(),
    ].flatMap(placesOf),
  };
}

function placesOf(group: {
  readonly address: string;
  readonly sites: readonly Site[];
}): readonly Place[] {
  const places = new Map<number, Place>();
  for (const site of group.sites) {
    const [port, kind] = [portOf(site), serverKindOf(site)];
    if (kind === null) continue;
    if ((places.get(port)?.kind ?? kind) !== kind) {
      throw new Error(`${site.origin} needs another server than its neighbours on port ${port}.`);
    }
    places.set(port, { address: group.address, port, kind });
  }
  return [...places.values()];
}

function isOurIpv6(site: Site): boolean {
  return hostOf(site) === '[::1]';
}

function hostOf({ origin }: Site): string {
  return new URL(origin).hostname;
}
