import { addSighting, type InsecureSighting, type InsecureTrace } from './insecure-resource.ts';
import { addSecureRequest, endInspection, matchSecureRequests } from './apply-inspection.ts';
import { navigationErrorKind } from './navigation-error.ts';
import { limits, type CutCounts } from './limits.ts';
import type { ViolationsReported } from './inspection-observation.ts';
import type {
  DocumentReported,
  FrameAddress,
  Observation,
  RequestFacts,
  RequestRedirected,
} from './observation.ts';
import {
  createDocument,
  documentChain,
  type DocumentRecord,
  type PageRecord,
} from './page-record.ts';
import { isMixedContentUrl, prohibitsMixedContent } from '../standards/mixed-content.ts';
import { destinationOfDirective } from '../standards/content-security-policy.ts';
import { locationUrl, schemeOf, withoutCredentials } from '../standards/url.ts';

/** Folds into a page record an observation that belongs to one of its documents. Pure. */
export function applyToPage(
  page: PageRecord,
  observation: Exclude<Observation, { kind: 'tab-seen' }>,
): PageRecord {
  switch (observation.kind) {
    case 'request-started':
      return observation.destination !== 'document' && isSecure(observation.url)
        ? addSecureRequest(page, observation.url)
        : seeRequest(page, observation, 'requested', null);
    case 'response-started':
    case 'response-completed':
      return seeRequest(page, observation, 'answered', observation.address);
    case 'request-failed':
      return seeRequest(page, observation, failureTrace(observation.error), null);
    case 'request-redirected':
      return seeRedirect(page, observation);
    case 'document-committed':
    case 'document-found':
      return addFrame(page, observation);
    case 'navigation-failed':
      return observation.topLevel
        ? page
        : see(page, observation, {
            url: observation.url,
            destination: 'iframe',
            trace: 'frame-failed',
          });
    case 'url-changed':
      return observation.topLevel ? { ...page, url: observation.url } : page;
    case 'document-reported':
      return addReport(addFrame(page, observation), observation);
    case 'violations-reported':
      return addViolations(addFrame(page, observation), observation);
    case 'document-inspected':
      return observation.topLevel ? endInspection(page, observation.time) : page;
  }
}

/** What a deep inspection's policy caught. Directives that guard no request are left out. */
function addViolations(page: PageRecord, report: ViolationsReported): PageRecord {
  const seen = report.violations.reduce((folded, { url, directive }) => {
    const destination = destinationOfDirective(directive, url);
    return destination === null
      ? folded
      : see(folded, report, { url, destination, trace: 'violated' });
  }, page);
  return matchSecureRequests(seen);
}

function isSecure(url: string): boolean {
  return ['https', 'wss'].includes(schemeOf(url) ?? '');
}

function seeRequest(
  page: PageRecord,
  request: RequestFacts & Pick<Observation, 'kind'>,
  trace: InsecureTrace,
  address: string | null,
): PageRecord {
  if (request.destination === 'document') return page;
  const { url, destination } = request;
  return see(page, request, { url, destination, trace, address });
}

/** A request that failed was still asked for in clear text, unless this browser stopped it itself. */
function failureTrace(error: string): InsecureTrace {
  return navigationErrorKind(error) === 'blocked' ? 'request-blocked' : 'requested';
}

/** An https request that the server redirected to http. What the browser does next tells the outcome. */
function seeRedirect(page: PageRecord, redirect: RequestRedirected): PageRecord {
  if (redirect.destination === 'document' || isMixedContentUrl(redirect.url)) return page;
  const target = locationUrl(redirect.fields.location?.[0], redirect.url) ?? redirect.redirectUrl;
  const trace = isMixedContentUrl(redirect.redirectUrl)
    ? 'redirected-insecurely'
    : 'redirected-upgraded';
  const { url: redirectedFrom, destination } = redirect;
  return see(page, redirect, { url: target, destination, trace, redirectedFrom });
}

/** Notes an insecure URL that a document of the page named or asked for, where that is mixed content. */
function see(
  page: PageRecord,
  from: FrameAddress & Pick<Observation, 'kind' | 'time'>,
  sighting: Omit<InsecureSighting, 'document' | 'at'>,
): PageRecord {
  if (!isMixedContentUrl(sighting.url)) return page;
  // A frame's navigation belongs to the document that holds the frame; a report to the one that made it.
  const isNavigation = sighting.destination === 'iframe' && !isReport(from);
  const owner = isNavigation ? from.parentDocumentId : from.documentId;
  const document = owner !== null && owner in page.documents ? owner : page.key;
  if (!prohibitsMixedContent(documentChain(page, document).map(({ url }) => url))) return page;
  const url = (withoutCredentials(sighting.url) ?? sighting.url).slice(0, limits.urlLength);
  const resources = addSighting(
    page.insecureResources,
    { ...sighting, url, document, at: from.time },
    limits.insecureResourcesPerPage,
  );
  return resources === null
    ? cut(page, 'insecureResources', 1)
    : { ...page, insecureResources: resources };
}

function isReport({ kind }: Pick<Observation, 'kind'>): boolean {
  return kind === 'document-reported' || kind === 'violations-reported';
}

function addFrame(page: PageRecord, frame: FrameAddress & { readonly url: string }): PageRecord {
  const id = frame.documentId;
  if (id === null) return page;
  const known = page.documents[id];
  if (known !== undefined) {
    const parent = frame.parentDocumentId ?? known.parent;
    return setDocument(page, id, { ...known, url: frame.url, parent });
  }
  if (Object.keys(page.documents).length >= limits.framesPerPage) return cut(page, 'frames', 1);
  return setDocument(page, id, createDocument(frame.url, frame.parentDocumentId ?? page.key));
}

function addReport(page: PageRecord, report: DocumentReported): PageRecord {
  const id = report.documentId;
  const known = id === null ? undefined : page.documents[id];
  if (id === null || known === undefined) return page;
  const hosts = mergeHosts(known, report);
  const surplus = Math.max(0, hosts.length - limits.hostsPerDocument);
  const withHosts = setDocument(page, id, {
    ...known,
    reportedAt: Math.max(known.reportedAt ?? 0, report.time),
    protocol: report.protocol || known.protocol,
    fromServiceWorker: report.fromServiceWorker || known.fromServiceWorker,
    upgradesInsecureRequests: report.upgradesInsecureRequests || known.upgradesInsecureRequests,
    hosts: hosts.slice(0, limits.hostsPerDocument),
    cutHosts: Math.max(known.cutHosts, report.cutHosts + surplus),
    cutResources: Math.max(known.cutResources, report.cutResources),
  });
  return report.resources.reduce((folded, resource) => see(folded, report, resource), withHosts);
}

/** Totals only grow, so the larger one is the newer one, however reports were delayed. */
function mergeHosts(known: DocumentRecord, report: DocumentReported): DocumentRecord['hosts'] {
  const merged = new Map(known.hosts.map((host) => [host.origin, host]));
  for (const host of report.hosts) {
    const before = merged.get(host.origin);
    merged.set(host.origin, {
      origin: host.origin,
      protocol: host.protocol || (before?.protocol ?? ''),
      count: Math.max(host.count, before?.count ?? 0),
    });
  }
  return [...merged.values()].toSorted((a, b) => a.origin.localeCompare(b.origin));
}

function setDocument(page: PageRecord, id: string, document: DocumentRecord): PageRecord {
  return { ...page, documents: { ...page.documents, [id]: document } };
}

function cut(page: PageRecord, what: keyof CutCounts, by: number): PageRecord {
  return { ...page, cut: { ...page.cut, [what]: page.cut[what] + by } };
}
