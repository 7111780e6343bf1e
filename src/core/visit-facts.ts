import { effectivePort } from '../standards/ports.ts';
import { originOf, withoutSecrets } from '../standards/url.ts';
import type { Freshness } from './freshness.ts';
import { isWebPage, pageProtocol } from './page-facts.ts';
import { freshResponse, pageFreshness, type PageRecord } from './page-record.ts';
import { visitTraces, type VisitTraces } from './visit-traces.ts';

/** What a visit has that tells it from others: the facts that changes are found in. */
export interface VisitFacts extends VisitTraces {
  /** The page record's key: a document makes one visit, however long it stays. */
  readonly id: string;
  readonly origin: string;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly freshness: Freshness;
  readonly port: number | null;
  /** ALPN id; null where it was not observed. */
  readonly protocol: string | null;
  /** The Strict-Transport-Security field lines of a fresh answer; null where none was seen fresh. */
  readonly strictTransportSecurity: readonly string[] | null;
}

/** Null for a page that is not of the web. */
export function visitFacts(page: PageRecord): VisitFacts | null {
  // What a script makes of the address is no visit: nothing of it crossed a network.
  const [origin, url] = [originOf(page.loadedUrl), withoutSecrets(page.loadedUrl)];
  if (!isWebPage(page) || origin === null || url === null) return null;
  const response = freshResponse(page);
  return {
    id: page.key,
    origin,
    url,
    time: page.openedAt,
    freshness: pageFreshness(page),
    port: effectivePort(page.url),
    protocol: pageProtocol(page),
    strictTransportSecurity: response && (response.fields['strict-transport-security'] ?? []),
    ...visitTraces(page),
  };
}
