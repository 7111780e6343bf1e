import { freshResponse, type PageRecord } from './page-record.ts';
import type { VerdictLevel } from './verdict-level.ts';
import { listFindings, type Verdict } from './verdict.ts';
import { visitFacts, type VisitFacts } from './visit-facts.ts';

/** One document in the history of a site. Holds no query, fragment or credentials. */
export interface Visit extends VisitFacts {
  /** Registrable domain, or the host where there is none. */
  readonly site: string;
  readonly level: VerdictLevel;
  readonly findings: readonly string[];
  readonly address: string | null;
}

/** The visit that a page makes; null for a page that is not kept: private, or not of the web. */
export function visitOf(page: PageRecord, verdict: Verdict): Visit | null {
  return page.private === false ? summarizeVisit(page, verdict) : null;
}

/** As `visitOf`, also of a private window: what comes of it must not leave the session. */
export function summarizeVisit(page: PageRecord, verdict: Verdict): Visit | null {
  const { site } = page;
  const facts = visitFacts(page);
  if (site === null || facts === null) return null;
  const { id, origin, url, time, freshness, ...rest } = facts;
  return {
    id,
    site,
    origin,
    url,
    time,
    level: verdict.level,
    freshness,
    findings: listFindings(verdict).map(({ code }) => code),
    address: freshResponse(page)?.address ?? null,
    ...rest,
  };
}
