import { createServer, type Server, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import type { Authority, KeyAndCertificate } from './authority.ts';
import type { Site } from './site.ts';

/** What each host with TLS settings of its own is served with; made when somebody asks, for RSA keys take long. */
export type OwnTls = ReadonlyMap<string, () => Promise<TlsOptions>>;

export function ownTlsOf(authority: Authority, sites: readonly Site[]): OwnTls {
  return new Map(
    sites.flatMap(({ origin, certificate = 'good', tls }) => {
      if (tls === undefined) return [];
      const { hostname } = new URL(origin);
      // One for all servers of the host.
      let issued: Promise<KeyAndCertificate> | null = null;
      const make = async (): Promise<TlsOptions> => ({
        ...(await (issued ??= authority.issue(certificate, hostname, tls))),
        minVersion: tls.version,
        maxVersion: tls.version,
        ciphers: tls.cipher,
        ecdhCurve: tls.group,
        sigalgs: tls.signatureScheme,
      });
      return [[hostname, make] as const];
    }),
  );
}

/**
 * One server for many that speak TLS each in its own way, which OpenSSL cannot change once it knows the
 * name. A client says the name in clear text before anything else (RFC 6066 §3), so it is looked for there.
 */
export function serverByName(ownTls: OwnTls, makeServer: (options: TlsOptions) => Server): Server {
  const servers = new Map<string, Promise<Server>>();
  const serverOf = (host: string, make: () => Promise<TlsOptions>): Promise<Server> => {
    const server = servers.get(host) ?? make().then(makeServer);
    servers.set(host, server);
    return server;
  };
  const hear = (socket: Socket, before: Buffer): void => {
    socket.once('data', (bytes: Buffer) => {
      const heard = Buffer.concat([before, bytes]);
      const named = [...ownTls].find(([host]) => heard.includes(lengthAndName(host)));
      if (named === undefined) return hear(socket, heard);
      socket.pause();
      socket.unshift(heard);
      serverOf(...named).then(
        (server) => server.emit('connection', socket),
        (error: unknown) => socket.destroy(error instanceof Error ? error : undefined),
      );
    });
  };
  return createServer((socket) => hear(socket, Buffer.alloc(0)));
}

/** With its length, so that no name is taken for the end of a longer one. */
function lengthAndName(host: string): Buffer {
  return Buffer.concat([Buffer.from([0, host.length]), Buffer.from(host)]);
}
