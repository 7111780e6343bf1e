import type { Listener, Site } from './site.ts';

/** The loopback port of each kind of server. */
export interface ListenerPorts extends Readonly<Record<Exclude<Listener, 'web'>, number>> {
  readonly http: number;
  readonly https: number;
}

function listenerPort(site: Site, ports: ListenerPorts): number {
  const listener = site.listener ?? 'web';
  if (listener !== 'web') return ports[listener];
  return site.origin.startsWith('https:') ? ports.https : ports.http;
}

function hostWithPort(origin: string): string {
  const { protocol, hostname, port } = new URL(origin);
  const defaultPort = protocol === 'https:' ? '443' : '80';
  return `${hostname}:${port === '' ? defaultPort : port}`;
}

/**
 * The value for Chromium's --host-resolver-rules: every site on the port its URL says, without
 * root and without a hosts file. Loopback names and addresses too, so that their URLs stay readable.
 * The last rule keeps everything else from leaving the machine.
 */
export function resolverRules(sites: readonly Site[], ports: ListenerPorts): string {
  const rules = sites.map(
    (site) => `MAP ${hostWithPort(site.origin)} 127.0.0.1:${listenerPort(site, ports)}`,
  );
  return [...rules, 'MAP * ~NOTFOUND'].join(', ');
}
