import type { AllowedPorts } from './allowed-ports.ts';
import type { ObservedCookie } from './cookie-judgement.ts';
import type { Freshness } from './freshness.ts';
import { gatherHstsEvidence, type HstsEvidence } from './hsts-evidence.ts';
import type { Preload } from './hsts-standing.ts';
import {
  listMixedResources,
  listUnsettledResources,
  listUpgradedRedirects,
  type MixedResource,
} from './mixed-resource.ts';
import type { InsecureDownload } from './insecure-download.ts';
import type { DocumentResponse, Hop, Navigation, SentInClear } from './navigation.ts';
import type { InsecureFields } from './insecure-fields.ts';
import type { ReportedHost } from './observation.ts';
import { comparePage, type Comparison } from './change/compare-page.ts';
import { pageProtocol } from './page-facts.ts';
import { listCookies } from './observed-cookies.ts';
import {
  documentConnection,
  freshResponse,
  pageFreshness,
  type NavigationFailure,
  type PageRecord,
} from './page-record.ts';
import { noSettings, type JudgingSettings } from './settings.ts';
import type { Connection } from './security-info.ts';

export { isWebPage, pageProtocol } from './page-facts.ts';

/** What a check may ask for. Each kind is null where it was not observed. */
export interface Evidence {
  /** The page's URL. Always known. */
  readonly page: PageFacts;
  /** How the navigation ended. Always known: a record begins when it does. */
  readonly ending: Ending;
  /** The redirects that led here, from the first URL asked for; null where one may have been missed. */
  readonly redirects: Redirects | null;
  /** The document's answer, only if it crossed the network for this page. */
  readonly freshResponse: DocumentResponse | null;
  /** How the page's host stands with HSTS; null for a page that did not come fresh over https. */
  readonly hsts: HstsEvidence | null;
  /** Whether the page's host is on the preload list; null where that was not observed. */
  readonly preload: Preload | null;
  /** The TLS connection of that answer; null too where the browser does not tell of it. */
  readonly connection: Connection | null;
  /** Every mixed resource seen so far; null while no document of the page was looked at. */
  readonly mixedResources: readonly MixedResource[] | null;
  /** What is mixed content only where no policy upgrades it, and that was not seen. */
  readonly unsettledResources: readonly MixedResource[];
  /** Parts that a redirect to http would have made mixed, had the browser not upgraded it. */
  readonly upgradedRedirects: readonly MixedResource[];
  /** When a deep inspection had listened to the end; null where there was none. */
  readonly inspectedAt: number | null;
  /** Cookies that fresh answers on the way to the page set; null where its own answer is not fresh. */
  readonly cookies: readonly ObservedCookie[] | null;
  /** The navigation's requests in clear text, with the names of their cookies. */
  readonly sentInClear: readonly SentInClear[];
  /** Fields in documents that are no secure context; null while no document was looked at. */
  readonly insecureFields: InsecureFields | null;
  /** Downloads in clear text so far; null where the page was there before anything was observed. */
  readonly insecureDownloads: readonly InsecureDownload[] | null;
  /** Origins of the page's sub-resources, all frames together; null while no document was looked at. */
  readonly hosts: readonly ReportedHost[] | null;
  /** The ALPN id of the page's own connection. */
  readonly protocol: string | null;
  /** How the page differs from earlier visits; null where nobody looked for any. */
  readonly comparison: Comparison | null;
  /** Ports that a person has allowed. Always known. */
  readonly allowedPorts: AllowedPorts;
}

export type EvidenceName = keyof Evidence;

export interface PageFacts {
  readonly url: string;
  readonly observedAt: number;
  readonly freshness: Freshness;
}

export type Ending =
  { readonly kind: 'arrived' } | { readonly kind: 'failed'; readonly failure: NavigationFailure };

export interface Redirects {
  readonly requestedUrl: string;
  readonly requestedAt: number;
  readonly hops: readonly Hop[];
  readonly cutHops: number;
}

export function gatherEvidence(page: PageRecord, settings: JudgingSettings = noSettings): Evidence {
  const reported = Object.values(page.documents).some(({ reportedAt }) => reportedAt !== null);
  const mixed = listMixedResources(page);
  const hsts = gatherHstsEvidence(page);
  return {
    page: { url: page.url, observedAt: page.openedAt, freshness: pageFreshness(page) },
    ending: page.failure ? { kind: 'failed', failure: page.failure } : { kind: 'arrived' },
    redirects: page.navigation?.complete ? redirectsOf(page.navigation) : null,
    freshResponse: freshResponse(page),
    hsts,
    preload: hsts?.standing.preload ?? null,
    connection: documentConnection(page),
    mixedResources: reported || mixed.length > 0 ? mixed : null,
    unsettledResources: listUnsettledResources(page),
    upgradedRedirects: listUpgradedRedirects(page),
    inspectedAt: page.inspection?.endedAt ?? null,
    cookies: freshResponse(page) === null ? null : listCookies(page.navigation),
    sentInClear: page.navigation?.sent ?? [],
    insecureFields: reported ? sumInsecureFields(page) : null,
    insecureDownloads: page.navigation === null ? null : page.insecureDownloads,
    hosts: reported ? sumHosts(page) : null,
    protocol: pageProtocol(page),
    comparison: comparePage(page),
    allowedPorts: settings.allowedPorts,
  };
}

function redirectsOf({ requestedUrl, startedAt, hops, cutHops }: Navigation): Redirects {
  return { requestedUrl, requestedAt: startedAt, hops, cutHops };
}

function sumInsecureFields(page: PageRecord): InsecureFields {
  const all = Object.values(page.documents).flatMap(({ insecureFields }) => insecureFields ?? []);
  return {
    text: all.reduce((sum, { text }) => sum + text, 0),
    password: all.reduce((sum, { password }) => sum + password, 0),
  };
}

function sumHosts(page: PageRecord): readonly ReportedHost[] {
  const sums = new Map<string, ReportedHost>();
  for (const { hosts } of Object.values(page.documents)) {
    for (const host of hosts) {
      const before = sums.get(host.origin);
      sums.set(host.origin, {
        origin: host.origin,
        protocol: before?.protocol || host.protocol,
        count: (before?.count ?? 0) + host.count,
      });
    }
  }
  return [...sums.values()].toSorted((a, b) => a.origin.localeCompare(b.origin));
}
