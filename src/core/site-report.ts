import type { ChangeDirection, ChangeKind } from './change/change-kind.ts';
import type { EvidenceItem, Severity } from './finding.ts';
import type { Freshness } from './freshness.ts';
import type { CutTotals } from './count-cut.ts';
import type { MixedOutcome } from './mixed-outcome.ts';
import type { Outcome } from './verdict.ts';
import type { VerdictLevel } from './verdict-level.ts';
import type { ReportedTls } from './reported-tls.ts';
import type { MixedContentDestination } from '../standards/mixed-content.ts';

/**
 * What leaves the browser when a person exports a page, for people and programs outside. Its JSON is
 * described by docs/site-report.schema.json; a change that breaks a reader raises `version`. Times
 * are ISO 8601 in UTC. A URL that could not be read as one is the empty string.
 */
export interface SiteReport {
  readonly schema: 'portlight-site-report';
  readonly version: 1;
  readonly generatedAt: string;
  readonly generator: Generator;
  /** Registrable domain, or the host where there is none; null for a page that has no host. */
  readonly site: string | null;
  readonly page: ReportedPage;
  /** What changed between the visits to the site, newest first. */
  readonly changes: readonly ReportedChange[];
  /** Changes beyond `limits.visitsShown`, counted. */
  readonly changesCut: number;
  /** Newest first. */
  readonly visits: readonly ReportedVisit[];
  /** Visits beyond `limits.visitsShown`, counted. */
  readonly visitsCut: number;
}

export interface Generator {
  readonly name: string;
  readonly version: string;
  readonly browser: string;
}

export interface ReportedPage {
  /** Without credentials, query and fragment. */
  readonly url: string;
  readonly origin: string | null;
  readonly scheme: string | null;
  /** Without the port. */
  readonly host: string | null;
  readonly port: number | null;
  readonly observedAt: string;
  readonly freshness: Freshness;
  readonly connection: ReportedConnection;
  /** Null for a page that did not come fresh over https. */
  readonly hsts: ReportedHsts | null;
  readonly redirects: readonly ReportedRedirect[];
  readonly mixedContent: readonly ReportedMixedContent[];
  readonly verdict: ReportedVerdict;
  readonly outcomes: readonly ReportedOutcome[];
  /** What the caps of the page record cut. */
  readonly cut: CutTotals;
}

export interface ReportedConnection {
  /** Such as `HTTP/2`; null where it was not observed. */
  readonly httpVersion: string | null;
  readonly address: string | null;
  /** Null where the browser does not tell. */
  readonly tls: ReportedTls | null;
}

/** Four things of which none follows from another. */
export interface ReportedHsts {
  readonly sent: 'policy' | 'taken-back' | 'ignored' | 'absent';
  /** Whether this browser insisted on https before this load; null where that was not put to the test. */
  readonly enforcedHere: boolean | null;
  /** The host above this one whose policy, seen on an earlier visit, covers it; null where none is known. */
  readonly coveredBy: {
    readonly host: string;
    readonly seenAt: string;
    readonly until: string;
  } | null;
  /** Null where it was not observed. `name` is the entry, null where there is none; `date` that of the list. */
  readonly preload: { readonly name: string | null; readonly date: string | null } | null;
}

/** Addresses of the way to the page, without credentials, query and fragment like the page's own. */
export interface ReportedRedirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  readonly by: 'server' | 'browser';
  readonly reason: string | null;
  /** Whether the request crossed a network in clear text. */
  readonly exposed: boolean;
  /** As it was sent; null where browsers would not look for it: over http, or from the cache. */
  readonly strictTransportSecurity: readonly string[] | null;
  readonly at: string;
}

/** With its query, for it is the address at fault; without credentials and fragment. */
export interface ReportedMixedContent {
  readonly url: string;
  readonly destination: MixedContentDestination;
  readonly outcome: MixedOutcome;
  /** Null where the page itself named it. */
  readonly frameUrl: string | null;
  readonly firstSeenAt: string;
}

export interface ReportedVerdict {
  readonly level: VerdictLevel;
  readonly title: string;
  readonly summary: string;
}

export type ReportedOutcome = FoundOutcome | OtherOutcome;

export interface FoundOutcome {
  readonly check: string;
  readonly title: string;
  readonly status: 'found';
  readonly findings: readonly ReportedFinding[];
}

export interface OtherOutcome {
  readonly check: string;
  readonly title: string;
  readonly status: Exclude<Outcome['status'], 'found'>;
  /** Why it does not apply or was not observed, as a word of the program; null for a pass. */
  readonly reason: string | null;
  /** What a person is told. */
  readonly sentence: string;
  readonly findings: readonly [];
}

export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly summary: string;
  readonly advice: string;
  readonly spec: string;
  readonly evidence: readonly ReportedEvidence[];
  readonly evidenceCut: number;
}

/** Evidence, with its time in ISO 8601. */
export interface ReportedEvidence extends Omit<EvidenceItem, 'at'> {
  readonly at: string;
}

export interface ReportedVisit {
  readonly time: string;
  readonly url: string;
  readonly origin: string;
  readonly level: VerdictLevel;
  readonly freshness: Freshness;
  readonly findings: readonly string[];
  readonly port: number | null;
  readonly httpVersion: string | null;
  readonly address: string | null;
  readonly strictTransportSecurity: readonly string[] | null;
}

/** A change lies between two visits; `until` is when a later one showed that it no longer holds. */
export interface ReportedChange {
  readonly kind: ChangeKind;
  readonly direction: ChangeDirection;
  /** A host, an origin, or an address without query and fragment. */
  readonly place: string;
  readonly before: { readonly time: string; readonly url: string };
  readonly after: { readonly time: string; readonly url: string };
  readonly until: string | null;
  readonly sentence: string;
}
