import type { InsecureResource } from './insecure-resource.ts';
import type { ViolationsReported } from './inspection-observation.ts';
import { limits } from './limits.ts';
import type { PageInspection, PageRecord } from './page-record.ts';
import { see } from './see-insecure.ts';
import { addToTally, emptyTally } from './tally.ts';
import { destinationOfDirective } from '../standards/content-security-policy.ts';
import { upgradeUrl } from '../standards/mixed-content.ts';
import { originOf, schemeOf } from '../standards/url.ts';

const begun: PageInspection = {
  endedAt: null,
  secureRequests: [],
  webSockets: [],
  cut: emptyTally,
};

/**
 * Notes a request over https or wss during a deep inspection. Where a document names its insecure
 * twin, now or later, the browser upgraded it.
 */
export function addSecureRequest(page: PageRecord, url: string): PageRecord {
  const inspection = page.inspection ?? begun;
  if (inspection.endedAt !== null || inspection.secureRequests.includes(url)) return page;
  const { secureRequests, cut } = inspection;
  const webSockets = withSocket(inspection.webSockets, url);
  const isFull = secureRequests.length >= limits.secureRequestsPerInspection;
  return matchSecureRequests({
    ...page,
    inspection: isFull
      ? { ...inspection, webSockets, cut: addToTally(cut, url, limits.secureRequestsCounted) }
      : { ...inspection, webSockets, secureRequests: [...secureRequests, url] },
  });
}

function withSocket(origins: readonly string[], url: string): readonly string[] {
  const origin = schemeOf(url) === 'wss' ? originOf(url) : null;
  const isNews = origin !== null && !origins.includes(origin);
  return isNews && origins.length < limits.hostsPerDocument ? [...origins, origin] : origins;
}

/** What a deep inspection's policy caught. Directives that guard no request are left out. */
export function addViolations(page: PageRecord, report: ViolationsReported): PageRecord {
  const seen = report.violations.reduce((folded, { url, directive }) => {
    const destination = destinationOfDirective(directive, url);
    return destination === null
      ? folded
      : see(folded, report, { url, destination, trace: 'violated' });
  }, page);
  return matchSecureRequests(seen);
}

/** Marks every insecure resource whose secure twin was asked for. */
function matchSecureRequests(page: PageRecord): PageRecord {
  const asked = new Set(page.inspection?.secureRequests);
  if (asked.size === 0) return page;
  const isNews = ({ url, traces }: InsecureResource): boolean =>
    !traces.includes('requested-upgraded') && asked.has(upgradeUrl(url) ?? '');
  if (!page.insecureResources.some(isNews)) return page;
  const insecureResources = page.insecureResources.map((resource) =>
    isNews(resource)
      ? { ...resource, traces: [...resource.traces, 'requested-upgraded' as const].toSorted() }
      : resource,
  );
  return { ...page, insecureResources };
}

/** The inspection has listened to the end: what it held against insecure names is of no more use. */
export function endInspection(page: PageRecord, endedAt: number): PageRecord {
  const { count, more } = page.inspection?.cut ?? emptyTally;
  const cut = { ...emptyTally, count, more };
  const webSockets = page.inspection?.webSockets ?? [];
  return { ...page, inspection: { endedAt, secureRequests: [], webSockets, cut } };
}
