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

/** A TLS record with the fatal alert unrecognized_name (RFC 8446 §6.2). */
const unrecognizedName = Buffer.from([21, 3, 3, 0, 2, 2, 112]);

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
  const unknownName = await listen(
    createNetServer((socket) => socket.once('data', () => socket.end(unrecognizedName))),
  );
  const membersOnly = await listen(
    createTlsServer({
      ...certificates,
      requestCert: true,
      rejectUnauthorized: true,
      // In TLS 1.3 the server refuses only after the handshake, and the browser’s error is a race.
      maxVersion: 'TLSv1.2',
    }),
  );
  const mail = await listen(
    createNetServer((socket) => socket.end('220 mail.test ESMTP at your service\r\n')),
  );
  const running = [http, http1Only, https, oldTls, reset, unknownName, membersOnly, mail];
  return {
    ports: {
      http: http.port,
      https: https.port,
      'http1-only': http1Only.port,
      'tls-1.1': oldTls.port,
      'clear-text': http.port,
      encrypted: http1Only.port,
      'unknown-name': unknownName.port,
      'members-only': membersOnly.port,
      mail: mail.port,
      reset: reset.port,
      refused: closedPort,
    },
    async stop() {
      await Promise.all(running.map((server) => server.stop()));
    },
  };
}
