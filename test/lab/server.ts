import { createServer as createHttpServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createNetServer, type Server } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { serverByName, type OwnTls } from './own-tls.ts';
import type { Responder } from './responder.ts';
import type { ServerKind } from './server-kind.ts';

/** A TLS record with the fatal alert unrecognized_name (RFC 8446 §6.2). */
const unrecognizedName = Buffer.from([21, 3, 3, 0, 2, 2, 112]);

/** Makes a server of a kind that listens nowhere yet. */
export type MakeServer = (kind: ServerKind) => Server;

/** The host a request names decides what is served. */
export function serverMaker(
  respond: Responder,
  certificates: Pick<TlsOptions, 'SNICallback' | 'key' | 'cert'>,
  ownTls: OwnTls,
): MakeServer {
  return (kind) => {
    switch (kind) {
      case 'http':
        return createHttpServer(respond.overHttp1('http'));
      case 'https':
        return createSecureServer({ ...certificates, allowHTTP1: true }, respond.overHttp2);
      case 'http1-only':
        return createHttpsServer(certificates, respond.overHttp1('https'));
      case 'own-tls':
        return serverByName(ownTls, (options) =>
          createHttpsServer(options, respond.overHttp1('https')),
        );
      case 'tls-1.1':
        return createTlsServer({
          ...certificates,
          minVersion: 'TLSv1.1',
          maxVersion: 'TLSv1.1',
          // OpenSSL's default security level refuses TLS 1.1 altogether.
          ciphers: 'DEFAULT@SECLEVEL=0',
        });
      case 'reset':
        return createNetServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
      case 'unknown-name':
        return createNetServer((socket) => socket.once('data', () => socket.end(unrecognizedName)));
      case 'members-only':
        return createTlsServer({
          ...certificates,
          requestCert: true,
          rejectUnauthorized: true,
          // In TLS 1.3 the server refuses only after the handshake, and the browser’s error is a race.
          maxVersion: 'TLSv1.2',
        });
      case 'mail':
        return createNetServer((socket) => socket.end('220 mail.test ESMTP at your service\r\n'));
    }
  };
}
