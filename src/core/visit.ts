import { effectivePort } from '../standards/ports.ts';
import { originOf, withoutSecrets } from '../standards/url.ts';
import { isWebPage, pageProtocol } from './evidence.ts';
import type { Freshness } from './freshness.ts';
import { freshResponse, type PageRecord } from './page-record.ts';
import type { VerdictLevel } from './verdict-level.ts';
import { listFindings, type Verdict } from './verdict.ts';

/** One document in the history of a site. Holds no query, fragment or credentials. */
export interface Visit {
  /** The page record's key: a document makes one visit, however long it stays. */
  readonly id: string;
  /** Registrable domain, or the host where there is none. */
  readonly site: string;
  readonly origin: string;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly level: VerdictLevel;
  readonly freshness: Freshness;
  readonly findings: readonly string[];
  readonly port: number | null;
  readonly address: string | null;
  /** ALPN id; null where it was not observed. */
  readonly protocol: string | null;
  /** The Strict-Transport-Security field lines of a fresh answer; null where none was seen fresh. */
  readonly strictTransportSecurity: readonly string[] | null;
}

/** The visit that a page makes; null for a page that is not kept: private, or not of the web. */
export function visitOf(page: PageRecord, verdict: Verdict): Visit | null {
  const { site } = page;
  // What a script makes of the address is no visit: nothing of it crossed a network.
  const [origin, url] = [originOf(page.loadedUrl), withoutSecrets(page.loadedUrl)];
  if (page.private !== false || !isWebPage(page)) return null;
  if (site === null || origin === null || url === null) return null;
  const response = freshResponse(page);
  return {
    id: page.key,
    site,
    origin,
    url,
    time: page.openedAt,
    level: verdict.level,
    freshness: verdict.freshness,
    findings: listFindings(verdict).map(({ code }) => code),
    port: effectivePort(page.url),
    address: response?.address ?? null,
    protocol: pageProtocol(page),
    strictTransportSecurity: response && (response.fields['strict-transport-security'] ?? []),
  };
}
