import type { CertificateError } from './certificate-memory.ts';
import type { Freshness } from './freshness.ts';
import type { KnownHost } from './hsts-memory.ts';
import type { PreloadAnswer } from './hsts-standing.ts';
import type { CookieNames, SetCookies } from './cookie-fields.ts';
import type { ResponseFields } from './response-fields.ts';
import type { Connection } from './security-info.ts';
import { withoutFragment } from '../standards/url.ts';

/** A top-level navigation request from its first URL to its answer. */
export interface Navigation {
  readonly requestId: string;
  readonly frameId: number;
  readonly requestedUrl: string;
  /** The URL the navigation has come to so far, and when. */
  readonly url: string;
  readonly cameAt: number;
  readonly method: string;
  readonly startedAt: number;
  /** It was seen to begin at `requestedUrl`, and did not only come through there. */
  readonly startSeen: boolean;
  /** Origin of the document that asked; null where a person or the browser did. */
  readonly initiator: string | null;
  /** The requests that went out in clear text, with the names of their cookies. */
  readonly sent: readonly SentInClear[];
  readonly hops: readonly Hop[];
  readonly cutHops: number;
  /** Whether the browser says that the server redirected it; null where it does not say. */
  readonly redirected: boolean | null;
  /** Every step since the address that was asked for was seen. */
  readonly complete: boolean;
  readonly response: DocumentResponse | null;
  /** The newest connection the browser told of, whose answer may be still to come; null where it does not tell. */
  readonly connection: Connection | null;
  /** The browser's name of the error the request ended in; null while it has not. */
  readonly error: string | null;
}

/**
 * The navigation with `complete` told anew. Where nothing redirected it, its first URL is known though
 * its start was missed. Where something did that was not seen, it began at a host that Portlight may
 * not see.
 */
export function withCompleteness(navigation: Navigation): Navigation {
  const { redirected, startSeen, hops } = navigation;
  const isWhole = startSeen && isUnbroken(navigation) && (!redirected || hops.length > 0);
  return { ...navigation, complete: redirected === false || isWhole };
}

/** Whether each redirect begins where the one before led to. */
function isUnbroken({ requestedUrl, hops, cutHops, url }: Navigation): boolean {
  const places = [requestedUrl, ...hops.map(({ to }) => to)];
  const ends = [...hops.map(({ from }) => from), ...(cutHops > 0 ? [] : [url])];
  return ends.every((end, step) => withoutFragment(end) === withoutFragment(places[step] ?? ''));
}

/** A request in clear text, and what it carried for everyone on the way to read. */
export interface SentInClear {
  readonly url: string;
  readonly at: number;
  readonly cookies: CookieNames;
}

/** One redirect. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  /** Who redirected. The browser's own (HSTS, https-first, DNS) are not the server's doing. */
  readonly by: 'server' | 'browser';
  /**
   * The browser's reason: Chromium's `Non-Authoritative-Reason`, e.g. `HSTS`; of Firefox's step to https
   * whether it knew the host's policy. Null for a server's redirect, and where nothing tells.
   */
  readonly reason: string | null;
  readonly at: number;
  readonly freshness: Freshness;
  readonly address: string | null;
  readonly fields: ResponseFields;
  /** As for the document's answer, all three. */
  readonly certificateError: CertificateError | null;
  readonly knownHosts: readonly KnownHost[] | null;
  readonly preload: PreloadAnswer | null;
  /** Null where it sets none. */
  readonly cookies: SetCookies | null;
}

/** Firefox went to https by itself, and not for HSTS: a reason of ours, for it names none. */
export const otherThanHsts = 'not HSTS';

/** The answer that became the document. */
export interface DocumentResponse {
  readonly url: string;
  readonly status: number;
  readonly at: number;
  readonly freshness: Freshness;
  readonly address: string | null;
  readonly fields: ResponseFields;
  /** Null where it sets none. */
  readonly cookies: SetCookies | null;
  /** The refusal of the host's certificate earlier in this browser session; null where there was none. */
  readonly certificateError: CertificateError | null;
  /** What was known of the host, and of those above it, before this answer; null where nobody looked. */
  readonly knownHosts: readonly KnownHost[] | null;
  /** What the preload list says of the host; null where this build has none. */
  readonly preload: PreloadAnswer | null;
}
