/** Which certificate an https site shows. */
export type CertificateKind =
  'good' | 'expired' | 'not-yet-valid' | 'wrong-name' | 'self-signed' | 'unknown-issuer';

/**
 * What answers at a site's port: `web` is plain HTTP for http, TLS with HTTP/2 and HTTP/1.1 for https;
 * the others are what a broken or old server does there.
 */
export type Listener =
  | 'web'
  /** HTTP/1.1 over TLS as the site's `tls` says. */
  | 'own-tls'
  | 'http1-only'
  | 'tls-1.1'
  /** Plain HTTP, where the URL says https. */
  | 'clear-text'
  /** TLS, where the URL says http. */
  | 'encrypted'
  /** Ends the handshake, for it has no site of that name. */
  | 'unknown-name'
  /** Lets in only clients that show a certificate. */
  | 'members-only'
  /** Greets each caller as a mail server does. */
  | 'mail'
  | 'reset'
  | 'refused';

/** How a server agrees on TLS, and with which key. Names are IANA's, but for the cipher's. */
export interface TlsSettings {
  readonly version: 'TLSv1.2' | 'TLSv1.3';
  /** As OpenSSL calls it; IANA's name of the suite for TLS 1.3. */
  readonly cipher: string;
  readonly group: string;
  readonly signatureScheme: string;
  readonly key: KeyKind;
  /** The server brings the certificate of an authority between it and the root. */
  readonly intermediate?: true;
}

export type KeyKind = 'P-256' | 'P-384' | 'P-521' | 'RSA-2048';

/** A page of the lab: a style sheet and an image of its own origin, and what is added here. */
export interface PageAnswer {
  readonly kind: 'page';
  /** Without it 200. */
  readonly status?: number;
  /** Without it the title of the page's case. */
  readonly title?: string;
  /** Markup for the end of the head. */
  readonly head?: string;
  /** Markup for the end of the body. */
  readonly body?: string;
  /** The Strict-Transport-Security field lines; without it a good one on https. */
  readonly hsts?: readonly string[];
  /** A list of values becomes as many field lines. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** What one path of a site answers. */
export type Answer =
  | PageAnswer
  | {
      readonly kind: 'redirect';
      readonly status: 301 | 302 | 307 | 308;
      readonly to: string;
      readonly hsts?: readonly string[];
    }
  | { readonly kind: 'file'; readonly type: string; readonly content: string | Buffer }
  /** Takes the request and closes the connection without a word. */
  | { readonly kind: 'hang-up' }
  /** Takes the request and says nothing for as long as the lab runs. */
  | { readonly kind: 'silence' }
  /** Made anew for each request. Nothing is added to it. */
  | { readonly kind: 'made'; readonly make: (request: LabRequest) => MadeAnswer };

/** A request, as far as an answer may depend on it. */
export interface LabRequest {
  readonly url: URL;
  /** By lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** What the server agreed on with the client; null over http and HTTP/2. */
  readonly tls: AgreedTls | null;
}

/** Of a TLS connection, as the server's own end of it tells. */
export interface AgreedTls {
  readonly version: string | null;
  /** In IANA's name. */
  readonly suite: string;
}

export interface MadeAnswer {
  readonly status: number;
  /** A list of values becomes as many field lines. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** One origin of the lab and what it serves. */
export interface Site {
  /** As a browser writes it: no default port, no trailing slash. */
  readonly origin: string;
  readonly listener?: Listener;
  readonly certificate?: CertificateKind;
  /** Of a site whose listener is `own-tls`. */
  readonly tls?: TlsSettings;
  /** By path. Every site also serves the files of `assets.ts`. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** A good page, or one that differs in what is given. */
export function page(differences: Omit<PageAnswer, 'kind'> = {}): Answer {
  return { kind: 'page', ...differences };
}

/** A permanent redirect, as servers move people to https. */
export function redirect(to: string, hsts?: readonly string[]): Answer {
  return { kind: 'redirect', status: 301, to, ...(hsts === undefined ? {} : { hsts }) };
}

/** An answer that depends on the request, or that no other kind can give. */
export function made(make: (request: LabRequest) => MadeAnswer): Answer {
  return { kind: 'made', make };
}

/** A site with a single page at `/`. */
export function site(
  origin: string,
  answer: Answer = page(),
  how: Pick<Site, 'listener' | 'certificate'> = {},
): Site {
  return { origin, ...how, answers: { '/': answer } };
}
