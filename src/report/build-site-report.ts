import { checks } from '../checks/index.ts';
import { pageProtocol } from '../core/evidence.ts';
import { listChanges } from '../core/change/list-changes.ts';
import { gatherHstsEvidence } from '../core/hsts-evidence.ts';
import { countCut } from '../core/count-cut.ts';
import { limits } from '../core/limits.ts';
import { listMixedResources, type MixedResource } from '../core/mixed-resource.ts';
import { describeChain, type ChainStep } from '../core/redirect-chain.ts';
import { freshResponse, pageFreshness, type PageRecord } from '../core/page-record.ts';
import type {
  Generator,
  ReportedConnection,
  ReportedHsts,
  ReportedMixedContent,
  ReportedPage,
  ReportedRedirect,
  ReportedVisit,
  SiteReport,
} from '../core/site-report.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Visit } from '../core/visit.ts';
import { describeVerdict } from '../explain/describe-verdict.ts';
import { httpVersionName } from '../standards/http-version.ts';
import { effectivePort } from '../standards/ports.ts';
import { hostnameOf, originOf, schemeOf } from '../standards/url.ts';
import { isoTime, pageAddress, resourceAddress } from './report-address.ts';
import { reportChange } from './report-change.ts';
import { reportOutcome } from './report-outcome.ts';
import { reportTls } from './report-tls.ts';

export interface ReportInput {
  readonly page: PageRecord;
  readonly verdict: Verdict;
  /** The history of the page's site. */
  readonly visits: readonly Visit[];
  /** Milliseconds since the epoch. */
  readonly generatedAt: number;
  readonly generator: Generator;
}

/** Puts what is known of a page, in facts and in words, into the form that leaves the browser. */
export function buildSiteReport(input: ReportInput): SiteReport {
  const { page, verdict, generatedAt, generator } = input;
  const visits = input.visits.toSorted((a, b) => b.time - a.time);
  const changes = listChanges(visits);
  return {
    schema: 'portlight-site-report',
    version: 1,
    generatedAt: isoTime(generatedAt),
    generator: { name: generator.name, version: generator.version, browser: generator.browser },
    site: page.site,
    page: reportPage(page, verdict),
    changes: changes.slice(0, limits.visitsShown).map(reportChange),
    changesCut: Math.max(0, changes.length - limits.visitsShown),
    visits: visits.slice(0, limits.visitsShown).map(reportVisit),
    visitsCut: Math.max(0, visits.length - limits.visitsShown),
  };
}

function reportPage(page: PageRecord, verdict: Verdict): ReportedPage {
  return {
    url: pageAddress(page.url),
    origin: originOf(page.url),
    scheme: schemeOf(page.url),
    host: hostnameOf(page.url) || null,
    port: effectivePort(page.url),
    observedAt: isoTime(page.openedAt),
    freshness: pageFreshness(page),
    connection: reportConnection(page),
    hsts: reportHsts(page),
    redirects: reportRedirects(page),
    mixedContent: listMixedResources(page).map(reportMixedContent),
    verdict: { level: verdict.level, ...describeVerdict(verdict, page) },
    outcomes: verdict.outcomes.map((outcome) => reportOutcome(outcome, checks)),
    cut: countCut(page),
  };
}

function reportConnection(page: PageRecord): ReportedConnection {
  const protocol = pageProtocol(page);
  return {
    httpVersion: protocol === null ? null : httpVersionName(protocol),
    address: freshResponse(page)?.address ?? null,
    tls: reportTls(page),
  };
}

function reportHsts(page: PageRecord): ReportedHsts | null {
  const standing = gatherHstsEvidence(page)?.standing;
  if (standing === undefined) return null;
  const { sent, enforcedHere, coveredBy, preload } = standing;
  return {
    sent,
    enforcedHere,
    coveredBy: coveredBy && {
      host: coveredBy.host,
      seenAt: isoTime(coveredBy.seenAt),
      until: isoTime(coveredBy.until),
    },
    preload: preload && {
      name: preload.kind === 'listed' ? preload.name : null,
      date: preload.date,
    },
  };
}

function reportRedirects({ navigation }: PageRecord): readonly ReportedRedirect[] {
  return navigation === null ? [] : describeChain(navigation, null).steps.map(reportRedirect);
}

function reportRedirect(step: ChainStep): ReportedRedirect {
  const { from, to, status, by, reason, at } = step.hop;
  const { isExposed: exposed, strictTransportSecurity } = step;
  return {
    from: pageAddress(from),
    to: pageAddress(to),
    status,
    by,
    reason,
    exposed,
    strictTransportSecurity,
    at: isoTime(at),
  };
}

function reportMixedContent(resource: MixedResource): ReportedMixedContent {
  return {
    url: resourceAddress(resource.url),
    destination: resource.destination,
    outcome: resource.outcome,
    frameUrl: resource.frameUrl === null ? null : pageAddress(resource.frameUrl),
    firstSeenAt: isoTime(resource.firstSeenAt),
  };
}

/** A visit as it leaves the browser. */
export function reportVisit(visit: Visit): ReportedVisit {
  return {
    time: isoTime(visit.time),
    url: pageAddress(visit.url),
    origin: visit.origin,
    level: visit.level,
    freshness: visit.freshness,
    findings: visit.findings,
    port: visit.port,
    httpVersion: visit.protocol === null ? null : httpVersionName(visit.protocol),
    address: visit.address,
    strictTransportSecurity: visit.strictTransportSecurity,
  };
}
