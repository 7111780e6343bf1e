import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { assets } from './assets.ts';
import type { LabCase } from './lab-case.ts';
import { render, type Rendered } from './render.ts';
import type { AgreedTls, Site } from './site.ts';

/** Listeners for the servers. */
export interface Responder {
  readonly overHttp1: (
    scheme: 'http' | 'https',
  ) => (request: IncomingMessage, response: ServerResponse) => void;
  readonly overHttp2: (request: Http2ServerRequest, response: Http2ServerResponse) => void;
}

/** A site and, unless several cases share it, the case it belongs to. */
export interface PlacedSite {
  readonly site: Site;
  readonly labCase: LabCase | null;
}

const nothingHere: Rendered = {
  status: 404,
  headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  body: 'The lab has nothing here.\n',
};

type Outcome = ReturnType<typeof render>;

function send(response: ServerResponse | Http2ServerResponse, rendered: Outcome): void {
  if (rendered === 'silence') return;
  if (rendered === 'hang-up') {
    response.socket?.destroy();
    return;
  }
  response.statusCode = rendered.status;
  for (const [name, value] of Object.entries(rendered.headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  // Both kinds of response have this signature, but as a union their overloads do not unify.
  (response as ServerResponse).end(rendered.body);
}

/** Looks answers up by origin and path. `beforeAnswer` is waited for before each is sent, `heard` is told of each. */
export function createResponder(
  placedSites: readonly PlacedSite[],
  beforeAnswer: (() => Promise<void>) | null = null,
  heard: (url: string) => void = () => {},
): Responder {
  const byOrigin = new Map(placedSites.map((placed) => [placed.site.origin, placed]));

  function answer(
    origin: string,
    target: string,
    headers: IncomingHttpHeaders,
    tls: AgreedTls | null = null,
  ): Outcome {
    heard(`${origin}${target}`);
    const placed = byOrigin.get(origin);
    if (placed === undefined) return nothingHere;
    const url = new URL(target, origin);
    const found = placed.site.answers[url.pathname] ?? assets[url.pathname];
    if (found === undefined) return nothingHere;
    const header = (name: string): string | undefined => headers[name]?.toString();
    return render(found, placed.site, placed.labCase, { url, header, tls });
  }

  function sendInTurn(response: ServerResponse | Http2ServerResponse, rendered: Outcome): void {
    if (beforeAnswer === null) return send(response, rendered);
    beforeAnswer().then(
      () => send(response, rendered),
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    );
  }

  return {
    overHttp1: (scheme) => (request, response) => {
      const origin = `${scheme}://${request.headers.host ?? ''}`;
      sendInTurn(
        response,
        answer(origin, request.url ?? '/', request.headers, agreedTls(request.socket)),
      );
    },
    overHttp2(request, response) {
      // HTTP/1.1 requests on the same port arrive here too, with a Host field in place of :authority.
      const host = request.headers[':authority'] ?? request.headers.host ?? '';
      sendInTurn(response, answer(`https://${host}`, request.url, request.headers));
    },
  };
}

function agreedTls(socket: Socket): AgreedTls | null {
  if (!(socket instanceof TLSSocket)) return null;
  return { version: socket.getProtocol(), suite: socket.getCipher().standardName };
}
