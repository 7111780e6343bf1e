import { createServer as createHttpServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createNetServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import type { Responder } from './responder.ts';
import type { ListenerPorts } from './resolver-rules.ts';

/** The running servers of a lab. */
export interface Servers {
  readonly ports: ListenerPorts;
  stop(): Promise<void>;
}

interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** Needs root to listen on, so a connection to it is refused on every usual machine. */
const closedPort = 1;

async function listen(server: Server): Promise<Running> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // A browser may end a connection whenever it likes; that is no fault of the lab.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Starts one server of each kind on loopback; the host a request names decides what is served. */
export async function startServers(
  respond: Responder,
  certificates: Pick<TlsOptions, 'SNICallback' | 'key' | 'cert'>,
): Promise<Servers> {
  const http = await listen(createHttpServer(respond.overHttp1('http')));
  const http1Only = await listen(createHttpsServer(certificates, respond.overHttp1('https')));
  const https = await listen(
    createSecureServer({ ...certificates, allowHTTP1: true }, respond.overHttp2),
  );
  const oldTls = await listen(
    createTlsServer({
      ...certificates,
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      // OpenSSL's default security level refuses TLS 1.1 altogether.
      ciphers: 'DEFAULT@SECLEVEL=0',
    }),
  );
  const reset = await listen(
    createNetServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
  );
  const running = [http, http1Only, https, oldTls, reset];
  return {
    ports: {
      http: http.port,
      https: https.port,
      'http1-only': http1Only.port,
      'tls-1.1': oldTls.port,
      'clear-text': http.port,
      reset: reset.port,
      refused: closedPort,
    },
    async stop() {
      await Promise.all(running.map((server) => server.stop()));
    },
  };
}
