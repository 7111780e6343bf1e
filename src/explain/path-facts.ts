import { gatherEvidence, pageProtocol, type Evidence } from '../core/evidence.ts';
import type { Freshness } from '../core/freshness.ts';
import type { DocumentResponse, Hop } from '../core/navigation.ts';
import {
  documentConnection,
  freshResponse,
  isFromServiceWorker,
  pageFreshness,
  type PageRecord,
} from '../core/page-record.ts';
import type { Connection } from '../core/security-info.ts';
import { listFindings, type Verdict } from '../core/verdict.ts';
import { effectivePort } from '../standards/ports.ts';
import { isLocalUrl } from '../standards/trustworthy.ts';
import { parseUrl, schemeOf } from '../standards/url.ts';

/** What the steps of a path speak of. */
export interface PathFacts {
  readonly url: string;
  readonly scheme: 'http' | 'https';
  /** Without the port. */
  readonly host: string;
  readonly port: number;
  readonly local: boolean;
  readonly freshness: Freshness;
  readonly fromServiceWorker: boolean;
  /** The IP address that answered; null where it was not observed. */
  readonly address: string | null;
  /** ALPN id of the page's own connection; null where it was not observed. */
  readonly protocol: string | null;
  /** What the browser tells of the TLS connection; null where it does not. */
  readonly connection: Connection | null;
  /** The answer that became the document; null where none was seen to cross the network. */
  readonly answer: DocumentResponse | null;
  readonly cookies: Evidence['cookies'];
  readonly hops: readonly Hop[];
  readonly hosts: Evidence['hosts'];
  readonly hsts: Evidence['hsts'];
  readonly has: (codePrefix: string) => boolean;
  /** The check had enough to come to an opinion. */
  readonly judged: (check: string) => boolean;
}

/** Null for a page that is not of the web: there is no path to tell of. */
export function gatherPathFacts(page: PageRecord, verdict: Verdict): PathFacts | null {
  const scheme = schemeOf(page.url);
  if (scheme !== 'http' && scheme !== 'https') return null;
  const codes = listFindings(verdict)
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code }) => code);
  const evidence = gatherEvidence(page);
  return {
    url: page.url,
    scheme,
    host: parseUrl(page.url)?.hostname ?? '',
    port: effectivePort(page.url) ?? 0,
    local: isLocalUrl(page.url),
    freshness: pageFreshness(page),
    fromServiceWorker: isFromServiceWorker(page),
    address: freshResponse(page)?.address ?? null,
    protocol: pageProtocol(page),
    connection: documentConnection(page),
    answer: freshResponse(page),
    cookies: evidence.cookies,
    hops: page.navigation?.hops ?? [],
    hosts: evidence.hosts,
    hsts: evidence.hsts,
    has: (prefix) => codes.some((code) => code.startsWith(prefix)),
    judged: (check) =>
      verdict.outcomes.some(
        (outcome) => outcome.check === check && ['pass', 'found'].includes(outcome.status),
      ),
  };
}

/** Why no answer of the server was seen for this page. */
export function notSeenReason({
  freshness,
  fromServiceWorker,
}: Pick<PathFacts, 'freshness' | 'fromServiceWorker'>): string {
  if (freshness === 'cache') return 'This copy came from the browser’s cache';
  return fromServiceWorker
    ? 'The site’s own service worker gave this page, and where it had it from was not seen'
    : 'How this page arrived was not seen (open before Portlight, or restored)';
}
