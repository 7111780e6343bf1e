import { createSecureContext, type SecureContext, type TlsOptions } from 'node:tls';
import { createAuthority, type Authority } from './authority.ts';
import { labCases, type LabCase } from './cases.ts';
import { ownTlsOf } from './own-tls.ts';
import { createResponder, type PlacedSite } from './responder.ts';
import { resolverRules, type ServerPorts } from './resolver-rules.ts';
import { routesOf } from './routes.ts';
import { listen, stopAll, type Running } from './listen.ts';
import { listenAtPlaces } from './listen-at-places.ts';
import { serverKinds, type ServerKind } from './server-kind.ts';
import { serverMaker } from './server.ts';
import { sceneSites } from './scenes.ts';
import { sharedSites } from './shared-sites.ts';
import { startSite } from './start-page.ts';

export interface LabOptions {
  /** The cases to serve; without it all of them. */
  readonly cases?: readonly LabCase[];
  /** Waited for before each answer, so that a test can do something while a request is under way. */
  readonly beforeAnswer?: () => Promise<void>;
}

export interface OpenRoutes {
  readonly addresses: ReadonlyMap<string, string | null>;
  /** Addresses of other machines that are to lead to 127.0.0.1. */
  readonly elsewhere: readonly string[];
  readonly ports: ReadonlyMap<number, number>;
}

/** A running lab: real servers on loopback, under names that only its own browser knows. */
export interface Lab {
  readonly startUrl: string;
  readonly cases: readonly LabCase[];
  /** The value for Chromium's --host-resolver-rules. */
  readonly resolverRules: string;
  /**
   * Has the lab listen as Firefox needs it, too: see `routes.ts`. Gives the address of every name, null
   * for names that are to have none, and the real ports in place of those in the lab's addresses.
   */
  openRoutes(): Promise<OpenRoutes>;
  /** The certificate to trust. */
  readonly authorityPem: string;
  /** The address of every request that came, in order: what a browser really asked for. */
  readonly heard: readonly string[];
  /** Whether the lab answers for the host of this address. */
  serves(address: string): boolean;
  stop(): Promise<void>;
}

function placeSites(cases: readonly LabCase[]): readonly PlacedSite[] {
  return [
    { site: startSite(cases), labCase: null },
    ...[...sharedSites, ...sceneSites].map((site) => ({ site, labCase: null })),
    ...cases.flatMap((labCase) => labCase.sites.map((site) => ({ site, labCase }))),
  ];
}

/** One certificate for each host, with no other name in it: so no two hosts share a connection. */
async function certificates(
  authority: Authority,
  placed: readonly PlacedSite[],
): Promise<ReadonlyMap<string, SecureContext>> {
  const contexts = new Map<string, SecureContext>();
  for (const { site } of placed) {
    const { protocol, hostname } = new URL(site.origin);
    if (protocol !== 'https:' || site.tls || contexts.has(hostname)) continue;
    const pair = await authority.issue(site.certificate ?? 'good', hostname);
    contexts.set(hostname, createSecureContext(pair));
  }
  return contexts;
}

/** Starts all servers of the lab. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const cases = options.cases ?? labCases;
  const placed = placeSites(cases);
  const authority = await createAuthority();
  const contexts = await certificates(authority, placed);
  const sites = placed.map(({ site }) => site);
  const heard: string[] = [];
  const respond = createResponder(placed, options.beforeAnswer ?? null, (url) => heard.push(url));
  const byName: TlsOptions = {
    // Shown to a client that names no host, as for an address in place of a name.
    ...(await authority.issue('good', '127.0.0.1')),
    SNICallback: (host, done) => done(null, contexts.get(host)),
  };
  const makeServer = serverMaker(respond, byName, ownTlsOf(authority, sites));
  const started = await Promise.all(
    serverKinds.map(async (kind): Promise<[ServerKind, Running]> => [
      kind,
      await listen(makeServer(kind), '127.0.0.1'),
    ]),
  );
  const running: { stop(): Promise<void> }[] = started.map(([, server]) => server);
  const serves = (address: string): boolean =>
    sites.some((site) => new URL(site.origin).hostname === new URL(address).hostname);
  return {
    startUrl: `${startSite(cases).origin}/`,
    cases,
    resolverRules: resolverRules(sites, portsOf(started)),
    authorityPem: authority.pem,
    heard,
    serves,
    async openRoutes() {
      const { addresses, elsewhere, places } = routesOf(sites);
      const servers = await listenAtPlaces(places, makeServer);
      running.push(servers);
      const nameless = cases
        .filter(({ url }) => !serves(url))
        .map(({ url }) => [new URL(url).hostname, null] as const);
      return {
        addresses: new Map([...nameless, ...addresses]),
        elsewhere,
        ports: servers.ports,
      };
    },
    stop: () => stopAll(running),
  };
}

function portsOf(started: readonly (readonly [ServerKind, Running])[]): ServerPorts {
  return Object.fromEntries(started.map(([kind, { port }]) => [kind, port])) as Record<
    ServerKind,
    number
  >;
}
