import { portOf, serverKindOf, type ServerKind } from './server-kind.ts';
import type { Site } from './site.ts';

/** The loopback port of each kind of server. */
export type ServerPorts = Readonly<Record<ServerKind, number>>;

/** Needs root to listen on, so a connection to it is refused on every usual machine. */
const closedPort = 1;

/**
 * The value for Chromium's --host-resolver-rules: every site on the port its URL says, without
 * root and without a hosts file. Loopback names and addresses too, so that their URLs stay readable.
 * The last rule keeps everything else from leaving the machine.
 */
export function resolverRules(sites: readonly Site[], ports: ServerPorts): string {
  const rules = sites.map((site) => {
    const kind = serverKindOf(site);
    const port = kind === null ? closedPort : ports[kind];
    return `MAP ${new URL(site.origin).hostname}:${portOf(site)} 127.0.0.1:${port}`;
  });
  return [...rules, 'MAP * ~NOTFOUND'].join(', ');
}
